/// An entry that stands after a command's name, with its details on the lines below.
struct EntryText {
  /// The entry's text alone, which begins where the entry does.
  let text: SourceText
  /// Where it begins in the line that the command is on.
  private let head: Diagnostic.Place

  /// Takes the entry from a range of a text.
  init(_ whole: SourceText, _ range: SourceRange) {
    var lower = range.lower
    while lower < range.upper, whole.bytes[lower] <= ASCII.space { lower += 1 }
    text = SourceText(
      name: whole.name, exactly: Array(whole.bytes[lower..<range.upper]), firstLine: range.line)
    head = Diagnostic.Place(SourceRange(lower, lower, line: range.line), in: whole)
  }

  /// The one entry that it is: a statement or a declaration.
  var entry: Entry {
    get throws(Diagnostics) {
      let file = Parser.parse(text, as: .dossier)
      guard file.diagnostics.isEmpty else { throw Diagnostics(file.diagnostics) }
      guard file.entries.count == 1, let entry = file.entries.first, entry.canBeAdded else {
        throw Diagnostics(
          Diagnostic(
            .badArgument, "this can only be written into a file by hand",
            expected: "one statement, or one 'actor', 'guarantee', 'factor' or 'source'",
            place: Diagnostic.Place(
              file.entries.first?.range ?? SourceRange(0, 0, line: text.firstLine), in: text)))
      }
      return entry
    }
  }

  /// A diagnostic with its place in the text that the entry was typed in.
  func placed(_ diagnostic: Diagnostic) -> Diagnostic {
    guard let place = diagnostic.place, place.file == text.name, place.line == text.firstLine
    else { return diagnostic }
    var placed = diagnostic
    placed.place?.column += head.column - 1
    placed.place?.excerpt = head.excerpt
    return placed
  }
}

extension Entry {
  /// Whether it is a statement or a declaration.
  var canBeAdded: Bool {
    if case .statement = kind { return true }
    return kind.declared != nil
  }
}
