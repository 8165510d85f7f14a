extension Dossier {
  /// Checks the files of a dossier again, of which few are not as they were: only those are read, and
  /// what they say takes the place of what they said.
  ///
  /// That holds as long as they declare the same things in the same order. Where they do not, or have an
  /// error, or where a name has something hidden in it, which is told anew, or where there is another set of files, everything is checked anew.
  ///
  /// - Parameter old: What these files were, by their names. What is supposed must not be in it.
  public static func check(_ texts: [SourceText], after old: Dossier) -> Checked {
    var change = Recheck(old)
    return change.check(texts) ?? check(texts)
  }
}

/// A dossier in which the statements of some files are replaced.
private struct Recheck {
  private var dossier: Dossier

  init(_ old: Dossier) { dossier = old }

  /// The dossier with these files; nil where that takes checking everything.
  mutating func check(_ texts: [SourceText]) -> Dossier.Checked? {
    let old = dossier.files
    guard texts.map({ PathKey($0.name) }) == old.map({ PathKey($0.name) }),
      !dossier.namesHaveFlaws
    else { return nil }
    // The same bytes in the same place are found equal at once.
    let changed = texts.indices.filter { texts[$0].bytes != old[$0].text.bytes }
    var readings: [PathKey: Checker.Reading] = [:]
    for index in changed {
      guard let reading = reading(of: texts[index], after: old[index].text) else { return nil }
      readings[PathKey(texts[index].name)] = reading
    }
    replace(texts, by: readings)
    var checker = Checker(dossier, isSupposed: false)
    checker.index(fromPage: 0)
    let found = checker.doubts(fromPage: 0) + checker.lapses(from: 0)
    guard !found.contains(where: { $0.severity == .error }) else { return nil }
    return Dossier.Checked(dossier: checker.dossier, diagnostics: found.sorted())
  }

  /// What a file says that declares what it declared before; nil where it does not, or has an error.
  private mutating func reading(of text: SourceText, after old: SourceText) -> Checker.Reading? {
    let file = Outline(text)
    guard file.diagnostics.isEmpty else { return nil }
    let now = file.entries.filter(\.isDeclaration)
    let before = Outline(old).entries.filter(\.isDeclaration)
    guard now.map(\.canonicalText) == before.map(\.canonicalText) else { return nil }
    for entry in now { dossier.move(entry, in: text) }
    var checker = Checker(dossier, isSupposed: false)
    checker.dossier.waivers = []
    var quick = text.bytes.count < Checker.worthThreads ? nil : QuickReader(dossier)
    let reading = checker.reading(of: file, &quick)
    return reading.diagnostics.isEmpty ? reading : nil
  }

  private mutating func replace(_ texts: [SourceText], by readings: [PathKey: Checker.Reading]) {
    let pages = Dictionary(
      dossier.statements.pages.map { (PathKey($0.text.name), $0) },
      uniquingKeysWith: { first, _ in first })
    let waivers = Dictionary(grouping: dossier.waivers) { PathKey($0.place.file) }
    dossier.statements = StatementList()
    dossier.waivers = []
    for text in texts {
      let name = PathKey(text.name)
      let reading = readings[name]
      if let page = reading?.page ?? pages[name] { dossier.statements.append(page) }
      dossier.waivers += reading?.waivers ?? waivers[name] ?? []
    }
    dossier.files = zip(texts, dossier.files).map { text, old in
      readings[PathKey(text.name)] == nil ? old : WrittenFile(text)
    }
    dossier.clearIndex()
  }
}

extension Dossier {
  /// Forgets what is worked out from all statements.
  fileprivate mutating func clearIndex() {
    positions = [:]
    facts = [:]
    requirements = []
    requirementsOf = [:]
    requirementsByForm = [:]
    newestDay = nil
  }

  /// Enters on which line a thing is declared now.
  fileprivate mutating func move(_ entry: Entry, in text: SourceText) {
    guard let id = entry.kind.declared, let subject = names[id] else { return }
    let place = Place(file: text.name, line: entry.range.line)
    switch subject {
    case .actor(let id): actors[id.index].place = place
    case .guarantee(let id): guarantees[id.index].place = place
    case .factor(let id): factors[id.index].place = place
    case .source(let id): sources[id.index].place = place
    }
  }
}

extension Entry {
  fileprivate var isDeclaration: Bool { kind.declared != nil }
}
