import ParleyCore

/// What conclusions can rest on in either of two dossiers, and in any that lies between them: followed
/// on through conditions, needs, triggers and groups, whatever counts or decides.
struct Reach {
  /// What is reached.
  private(set) var conclusions: Set<Conclusion> = []
  /// Where the statements on it stand, for each dossier in turn.
  private(set) var places: [Set<Place>]
  /// The ids of the declarations that bear on it: of what is reached, of groups and their members, of
  /// whoever speaks, and of the sources.
  private(set) var ids: Set<String> = []

  private var waiting: [Conclusion] = []

  /// What conclusions, and the answers to questions, rest on in some dossiers.
  init(
    from conclusions: [Conclusion] = [], asking questions: [(Expression, Dossier)] = [],
    in dossiers: [Dossier]
  ) {
    places = dossiers.map { _ in [] }
    waiting = conclusions
    for (expression, dossier) in questions { ask(expression, dossier) }
    while let next = waiting.popLast() {
      guard self.conclusions.insert(next).inserted else { continue }
      for (index, dossier) in dossiers.enumerated() { follow(next, in: dossier, index) }
    }
  }

  private mutating func follow(_ conclusion: Conclusion, in dossier: Dossier, _ index: Int) {
    switch conclusion {
    case .guarantee(let id):
      ids.insert(id)
      guard case .guarantee(let guarantee)? = dossier.subject(id) else { return }
      let declared = dossier[guarantee]
      for need in declared.needs + [declared.trigger].compactMap(\.self) { ask(need, dossier) }
      for requirement in dossier.requirements(of: guarantee).map({ dossier[$0] }) {
        ask(requirement.expression, dossier)
        for statement in requirement.claims + requirement.denials { add(statement, dossier, index) }
      }
    case .factor(let id):
      ids.insert(id)
      guard case .factor(let factor)? = dossier.subject(id) else { return }
      for statement in dossier.statements(about: factor) { add(statement, dossier, index) }
    case .position(let actor, let guarantee, let role):
      ids.insert(actor)
      guard let key = dossier.key(actor, guarantee, role) else { return }
      for statement in dossier.statements(about: key) { add(statement, dossier, index) }
    }
  }

  private mutating func add(_ id: StatementID, _ dossier: Dossier, _ index: Int) {
    let statement = dossier[id]
    places[index].insert(statement.place)
    for citation in statement.citations { ids.insert(dossier[citation.source].id) }
    for actor in statement.accordingTo { ids.insert(dossier[actor].id) }
    for case .actor(let actor) in statement.speakers { ids.insert(dossier[actor].id) }
    guard case .position(let claim) = statement.claim else { return }
    for part in [claim.condition.condition, claim.condition.exception] {
      if let part { ask(part, dossier) }
    }
  }

  private mutating func ask(_ expression: Expression, _ dossier: Dossier) {
    switch expression {
    case .or(let parts), .and(let parts): for part in parts { ask(part, dossier) }
    case .not(let part): ask(part, dossier)
    case .guarantee(let id), .due(let id): waiting.append(.guarantee(dossier[id].id))
    case .equal(let id, _), .atLeast(let id, _): waiting.append(.factor(dossier[id].id))
    case .position(let key, _): waiting.append(dossier.conclusion(key))
    case .count(let count):
      var members: [ActorID] = []
      switch count.group {
      case .list(let listed): members = listed
      case .membersOf(let group):
        ids.insert(dossier[group].id)
        members = dossier.members(of: group, on: nil)
      }
      for actor in members {
        ids.insert(dossier[actor].id)
        let key = PositionKey(actor: actor, guarantee: count.guarantee, role: count.role)
        waiting.append(dossier.conclusion(key))
      }
    }
  }
}
