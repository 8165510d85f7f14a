extension Judgement {
  /// Why an expression is open: the unsettled leaves it reaches through open parts, in lever order,
  /// then groups, then the mutual waits; empty where it is not open.
  public func causes(_ expression: Expression) -> [Cause] {
    guard verdict(expression) == .open, !isInterrupted() else { return [] }
    var leaves: Set<Cause> = []
    var reached: Set<Atom> = []
    var waiting = openAtoms(in: expression, &leaves)
    let roots = waiting
    while !isInterrupted(), let atom = waiting.popLast() {
      guard reached.insert(atom).inserted else { continue }
      waiting += openParts(of: atom, &leaves)
    }
    var unused: Set<Cause> = []
    let loops = stronglyConnectedComponents(from: roots) { openParts(of: $0, &unused) }
      .filter { $0.count > 1 || openParts(of: $0[0], &unused).contains($0[0]) }
      .map { Cause.mutualWait(Set($0.map(\.lever)).sorted { dossier.precedes($0, $1) }) }
    return leaves.sorted { dossier.precedes($0, $1) }
      + Set(loops).sorted { dossier.precedes($0, $1) }
  }

  /// Whether no need of a guarantee is documented, so that it is open by itself.
  public func isUndocumented(_ id: GuaranteeID) -> Bool {
    if case .undocumented = rule(.guarantee(id)) { true } else { false }
  }

  /// The open atoms of an atom's rule; its own unsettled leaves are added to those found.
  func openParts(of atom: Atom, _ leaves: inout Set<Cause>) -> [Atom] {
    let rule = rule(atom)
    switch (atom, rule) {
    case (.position(let key, _), .undocumented): leaves.insert(.undocumented(key))
    case (.guarantee(let id), .undocumented): leaves.insert(.undocumentedGuarantee(id))
    case (.position(let key, _), .readings(let readings)):
      if readings.count > 1 {
        leaves.insert(.contested(key))
      } else if readings.contains(where: { $0.held == .open }) {
        leaves.insert(.undecided(key))
      }
    case (_, .needs(let needs)):
      for case (let requirement, .open)? in needs.filter({ evaluate($0) == .open }).map(\.account) {
        leaves.insert(.disputed(requirement))
      }
    default: break
    }
    // A reading that is no whatever its condition leaves nothing open behind it.
    let parts: [Expression] =
      switch rule {
      case .readings(let readings): readings.filter { $0.held != .no }.compactMap(\.condition)
      case .needs(let needs): needs.filter { evaluate($0) == .open }.map(\.expression)
      case .given, .undocumented: []
      }
    return parts.flatMap { openAtoms(in: $0, &leaves) }
  }

  /// The open atoms that an open expression reaches through open parts; open factors and groups are
  /// added to the leaves.
  private func openAtoms(in expression: Expression, _ leaves: inout Set<Cause>) -> [Atom] {
    guard evaluate(expression) == .open else { return [] }
    switch expression {
    case .or(let parts), .and(let parts): return parts.flatMap { openAtoms(in: $0, &leaves) }
    case .not(let part): return openAtoms(in: part, &leaves)
    case .guarantee(let id): return [.guarantee(id)]
    case .due(let id): return [.due(id)]
    case .position(let key, let side): return [.position(key, side)]
    case .equal(let id, _), .atLeast(let id, _):
      if case .contested = factor(id) {
        leaves.insert(.contestedFactor(id))
      } else {
        leaves.insert(.factor(id))
      }
      return []
    case .count(let count):
      let group = members(of: count)
      if case .membersOf(let actor) = count.group {
        if group.undeclared > 0 { leaves.insert(.undeclaredMembers(actor)) }
        if group.atoms.isEmpty && group.undeclared == 0 { leaves.insert(.emptyGroup(actor)) }
      }
      return group.atoms.filter { verdicts[$0] == .open }
    }
  }
}
