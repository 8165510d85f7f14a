extension Dossier {
  /// What bears a name, or has it as an id, without regard to case and accents; in order of kind and place.
  func subjects(named text: String) -> [Subject] {
    let wanted = NameFinder.words(text)
    guard !wanted.isEmpty else { return [] }
    return subjects.filter { subject in
      id(subject) == text || names(subject).contains { NameFinder.words($0) == wanted }
    }
  }

  /// Everything that is declared, in order of kind and place.
  var subjects: [Subject] {
    actors.indices.map { .actor(ActorID($0)) }
      + guarantees.indices.map { .guarantee(GuaranteeID($0)) }
      + factors.indices.map { .factor(FactorID($0)) }
      + sources.indices.map { .source(SourceID($0)) }
  }

  /// A diagnostic that suggests no id which nothing has, where not one is to be declared.
  func knowing(_ diagnostic: Diagnostic) -> Diagnostic {
    guard diagnostic.id == .badID, let id = diagnostic.suggestion, subject(id) == nil,
      diagnostic.expected?.hasPrefix(TokenReader.newID) != true
    else { return diagnostic }
    var known = diagnostic
    known.suggestion = nil
    return known
  }

  /// Its id, its name and its other names.
  func names(_ subject: Subject) -> [String] {
    [id(subject), name(subject)] + aliases(subject)
  }

  private func aliases(_ subject: Subject) -> [String] {
    switch subject {
    case .actor(let id): self[id].aliases
    case .guarantee(let id): self[id].aliases
    case .factor(let id): self[id].aliases
    case .source: []
    }
  }
}
