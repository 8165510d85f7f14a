/// A condition that a dossier states somewhere.
public enum DossierCondition: Hashable, Sendable {
  /// What a statement's position waits for: its own `if` and not its `unless`.
  case statement(StatementID)
  /// A need of a guarantee by definition, by its index.
  case need(GuaranteeID, Int)
  /// A need that statements claim.
  case claimed(RequirementID)
  /// A guarantee's trigger.
  case trigger(GuaranteeID)
}

extension Dossier {
  /// Every condition, with what it asks: of guarantees in order of place their needs, then the claimed
  /// ones, then the trigger; then of positions in order of place.
  public var conditions: [(id: DossierCondition, expression: Expression)] {
    let ofGuarantees = guarantees.indices.flatMap {
      index -> [(id: DossierCondition, expression: Expression)] in
      let id = GuaranteeID(index)
      let own = self[id].needs.enumerated().map { (DossierCondition.need(id, $0), $1) }
      let claimed = requirements(of: id).filter { !self[$0].claims.isEmpty }
        .map { (DossierCondition.claimed($0), self[$0].expression) }
      let trigger = self[id].trigger.map { [(DossierCondition.trigger(id), $0)] } ?? []
      return own + claimed + trigger
    }
    let ofStatements = statements.indices.compactMap {
      index -> (id: DossierCondition, expression: Expression)? in
      let id = StatementID(index)
      return self[id].claim.condition.map { (.statement(id), $0) }
    }
    return ofGuarantees + ofStatements
  }

  /// Where a condition is stated first.
  public func place(of condition: DossierCondition) -> Place {
    switch condition {
    case .statement(let id): self[id].place
    case .need(let id, _), .trigger(let id): self[id].place
    case .claimed(let id):
      self[id].claims.first.map { self[$0].place } ?? self[self[id].guarantee].place
    }
  }
}

extension Claim {
  /// What a position waits for; nil where it waits for nothing, and of every other claim.
  var condition: Expression? {
    if case .position(let position) = self { position.condition.own } else { nil }
  }

  /// Whether a verdict can rest on it: whether it is a position, a requirement or a fact.
  public var isJudged: Bool {
    switch self {
    case .position, .requirement, .fact: true
    case .group, .event, .urging, .consequence, .character: false
    }
  }
}
