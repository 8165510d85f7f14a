import ParleyCore

/// What is read otherwise in a session than in the dossier alone.
struct Changes {
  let before: Judgement
  let after: Judgement

  init(of view: SessionView) {
    before = view.documentedJudgement
    after = view.judgement
  }

  /// The changes: guarantees, positions, factors, each in order of place.
  var list: [Change] { guarantees + positions + factors }

  private var dossier: Dossier { after.dossier }
  private var teller: Teller { Teller(after) }

  private var guarantees: [Change] {
    dossier.guarantees.indices.watched(by: after).compactMap { index in
      let expression = Expression.guarantee(GuaranteeID(index))
      let isKnown = index < before.dossier.guarantees.count
      let old = isKnown ? before.verdict(expression).rawValue : "not declared"
      let new = after.verdict(expression)
      guard old != new.rawValue else { return nil }
      return Change(
        kind: .guarantee, id: dossier.guarantees[index].id, before: Terms(old),
        after: Terms(new.rawValue),
        because: because(expression))
    }
  }

  private var factors: [Change] {
    dossier.factors.indices.watched(by: after).compactMap { index in
      let id = FactorID(index)
      let isKnown = index < before.dossier.factors.count
      let old = isKnown ? before.reading(id).value : "not declared"
      let new = after.reading(id)
      guard old != new.value else { return nil }
      return Change(
        kind: .factor, id: dossier[id].id, before: Terms(old), after: Terms(new.value),
        because: because(id))
    }
  }

  private func because(_ id: FactorID) -> Change.Because {
    let told =
      switch after.factor(id) {
      case .open: teller.told(Cause.factor(id))
      case .contested: teller.told(Cause.contestedFactor(id))
      case .value: teller.told(Ground.factor(id))
      }
    return Change.Because(told: [told], count: 1, ids: [dossier[id].id])
  }

  private var positions: [Change] {
    let keys = Set(
      dossier.shownPositionKeys(after.standpoint)
        + dossier.conditionalPositionKeys(after.standpoint))
    return keys.sorted().watched(by: after).compactMap { position($0) }
  }

  private func position(_ key: PositionKey) -> Change? {
    let isKnown =
      key.actor.index < before.dossier.actors.count
      && key.guarantee.index < before.dossier.guarantees.count
    let old = isKnown ? before.stand(key) : nil
    let new = after.stand(key)
    let oldForms = old.map { $0.forms } ?? []
    let isSame =
      (old?.standingWords ?? "not documented") == new.standingWords && oldForms == new.forms
      && (old?.supports ?? .open) == new.supports && (old?.opposes ?? .open) == new.opposes
    if isSame { return nil }
    let atom = Expression.position(key, new.deciding)
    let terms = (
      before: old?.terms(in: before.dossier) ?? Terms("not documented"),
      after: new.terms(in: dossier)
    )
    return Change(
      kind: .position, id: dossier.spelling(key), before: terms.before, after: terms.after,
      because: because(atom),
      fields: [
        .init("ifBefore", .strings(terms.before.conditions)),
        .init("if", .strings(terms.after.conditions)),
        .init("supportsBefore", .verdict(old?.supports ?? .open)),
        .init("opposesBefore", .verdict(old?.opposes ?? .open)),
        .init("supports", .verdict(new.supports)), .init("opposes", .verdict(new.opposes)),
      ])
  }

  // MARK: Because

  /// How many grounds of one change are told.
  private static let told = 6

  private func because(_ expression: Expression) -> Change.Because {
    let ids = after.deciding(expression).map { dossier.id($0) }
    if after.verdict(expression) == .open {
      let causes = after.causes(expression)
      let told = causes.prefix(Self.told).map { teller.told($0) }
      return Change.Because(told: told, count: causes.count, ids: ids)
    }
    let grounds = after.grounds(expression)
    let told = grounds.prefix(Self.told).map { teller.told($0) }
    return Change.Because(told: told, count: grounds.count, ids: ids)
  }
}

extension Position {
  /// The side that tells most of it: that of an actor against, else support.
  fileprivate var deciding: Side {
    if opposes == .yes { return .opposes }
    return !readings.isEmpty && readings.allSatisfy { $0.stance == .against } ? .opposes : .supports
  }
}

extension Dossier {
  /// The positions that needs, triggers and conditions ask about, members of groups included.
  func conditionalPositionKeys(_ standpoint: Standpoint) -> [PositionKey] {
    let conditions = statements.flatMap { statement -> [Expression] in
      guard case .position(let claim) = statement.claim else { return [] }
      return [claim.condition.condition, claim.condition.exception].compactMap(\.self)
    }
    let needs = guarantees.flatMap { $0.needs + [$0.trigger].compactMap(\.self) }
    return (conditions + needs + requirements.map(\.expression)).flatMap { keys($0, standpoint) }
  }

  private func keys(_ expression: Expression, _ standpoint: Standpoint) -> [PositionKey] {
    switch expression {
    case .or(let parts), .and(let parts): return parts.flatMap { keys($0, standpoint) }
    case .not(let part): return keys(part, standpoint)
    case .guarantee, .due, .equal, .atLeast: return []
    case .position(let key, _): return [key]
    case .count(let count):
      let actors =
        switch count.group {
        case .list(let listed): listed
        case .membersOf(let group): members(of: group, on: standpoint.asOf)
        }
      return actors.map { PositionKey(actor: $0, guarantee: count.guarantee, role: count.role) }
    }
  }
}
