/// What the lexer says of one physical line, besides the tokens it handed over.
struct LexedLine {
  /// Whether it begins with white space.
  var isIndented: Bool
  /// How many tokens it has.
  var tokenCount: Int
  /// The comment at its end, `#` included, without white space around it.
  var comment: SourceRange?
  /// Whether something on it was reported.
  var hasError: Bool
}
