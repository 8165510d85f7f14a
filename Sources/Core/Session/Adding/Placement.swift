/// Where new entries go in a dossier's files: a declaration after the last of its like, a statement after
/// the last one from its source.
///
/// Of a large dossier only the files are read that something goes into.
struct Placement {
  private let dossier: Dossier
  /// The files looked into, in the order they were, with those that are new.
  private(set) var files: [SyntaxFile] = []
  /// The places of what was put in, in order: the file, and the entry within it.
  private(set) var places: [(file: Int, entry: Int)] = []

  /// Prepares to put entries into a dossier's files.
  init(_ dossier: Dossier) { self.dossier = dossier }

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
      last(of: [entry.kind.sort]) ?? last(of: [.actor, .guarantee, .factor]) ?? last(of: [.source])
    if let place {
      insert(entry, in: place.file, at: place.entry + 1)
    } else {
      insert(entry, in: newFile("dossier"), at: 0)
    }
  }

  /// After the last source, or into a file of its own where each source has one.
  private mutating func putSource(_ entry: Entry, _ id: String) {
    let place = last(of: [.source])
    let counts = Dictionary(grouping: dossier.sources) { PathKey($0.place.file) }.values.map(
      \.count)
    guard let place, dossier.sources.count < 2 || counts.contains(where: { $0 > 1 }) else {
      return insert(entry, in: newFile(id), at: 0)
    }
    insert(entry, in: place.file, at: place.entry + 1)
  }

  /// The last declaration of some sorts: one that was put in, in a new file, else the dossier's.
  private mutating func last(of sorts: Set<Entry.Kind.Sort>) -> (file: Int, entry: Int)? {
    let known = [
      sorts.contains(.source) ? dossier.sources.last?.place : nil,
      sorts.contains(.actor) ? dossier.actors.last?.place : nil,
      sorts.contains(.guarantee) ? dossier.guarantees.last?.place : nil,
      sorts.contains(.factor) ? dossier.factors.last?.place : nil,
    ].compactMap { $0?.file }
    let last = known.max { $0.utf8.lexicographicallyPrecedes($1.utf8) }
    let home = last.map { [open($0)] } ?? []
    return lastEntry(in: home) { sorts.contains($0.kind.sort) }
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
    if case .source(let id)? = dossier.subject(source) { _ = open(dossier[id].place.file) }
    // A source that has just been put in is declared in a file that is open, too.
    guard let declared = lastEntry(in: Array(files.indices), where: { $0.kind.declared == source })
    else { return insert(entry, in: newFile(source), at: 0) }
    // A `from` is waiting for its first statement; elsewhere the line names its source.
    let waiting = Entry.Kind.from(Name(source, SourceRange(0, 0, line: 1)))
    if let from = files[declared.file].entries.lastIndex(where: { $0.kind == waiting }) {
      return insert(entry.without(source), in: declared.file, at: from + 1)
    }
    insert(entry, in: declared.file, at: files[declared.file].entries.count)
  }

  /// The last statement that cites a source.
  private mutating func last(from source: String) -> (file: Int, entry: Int)? {
    var home: [Int] = []
    if case .source(let id)? = dossier.subject(source),
      let page = dossier.statements.pages.last(where: { $0.cites(id) })
    {
      home = [open(page.text.name)]
    }
    for index in home + files.indices.reversed().filter({ !home.contains($0) }) {
      var current: String?
      var found: Int?
      for (entry, written) in files[index].entries.enumerated() {
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

  /// The last entry that is wanted: in a new file, else in one of those given.
  private func lastEntry(
    in known: [Int], where isWanted: (Entry) -> Bool
  ) -> (file: Int, entry: Int)? {
    let new = files.indices.reversed().filter { files[$0].text.bytes.isEmpty }
    for index in new + known {
      if let entry = files[index].entries.lastIndex(where: isWanted) { return (index, entry) }
    }
    return nil
  }

  /// Looks into a file of the dossier.
  private mutating func open(_ name: String) -> Int {
    let key = PathKey(name)
    if let index = files.firstIndex(where: { PathKey($0.text.name) == key }) { return index }
    let written = dossier.files.first { PathKey($0.name) == key }
    let text = written?.text ?? SourceText(name: name, "")
    files.append(SyntaxFile(text: text, entries: written?.entries ?? []))
    return files.count - 1
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
    while isTaken(name) {
      name = "\(id)-\(number).parley"
      number += 1
    }
    files.append(SyntaxFile(text: SourceText(name: name, ""), entries: []))
    return files.count - 1
  }

  private func isTaken(_ name: String) -> Bool {
    dossier.files.contains { $0.name == name } || files.contains { $0.text.name == name }
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
