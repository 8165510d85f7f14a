import ParleyCore

/// An entry of a dossier as a review compares it: by what it says, not by where it stands.
struct ReviewEntry {
  /// The entry without comments, each `in` line with its source.
  var entry: Entry
  /// The same in canonical layout: entries with equal texts are one.
  var text: String
  /// The text it was read from.
  var source: SourceText
  /// Where it stands.
  var place: Place

  /// The head, on a line of its own.
  var head: String {
    let bare = Entry(entry.kind, range: entry.range)
    return Printer(width: 1_000_000).print(bare).filter { $0 != "\n" }
  }

  /// The details, each on a line of its own.
  var details: [String] {
    Printer(width: 1_000_000).print(entry).split(separator: "\n").dropFirst()
      .map { String($0.drop { $0 == " " }) }
  }

  /// The id it declares; nil where it declares nothing.
  var declared: String? {
    switch entry.kind {
    case .source(let name, _), .actor(let name, _, _), .guarantee(let name, _, _),
      .factor(let name, _):
      name.value
    default: nil
    }
  }

  /// Whether it is a statement.
  var isStatement: Bool { if case .statement = entry.kind { true } else { false } }

  /// The entry with fewer details.
  func keeping(_ isKept: (Detail.Kind) -> Bool) -> ReviewEntry {
    var copy = self
    copy.entry.details.removeAll { !isKept($0.kind) }
    return copy
  }

  /// The entries of a dossier's files, in order of place.
  static func all(in files: [SyntaxFile]) -> [ReviewEntry] { files.flatMap(all) }

  private static func all(in file: SyntaxFile) -> [ReviewEntry] {
    var from: Name?
    return file.entries.compactMap { entry in
      if case .from(let name) = entry.kind {
        from = name
        return nil
      }
      var entry = entry.withoutTrivia
      for index in entry.details.indices {
        guard case .citation(var citation) = entry.details[index].kind else { continue }
        citation.source = citation.source ?? from
        entry.details[index].kind = .citation(citation)
      }
      return ReviewEntry(
        entry: entry, text: entry.canonicalText, source: file.text,
        place: Place(file: file.text.name, line: entry.range.line))
    }
  }
}
