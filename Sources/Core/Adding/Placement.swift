/// Where new entries go in a dossier's files: a declaration after the last of its like, a statement after
/// the last one from its source.
struct Placement {
  /// The files as written, in path order, with new ones at the end.
  private(set) var files: [SyntaxFile]
  /// The places of what was put in, in order: the file, and the entry within it.
  private(set) var places: [(file: Int, entry: Int)] = []

  /// Takes a dossier's files as they were read.
  init(_ files: [WrittenFile]) {
    self.files = files.map {
      SyntaxFile(text: SourceText(name: $0.name, bytes: $0.bytes), entries: $0.entries)
    }
  }

  /// The files that something was put into, in the order in which they were first.
  var changed: [Int] {
    places.map(\.file).reduce(into: []) { if !$0.contains($1) { $0.append($1) } }
  }

  /// Where the entries that were there already have come to stand: from line to line, by file.
  func moves(to new: [SyntaxFile]) -> [Place: Place] {
    var moves: [Place: Place] = [:]
    for file in changed {
      let put = Set(places.filter { $0.file == file }.map(\.entry))
      for (index, entry) in files[file].entries.enumerated() where !put.contains(index) {
        let name = files[file].text.name
        let now = new[file].entries[index].range.line
        moves[Place(file: name, line: entry.range.line)] = Place(file: name, line: now)
      }
    }
    return moves
  }

  /// Puts an entry in.
  mutating func put(_ entry: Entry) {
    switch entry.kind {
    case .statement: putStatement(entry)
    case .source(let name, _): putSource(entry, name.value)
    default: putDeclaration(entry)
    }
  }

  // MARK: Declarations

  /// After the last declaration of its sort, else the last of any sort but a source, else of a source.
  private mutating func putDeclaration(_ entry: Entry) {
    let place =
      last { $0.kind.sort == entry.kind.sort }
      ?? last { [.actor, .guarantee, .factor].contains($0.kind.sort) }
      ?? last { $0.kind.sort == .source }
    if let place {
      insert(entry, in: place.file, at: place.entry + 1)
    } else {
      insert(entry, in: newFile("dossier"), at: 0)
    }
  }

  /// After the last source, or into a file of its own where each source has one.
  private mutating func putSource(_ entry: Entry, _ id: String) {
    let counts = files.map { file in file.entries.count { $0.kind.sort == .source } }
    let places = last { $0.kind.sort == .source }
    guard let place = places, counts.reduce(0, +) < 2 || counts.contains(where: { $0 > 1 }) else {
      return insert(entry, in: newFile(id), at: 0)
    }
    insert(entry, in: place.file, at: place.entry + 1)
  }

  // MARK: Statements

  /// After the last statement from its source, in the file where that is; else after the source's own
  /// declaration, and what follows it there.
  private mutating func putStatement(_ entry: Entry) {
    guard let source = entry.citedSources.first else { return }
    if let place = last(from: source) {
      let isUnder = self.source(inForce: place) == source
      return insert(
        isUnder ? entry.without(source) : entry, in: place.file, at: place.entry + 1)
    }
    guard let declared = last(where: { $0.kind.declared == source }) else { return }
    // A `from` is waiting for its first statement; elsewhere the line names its source.
    if let from = last(where: { $0.kind == .from(Name(source, SourceRange(0, 0, line: 1))) }),
      from.file == declared.file
    {
      return insert(entry.without(source), in: from.file, at: from.entry + 1)
    }
    insert(entry, in: declared.file, at: files[declared.file].entries.count)
  }

  /// The last statement that cites a source.
  private func last(from source: String) -> (file: Int, entry: Int)? {
    for (index, file) in files.enumerated().reversed() {
      var current: String?
      var found: Int?
      for (entry, written) in file.entries.enumerated() {
        if case .from(let name) = written.kind { current = name.value }
        guard case .statement = written.kind else { continue }
        let cites = written.details.contains { detail in
          guard case .citation(let citation) = detail.kind else { return false }
          return (citation.source?.value ?? current) == source
        }
        if cites { found = entry }
      }
      if let found { return (index, found) }
    }
    return nil
  }

  /// The source of the `from` in force at an entry.
  private func source(inForce place: (file: Int, entry: Int)) -> String? {
    for entry in files[place.file].entries[...place.entry].reversed() {
      if case .from(let name) = entry.kind { return name.value }
    }
    return nil
  }

  // MARK: Files

  private func last(where isWanted: (Entry) -> Bool) -> (file: Int, entry: Int)? {
    for (index, file) in files.enumerated().reversed() {
      if let entry = file.entries.lastIndex(where: isWanted) { return (index, entry) }
    }
    return nil
  }

  private mutating func insert(_ entry: Entry, in file: Int, at index: Int) {
    for known in places.indices where places[known].file == file && places[known].entry >= index {
      places[known].entry += 1
    }
    files[file].entries.insert(entry, at: index)
    places.append((file, index))
  }

  private mutating func newFile(_ id: String) -> Int {
    var name = id + ".parley"
    var number = 2
    while files.contains(where: { $0.text.name == name }) {
      name = "\(id)-\(number).parley"
      number += 1
    }
    files.append(SyntaxFile(text: SourceText(name: name, ""), entries: []))
    return files.count - 1
  }
}

extension Entry.Kind {
  /// The sorts of things that can be added.
  enum Sort { case source, actor, guarantee, factor, other }

  /// The sort of thing it declares.
  var sort: Sort {
    switch self {
    case .source: .source
    case .actor: .actor
    case .guarantee: .guarantee
    case .factor: .factor
    default: .other
    }
  }

  /// The id that it declares, if it declares one.
  var declared: String? {
    switch self {
    case .source(let name, _), .actor(let name, _, _), .guarantee(let name, _, _),
      .factor(let name, _):
      name.value
    default: nil
    }
  }
}

extension Entry {
  /// The sources that its `in` lines name, in order.
  var citedSources: [String] {
    details.compactMap { detail in
      guard case .citation(let citation) = detail.kind else { return nil }
      return citation.source?.value
    }
  }

  /// The entry as it stands under a `from`, its lines from that source without its name. A line that has
  /// no paragraph has to name it.
  fileprivate func without(_ source: String) -> Entry {
    var entry = self
    for index in entry.details.indices {
      guard case .citation(var citation) = entry.details[index].kind,
        citation.source?.value == source, !citation.paragraphs.isEmpty
      else { continue }
      citation.source = nil
      entry.details[index].kind = .citation(citation)
    }
    return entry
  }
}
