import ParleyCore

extension Dossier {
  /// A statement's claim as one would write it, for its one subject.
  func text(of claim: Claim) -> String {
    switch claim {
    case .position(let position):
      return self[position.key.actor].id + " "
        + phrase(position.verb.rawValue, position.key.role, position.key.guarantee)
        + text(of: position.condition)
    case .requirement(let guarantee, let isNeeded, let expression):
      return self[guarantee].id + (isNeeded ? " needs " : " does not need ") + text(expression)
    case .fact(let factor, let value, let until):
      return text(factor, value) + (until.map { " until \($0)" } ?? "")
    case .group(let share, let group, let verb, let role, let guarantee, let condition):
      return "\(share.rawValue) of \(self[group].id) " + phrase(verb.plural, role, guarantee)
        + text(of: condition)
    case .event(let actor, let kind, let others):
      return "\(self[actor].id) \(kind.rawValue) with " + ids(others)
    case .urging(let actor, let others, let role, let guarantee):
      return phrase("\(self[actor].id) urges \(ids(others))", role, guarantee)
    case .consequence(let guarantee, let factor):
      return "\(self[guarantee].id) leads to \(self[factor].id)"
    case .character(let guarantee, let text):
      return "\(self[guarantee].id) is \(Printer.quoted(text))"
    }
  }

  /// A factor at a value, as one would write it: `ceasefire = full`, `eu-consensus`, `not unanimity`.
  func text(_ factor: FactorID, _ value: Int) -> String {
    text(.equal(factor, value))
  }

  private func phrase(_ verb: String, _ role: Role, _ guarantee: GuaranteeID) -> String {
    verb + (role == .provide ? " providing " : " ") + self[guarantee].id
  }

  private func text(of condition: Condition) -> String {
    let word = condition.isPartial ? " also if " : " if "
    return (condition.condition.map { word + text($0) } ?? "")
      + (condition.exception.map { " unless " + text($0) } ?? "")
  }

  private func ids(_ actors: [ActorID]) -> String {
    actors.map { self[$0].id }.joined(separator: ", ")
  }
}
