/// A line with the indented lines that its open parentheses reach over. Its tokens are the reader's.
struct LogicalLine {
  /// Whether it begins with white space.
  var isIndented: Bool
  /// The comments at the ends of its lines, and those between them.
  var comments: [Located<String>]
  /// Whether something on it was reported, so that reading it would only repeat that.
  var hasError: Bool
  /// The first parenthesis that nothing closes.
  var unclosed: SourceRange?
}
