extension Statement {
  /// Everything the statement names: its subject, what it is about, what it is conditional on, who
  /// says it and where.
  public var mentions: Set<Subject> {
    var found = claim.mentions
    found.formUnion(accordingTo.map { .actor($0) })
    for case .actor(let speaker) in speakers { found.insert(.actor(speaker)) }
    found.formUnion(citations.map { .source($0.source) })
    return found
  }
}

extension Claim {
  /// Everything the claim names.
  public var mentions: Set<Subject> {
    switch self {
    case .position(let claim):
      return claim.condition.mentions
        .union([.actor(claim.key.actor), .guarantee(claim.key.guarantee)])
    case .requirement(let guarantee, _, let expression):
      return expression.mentions.union([.guarantee(guarantee)])
    case .fact(let factor, _, _): return [.factor(factor)]
    case .group(_, let group, _, _, let guarantee, let condition):
      return condition.mentions.union([.actor(group), .guarantee(guarantee)])
    case .event(let actor, _, let others): return Set(([actor] + others).map { .actor($0) })
    case .urging(let actor, let others, _, let guarantee):
      return Set(([actor] + others).map { .actor($0) } + [.guarantee(guarantee)])
    case .consequence(let guarantee, let factor): return [.guarantee(guarantee), .factor(factor)]
    case .character(let guarantee, _): return [.guarantee(guarantee)]
    }
  }
}

extension Condition {
  /// Everything the condition names.
  fileprivate var mentions: Set<Subject> {
    (condition?.mentions ?? []).union(exception?.mentions ?? [])
  }
}

extension Expression {
  /// Everything the expression names.
  public var mentions: Set<Subject> {
    switch self {
    case .or(let parts), .and(let parts):
      return parts.reduce(into: []) { $0.formUnion($1.mentions) }
    case .not(let part): return part.mentions
    case .guarantee(let id), .due(let id): return [.guarantee(id)]
    case .equal(let id, _), .atLeast(let id, _): return [.factor(id)]
    case .position(let key, _): return [.actor(key.actor), .guarantee(key.guarantee)]
    case .count(let count):
      let actors =
        switch count.group {
        case .membersOf(let group): [group]
        case .list(let listed): listed
        }
      return Set(actors.map { .actor($0) }).union([.guarantee(count.guarantee)])
    }
  }
}
