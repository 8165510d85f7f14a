/// A file's entries as written, and what was found wrong with it. Nothing in it has been checked
/// against a dossier.
public struct SyntaxFile: Sendable {
  /// The text it was read from.
  public var text: SourceText
  /// The entries that could be read, in order. An entry with an error is left out.
  public var entries: [Entry]
  /// Comments and blank lines after the last entry.
  public var closing: [Trivia.Line]
  /// What was found wrong, in the order of place.
  public var diagnostics: [Diagnostic]

  /// Creates a file's syntax.
  public init(
    text: SourceText, entries: [Entry], closing: [Trivia.Line] = [], diagnostics: [Diagnostic] = []
  ) {
    self.text = text
    self.entries = entries
    self.closing = closing
    self.diagnostics = diagnostics
  }
}
