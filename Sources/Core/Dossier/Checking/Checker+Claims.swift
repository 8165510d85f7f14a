extension Checker {
  /// The claims an entry makes, one for each subject; none where a part means nothing.
  mutating func claims(_ syntax: ClaimSyntax) -> [Claim] {
    switch syntax {
    case .position(let subjects, let verb, let role, let guarantee, let condition):
      let actors = actors(subjects)
      let guarantee = self.guarantee(guarantee)
      let condition = self.condition(condition)
      guard let actors, let guarantee, let condition else { return [] }
      return actors.map { actor in
        .position(
          PositionClaim(
            key: PositionKey(actor: actor, guarantee: guarantee, role: role), verb: verb,
            condition: condition))
      }
    case .group(let share, let group, let verb, let role, let guarantee, let condition):
      let group = actor(group)
      let guarantee = self.guarantee(guarantee)
      let condition = self.condition(condition)
      guard let group, let guarantee, let condition else { return [] }
      return [.group(share, of: group, verb: verb, role: role, guarantee, condition)]
    case .requirement(let guarantee, let isNeeded, let syntax):
      let guarantee = self.guarantee(guarantee)
      let need = expression(syntax)
      guard let guarantee, let need else { return [] }
      return [.requirement(guarantee, isNeeded: isNeeded, need)]
    case .fact(let name, let value, let until):
      guard let (factor, value) = fact(name, value) else { return [] }
      return [.fact(factor, value, until: until?.value.lastDay)]
    case .event(let subjects, let kind, let partners):
      let actors = actors(subjects)
      let partners = self.actors(partners)
      guard let actors, let partners else { return [] }
      return actors.map { .event($0, kind, partners) }
    case .urging(let subjects, let addressees, let role, let guarantee):
      let actors = actors(subjects)
      let addressees = self.actors(addressees)
      let guarantee = self.guarantee(guarantee)
      guard let actors, let addressees, let guarantee else { return [] }
      return actors.map { .urging($0, addressees, role, guarantee) }
    case .consequence(let guarantee, let factor):
      let guarantee = self.guarantee(guarantee)
      let factor = self.factor(factor)
      guard let guarantee, let factor else { return [] }
      return [.consequence(guarantee, factor)]
    case .character(let guarantee, let text):
      return self.guarantee(guarantee).map { [.character($0, text)] } ?? []
    }
  }

  mutating func condition(_ syntax: ConditionSyntax) -> Condition? {
    let condition = syntax.condition.map { expression($0) }
    let exception = syntax.exception.map { expression($0) }
    if case .some(nil) = condition { return nil }
    if case .some(nil) = exception { return nil }
    return Condition(
      condition: condition ?? nil, isPartial: syntax.isPartial, exception: exception ?? nil)
  }

  /// The factor and value that a fact gives.
  mutating func fact(_ name: Name, _ value: FactValueSyntax) -> (FactorID, Int)? {
    if case .level(let level) = value { return self.level(level, of: name) }
    guard let id = factor(name) else { return nil }
    guard !dossier[id].hasLevels else {
      report(
        .missingLevel, "the factor '\(name.value)' has levels", at: name.range,
        expected: "'\(name.value) = LEVEL' with " + list(dossier[id].values))
      return nil
    }
    return (id, value == .yes ? 1 : 0)
  }
}
