import ParleyCore

/// What the tests say of a dossier's parts when something is wrong.
extension Dossier {
  /// An expression as one would write it, every part in parentheses.
  func text(_ expression: Expression) -> String {
    switch expression {
    case .or(let parts): return "(" + parts.map(text).joined(separator: " or ") + ")"
    case .and(let parts): return "(" + parts.map(text).joined(separator: " and ") + ")"
    case .not(let part): return "not " + text(part)
    case .guarantee(let id): return self[id].id
    case .due(let id): return "\(self[id].id) is due"
    case .equal(let factor, let value):
      let factor = self[factor]
      return factor.hasLevels
        ? "\(factor.id) = \(factor.values[value])" : (value == 1 ? "" : "not ") + factor.id
    case .atLeast(let factor, let value):
      return "\(self[factor].id) >= \(self[factor].values[value])"
    case .position(let key, let side): return text(key, side.rawValue)
    case .count(let count):
      let quantity =
        switch count.quantity {
        case .atLeast(let number): "at least \(number)"
        case .all: "all"
        case .any: "any"
        case .most: "most"
        }
      let group =
        switch count.group {
        case .membersOf(let actor): self[actor].id
        case .list(let actors): "(" + actors.map { self[$0].id }.joined(separator: ", ") + ")"
        }
      let verb = count.side == .supports ? "support" : "oppose"
      let providing = count.role == .provide ? " providing" : ""
      return "\(quantity) of \(group) \(verb)\(providing) \(self[count.guarantee].id)"
    }
  }

  /// A position, with what is said of it: `us supports providing us-backstop`.
  func text(_ key: PositionKey, _ verb: String = "on") -> String {
    let providing = key.role == .provide ? "providing " : ""
    return "\(self[key.actor].id) \(verb) \(providing)\(self[key.guarantee].id)"
  }

  /// A cause in a few words: `open ceasefire`, `undocumented us on us-backstop`.
  func text(_ cause: Cause) -> String {
    switch cause {
    case .factor(let id): "open \(self[id].id)"
    case .contestedFactor(let id): "contested \(self[id].id)"
    case .undocumented(let key): "undocumented \(text(key))"
    case .undecided(let key): "undecided \(text(key))"
    case .contested(let key): "contested \(text(key))"
    case .disputed(let id):
      "disputed \(self[self[id].guarantee].id) needs \(text(self[id].expression))"
    case .undocumentedGuarantee(let id): "undocumented \(self[id].id)"
    case .emptyGroup(let id): "empty \(self[id].id)"
    case .undeclaredMembers(let id): "undeclared \(self[id].id)"
    case .mutualWait(let levers): "wait " + levers.map(text).joined(separator: ", ")
    }
  }

  private func text(_ lever: LeverID) -> String {
    switch lever {
    case .factor(let id): self[id].id
    case .position(let key): text(key)
    case .account(let id):
      "account of \(self[self[id].guarantee].id) needs \(text(self[id].expression))"
    case .guarantee(let id): self[id].id
    }
  }
}
