/// What is not there: positions that are asked or waited for, ids and sources that nothing uses.
extension Auditor {
  // MARK: Missing positions

  var missing: [Finding] {
    var asking: [PositionKey: Set<StatementID>] = [:]
    var waiting: [PositionKey: Set<GuaranteeID>] = [:]
    for index in dossier.statements.indices.watched(by: judgement)
    where judgement.counts(StatementID(index)) {
      let id = StatementID(index)
      switch dossier[id].claim {
      case .urging(_, let actors, let role, let guarantee):
        for actor in actors {
          let key = PositionKey(actor: actor, guarantee: guarantee, role: role)
          asking[key, default: []].insert(id)
        }
      case .requirement(_, true, let need):
        for key in keys(need) { asking[key, default: []].insert(id) }
      default: break
      }
    }
    let conditional = dossier.positions.filter { $1.contains { dossier[$0].isConditional } }.keys
    for reading in conditional.watched(by: judgement).flatMap({ judgement.position($0).readings }) {
      for key in reading.condition.map(keys) ?? [] {
        asking[key, default: []].formUnion(reading.basis)
      }
    }
    for index in dossier.guarantees.indices {
      let guarantee = dossier.guarantees[index]
      for key in (guarantee.needs + [guarantee.trigger].compactMap(\.self)).flatMap(keys) {
        waiting[key, default: []].insert(GuaranteeID(index))
      }
    }
    return Set(asking.keys).union(waiting.keys)
      .filter { judgement.position($0).readings.isEmpty }.sorted()
      .map { key in
        Finding(
          check: .missingPosition, about: .position(key),
          statements: (asking[key] ?? []).sorted(),
          detail: .waiting((waiting[key] ?? []).sorted()))
      }
  }

  /// The positions that an expression asks about, the declared members of groups included.
  private func keys(_ expression: Expression) -> [PositionKey] {
    switch expression {
    case .or(let parts), .and(let parts): return parts.flatMap(keys)
    case .not(let part): return keys(part)
    case .position(let key, _): return [key]
    case .count(let count):
      let actors =
        switch count.group {
        case .list(let listed): listed
        case .membersOf(let group): dossier.members(of: group, on: judgement.standpoint.asOf)
        }
      return actors.map { PositionKey(actor: $0, guarantee: count.guarantee, role: count.role) }
    case .guarantee, .due, .equal, .atLeast: return []
    }
  }

  // MARK: What nothing uses

  var unused: [Finding] {
    var used: Set<Subject> = []
    for statement in dossier.statements.watched(by: judgement) {
      used.formUnion(statement.mentions)
    }
    for guarantee in dossier.guarantees {
      for expression in guarantee.needs + [guarantee.trigger].compactMap(\.self) {
        used.formUnion(expression.mentions)
      }
    }
    for actor in dossier.actors {
      used.formUnion(actor.memberships.map { .actor($0.group) })
      used.formUnion(actor.mandates.map { .actor($0.principal) })
    }
    let declared =
      dossier.actors.indices.map { Subject.actor(ActorID($0)) }
      + dossier.guarantees.indices.map { .guarantee(GuaranteeID($0)) }
      + dossier.factors.indices.map { .factor(FactorID($0)) }
    return declared.filter { !used.contains($0) }.map {
      Finding(check: .unusedID, about: .subject($0))
    }
  }

  var uncited: [Finding] {
    let cited = Set(
      dossier.statements.watched(by: judgement).flatMap { $0.citations.map(\.source) })
    return dossier.sources.indices.map { SourceID($0) }.filter { !cited.contains($0) }.map {
      Finding(check: .uncitedSource, about: .subject(.source($0)))
    }
  }
}
