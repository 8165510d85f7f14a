extension Checker {
  /// Enters an entry's id, if it declares one that is new.
  mutating func declare(_ entry: Entry) -> Subject? {
    switch entry.kind {
    case .source(let name, let title):
      guard isNew(name) else { return nil }
      let source = Source(id: name.value, title: title, place: place(of: entry.range))
      dossier.sources.append(source)
      return enter(name, .source(SourceID(dossier.sources.count - 1)))
    case .actor(let name, let kind, let title):
      guard isNew(name) else { return nil }
      let actor = Actor(id: name.value, kind: kind, name: title, place: place(of: entry.range))
      dossier.actors.append(actor)
      return enter(name, .actor(ActorID(dossier.actors.count - 1)))
    case .guarantee(let name, let kind, let title):
      guard isNew(name) else { return nil }
      let guarantee = Guarantee(
        id: name.value, kind: kind, name: title, place: place(of: entry.range))
      dossier.guarantees.append(guarantee)
      return enter(name, .guarantee(GuaranteeID(dossier.guarantees.count - 1)))
    case .factor(let name, let title):
      guard isNew(name) else { return nil }
      var factor = Factor(id: name.value, name: title, place: place(of: entry.range))
      // Levels are entered with the id, for any expression may name them.
      for case .levels(let levels) in entry.details.map(\.kind) {
        reportRepeats(levels, "level")
        if levels.count < 2 {
          report(
            .levelWithoutLevels, "a factor with levels has at least two", at: entry.range,
            expected: "levels from lowest to highest, such as 'levels none, partial, full'")
        }
        factor.values = levels.map(\.value)
        factor.hasLevels = true
      }
      dossier.factors.append(factor)
      return enter(name, .factor(FactorID(dossier.factors.count - 1)))
    default:
      return nil
    }
  }

  private mutating func enter(_ name: Name, _ subject: Subject) -> Subject {
    dossier.names[name.value] = subject
    return subject
  }

  private mutating func isNew(_ name: Name) -> Bool {
    guard let first = dossier.names[name.value] else { return true }
    report(
      .duplicateID, "'\(name.value)' is declared twice", at: name.range,
      expected: "an id of its own",
      notes: ["declared first at \(dossier.place(first))"])
    return false
  }

  // MARK: Looking up

  mutating func actor(_ name: Name) -> ActorID? {
    guard let subject = subject(name, "an actor") else { return nil }
    if case .actor(let id) = subject { return id }
    return mismatch(name, subject, "an actor")
  }

  mutating func guarantee(_ name: Name) -> GuaranteeID? {
    guard let subject = subject(name, "a guarantee") else { return nil }
    if case .guarantee(let id) = subject { return id }
    return mismatch(name, subject, "a guarantee")
  }

  mutating func factor(_ name: Name) -> FactorID? {
    guard let subject = subject(name, "a factor") else { return nil }
    if case .factor(let id) = subject { return id }
    return mismatch(name, subject, "a factor")
  }

  mutating func source(_ name: Name) -> SourceID? {
    guard let subject = subject(name, "a source") else { return nil }
    if case .source(let id) = subject { return id }
    return mismatch(name, subject, "a source")
  }

  /// Every actor named, or nil where one is not; repeats are reported.
  mutating func actors(_ names: [Name]) -> [ActorID]? {
    reportRepeats(names, "actor")
    let found = names.map { actor($0) }
    return found.contains(nil) ? nil : found.compactMap { $0 }
  }

  mutating func subject(_ name: Name, _ expected: String) -> Subject? {
    if let subject = dossier.names[name.value] { return subject }
    report(
      .unknownID, "unknown id '\(name.value)'", at: name.range, expected: expected,
      suggestion: nearest(to: name.value, expected))
    return nil
  }

  /// How many ids are looked at in all for what may have been meant.
  private static let looked = 1_000_000

  /// The nearest id of a kind that is expected here. Only the first errors are worth the search, and the
  /// fewer of them, the more ids there are.
  private func nearest(to word: String, _ expected: String) -> String? {
    let limit = min(suggestionLimit, max(1, Self.looked / max(dossier.names.count, 1)))
    guard diagnostics.count < limit else { return nil }
    let candidates = dossier.names.filter { expected.contains(kind($0.value).rawValue) }
    return NearestWord.to(word, among: candidates.keys.sorted())
  }

  mutating func mismatch<T>(_ name: Name, _ subject: Subject, _ expected: String) -> T? {
    let found = kind(subject).rawValue
    let article = found == "actor" ? "an" : "a"
    report(
      .wrongKind, "'\(name.value)' is \(article) \(found)", at: name.range, expected: expected,
      notes: ["declared at \(dossier.place(subject))"])
    return nil
  }

  mutating func reportRepeats(_ names: [Name], _ what: String) {
    var seen: Set<String> = []
    for name in names where !seen.insert(name.value).inserted {
      report(
        .repeatedItem, "the \(what) '\(name.value)' stands here twice", at: name.range,
        expected: "each once")
    }
  }

  private enum SubjectKind: String { case actor, guarantee, factor, source }

  private func kind(_ subject: Subject) -> SubjectKind {
    switch subject {
    case .actor: .actor
    case .guarantee: .guarantee
    case .factor: .factor
    case .source: .source
    }
  }
}
