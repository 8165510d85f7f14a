import ParleyCore

extension NaiveJudge {
  /// What an open expression is open on, directly: leaves, and atoms that are open in turn.
  private struct Reach {
    var leaves: Set<Cause> = []
    var atoms: Set<Expression> = []

    mutating func add(_ other: Reach) {
      leaves.formUnion(other.leaves)
      atoms.formUnion(other.atoms)
    }
  }

  /// Why a verdict is open: the leaves reached, and a mutual wait for each loop among the open atoms
  /// reached. None where it is settled.
  func causes(_ expression: Expression) -> Set<Cause> {
    let start = reach(expression)
    var leaves = start.leaves
    var behind: [Expression: Set<Expression>] = [:]
    var next = start.atoms
    while let atom = next.popFirst() {
      guard behind[atom] == nil else { continue }
      let reach = unfold(atom)
      leaves.formUnion(reach.leaves)
      next.formUnion(reach.atoms)
      behind[atom] = reach.atoms
    }
    let reachable = behind.keys.map { ($0, self.reachable(from: $0, behind)) }
    let reached = Dictionary(uniqueKeysWithValues: reachable)
    return leaves.union(behind.keys.compactMap { loop(through: $0, reached) })
  }

  /// All atoms that an atom leads to, in one step or more.
  private func reachable(
    from atom: Expression, _ behind: [Expression: Set<Expression>]
  ) -> Set<Expression> {
    var found: Set<Expression> = []
    var next: Set<Expression> = [atom]
    while !next.isEmpty {
      let step = Set(next.flatMap { behind[$0]! })
      next = step.subtracting(found)
      found.formUnion(step)
    }
    return found
  }

  /// The mutual wait an atom is in, if it reaches itself: with all that it reaches and that reach it.
  private func loop(through atom: Expression, _ reached: [Expression: Set<Expression>]) -> Cause? {
    guard reached[atom]!.contains(atom) else { return nil }
    let loop = reached[atom]!.filter { reached[$0]!.contains(atom) }
    let levers = Set(
      loop.compactMap { atom -> LeverID? in
        switch atom {
        case .position(let key, _): .position(key)
        case .guarantee(let id), .due(let id): .guarantee(id)
        default: nil
        }
      })
    return .mutualWait(levers.sorted { $0.sortKey.lexicographicallyPrecedes($1.sortKey) })
  }

  /// What an expression is open on; nothing where it is settled.
  private func reach(_ expression: Expression) -> Reach {
    var result = Reach()
    guard verdict(expression) == .open else { return result }
    switch expression {
    case .or(let parts), .and(let parts): for part in parts { result.add(reach(part)) }
    case .not(let part): result = reach(part)
    case .equal(let factor, _), .atLeast(let factor, _):
      let isUndocumented = self.factor(factor) == .open
      result.leaves = [isUndocumented ? .factor(factor) : .contestedFactor(factor)]
    case .guarantee, .due, .position, .count: result.atoms = [expression]
    }
    return result
  }

  /// What an open atom is open on.
  private func unfold(_ atom: Expression) -> Reach {
    var result = Reach()
    switch atom {
    case .position(let key, let side):
      let accounts = accounts(key, side)
      if accounts.isEmpty { result.leaves.insert(.undocumented(key)) }
      if accounts.count > 1 { result.leaves.insert(.contested(key)) }
      for account in accounts {
        switch account {
        case .outright: break
        case .under(let condition): result.add(reach(condition))
        case .undecided(let condition):
          if accounts.count == 1 { result.leaves.insert(.undecided(key)) }
          if let condition { result.add(reach(condition)) }
        }
      }
    case .guarantee(let id):
      let needs = needs[id]!
      if needs.isEmpty { result.leaves.insert(.undocumentedGuarantee(id)) }
      for need in needs where verdict(need) == .open {
        switch need {
        case .undisputed(let expression): result.add(reach(expression))
        case .disputed(let requirement, let expression):
          result.leaves.insert(.disputed(requirement))
          result.add(reach(expression))
        case .setAside: break
        }
      }
    case .due(let id):
      result.add(reach(.guarantee(id)))
      result.add(reach(trigger(of: id)))
    case .count(let count):
      let (declared, total) = members(count.group)
      if case .membersOf(let group) = count.group {
        if total == 0 { result.leaves.insert(.emptyGroup(group)) }
        if total > declared.count { result.leaves.insert(.undeclaredMembers(group)) }
      }
      for member in atoms(count) { result.add(reach(member)) }
    default: break
    }
    return result
  }
}

extension LeverID {
  /// The order of levers: factors, positions, accounts, guarantees, each by place.
  var sortKey: [Int] {
    switch self {
    case .factor(let id): [0, id.index]
    case .position(let key):
      [1, key.actor.index, key.guarantee.index, key.role == .endorse ? 0 : 1]
    case .account(let id): [2, id.index]
    case .guarantee(let id): [3, id.index]
    }
  }
}
