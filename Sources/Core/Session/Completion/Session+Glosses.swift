/// What is said of a candidate beside it.
extension Session {
  /// What an id stands for: its name, its kind, and how it stands.
  ///
  /// - Parameter tellsStanding: Whether that is worked out.
  func gloss(of subject: Subject, tellsStanding: Bool) -> String {
    let (dossier, judgement) = (state.dossier, state.judgement)
    var parts = [dossier.name(subject)]
    switch subject {
    case .actor(let id): parts.append(dossier[id].kind.rawValue)
    case .guarantee(let id):
      parts.append(dossier[id].kind.rawValue)
      if tellsStanding { parts.append(judgement.verdict(.guarantee(id)).rawValue) }
    case .factor(let id):
      parts.append("factor")
      if tellsStanding { parts.append(standing(of: id)) }
    case .source(let id): parts.append(dossier[id].published.map { "source of \($0)" } ?? "source")
    }
    return parts.joined(separator: ", ")
  }

  private func standing(of factor: FactorID) -> String {
    switch state.judgement.factor(factor) {
    case .open: "open"
    case .contested: "contested"
    case .value(let index, _): state.dossier[factor].values[index]
    }
  }

  /// What a word means: a command what it does, a verb of position where it stands.
  ///
  /// - Parameter isFirst: Whether it begins a line.
  func gloss(of word: String, isFirst: Bool) -> String? {
    isFirst ? declaration(word)?.summary : Verb(word: word)?.stance.rawValue
  }
}
