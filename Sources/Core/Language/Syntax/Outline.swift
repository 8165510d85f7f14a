/// A dossier's file as far as it is read before its statements: what is declared, and where the
/// statements stand. Statements are most of a dossier, and are read when all that they may name is known.
struct Outline: Sendable {
  /// The file's text.
  var text: SourceText
  /// The file, part by part.
  var parts: [Part] = []
  /// What was found wrong with what has been read.
  var diagnostics: [Diagnostic] = []

  /// A stretch of a file.
  enum Part: Sendable {
    /// Entries that have been read.
    case entries([Entry])
    /// Statements, from the first one's date up to where the next entry that is none begins.
    case statements(SourceRange)
  }

  /// A file that has been read wholly.
  init(_ file: SyntaxFile) {
    text = file.text
    parts = [.entries(file.entries)]
    diagnostics = file.diagnostics
  }

  /// Reads a file but for its statements: the entries that begin with a digit.
  init(_ text: SourceText) {
    self.text = text
    var lines = EntryLines(text)
    var start = lines.place
    var isInStatements = false
    while let head = lines.nextHead() {
      guard head.isStatement != isInStatements else { continue }
      close(start, before: head.place, isInStatements)
      start = head.place
      isInStatements = head.isStatement
    }
    close(start, before: lines.place, isInStatements)
  }

  /// Whether it has statements that are not read yet.
  var hasStatements: Bool {
    parts.contains { if case .statements = $0 { true } else { false } }
  }

  /// The entries that have been read, in order.
  var entries: [Entry] {
    parts.flatMap { part -> [Entry] in
      if case .entries(let entries) = part { return entries }
      return []
    }
  }

  private mutating func close(
    _ start: SourceRange, before end: SourceRange, _ isInStatements: Bool
  ) {
    let range = SourceRange(start.lower, end.lower, line: start.line)
    guard range.lower < range.upper else { return }
    guard !isInStatements else {
      parts.append(.statements(range))
      return
    }
    let read = Parser.parse(text, as: .dossier, in: range)
    parts.append(.entries(read.entries))
    diagnostics += read.diagnostics
  }
}
