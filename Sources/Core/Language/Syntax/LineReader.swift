/// Joins physical lines to logical ones: inside parentheses an indented line continues the one
/// before, and blank lines and comments do not end it.
struct LineReader {
  /// What cuts the lines.
  private(set) var lexer: Lexer

  /// Creates a reader of a text's lines, or of those of a part of it.
  init(_ text: SourceText, in range: SourceRange? = nil) { lexer = Lexer(text, in: range) }

  /// The next line; its tokens replace the reader's. nil at the end of the text.
  mutating func next(into reader: inout TokenReader) -> LogicalLine? {
    reader.tokens.removeAll(keepingCapacity: true)
    reader.index = 0
    lexer.depth = 0
    guard let first = lexer.nextLine(into: &reader.tokens) else { return nil }
    var line = LogicalLine(
      isIndented: first.isIndented, comments: [], hasError: first.hasError)
    if let comment = first.comment { line.comments.append(located(comment)) }
    while lexer.depth > 0, lexer.nextLineIsIndentedOrEmpty,
      let more = lexer.nextLine(into: &reader.tokens)
    {
      if let comment = more.comment { line.comments.append(located(comment)) }
      if more.hasError { line.hasError = true }
    }
    if lexer.depth > 0 { line.unclosed = Self.firstUnclosed(reader.tokens) }
    return line
  }

  private func located(_ comment: SourceRange) -> Located<String> {
    Located(lexer.text.string(comment), comment)
  }

  private static func firstUnclosed(_ tokens: [Token]) -> SourceRange? {
    var open: [SourceRange] = []
    for token in tokens {
      if token.kind == .opening { open.append(token.range) }
      if token.kind == .closing { _ = open.popLast() }
    }
    return open.first
  }
}
