/// The smallest thing the parser looks at: a stretch of bytes and what sort of thing it is. What a
/// word means, its place decides.
struct Token: Sendable {
  /// The sorts of token.
  enum Kind: Sendable {
    /// A run of bytes up to white space or one of the characters below: an id, a keyword, a date, a
    /// number, a digest, a file name.
    case word
    /// A string, quotes included. Its escapes are not checked yet.
    case string
    case comma
    case opening
    case closing
    /// A run of `=`, `<` and `>`, or `!=`. Only `=` and `>=` mean something.
    case comparison
  }

  /// What sort it is.
  var kind: Kind
  /// The offset of its first byte.
  var lower: Int
  /// The offset after its last byte.
  var upper: Int
  /// Its line, counted from 1.
  var line: Int

  /// Where it stands.
  var range: SourceRange { SourceRange(lower, upper, line: line) }
}
