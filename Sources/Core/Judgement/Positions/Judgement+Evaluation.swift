extension Judgement {
  /// How an atom's verdict is made.
  enum Rule {
    /// It is given: assumed, or silence counted as no.
    case given(Verdict)
    /// It is what all readings of a position agree on.
    case readings([Reading])
    /// It is the conjunction of needs.
    case needs([Need])
    /// Nothing makes it: it is open.
    case undocumented
  }

  /// One reading of one side of a position, as a formula: both what is held and its condition, for a
  /// position whose condition is not met is no.
  struct Reading {
    /// The verdict it gives where its condition holds.
    var held: Verdict
    /// Its condition; nil where there is none.
    var condition: Expression?
  }

  /// One conjunct of a guarantee.
  struct Need {
    /// What is needed.
    var expression: Expression
    /// The account it rests on, where that is disputed, and whether it is accepted.
    var account: (requirement: RequirementID, accepted: Verdict)?
  }

  func rule(_ atom: Atom) -> Rule {
    switch atom {
    case .position(let key, let side): rule(key, side)
    case .guarantee(let id): rule(id)
    case .due(let id):
      .needs(
        [Expression.guarantee(id), dossier[id].trigger].compactMap(\.self).map {
          Need(expression: $0)
        })
    }
  }

  private func rule(_ key: PositionKey, _ side: Side) -> Rule {
    let setting = standpoint.assumptions.settings[.position(key)]
    if case .outright(let value)? = setting { return .given(value.verdict(side)) }
    if setting == nil { return documentedRule(key, side) }
    let position = position(key)
    switch (position.standing, setting) {
    case (.contested, .taken(let id)?):
      if let taken = position.readings.first(where: { $0.statements.contains(id) }) {
        return .readings([reading(taken, side)])
      }
    case (.undecided, .settled(let value)?):
      let condition = position.readings[0].condition
      return .readings([Reading(held: value.verdict(side), condition: condition)])
    case (.for, .settled(let value)?), (.against, .settled(let value)?),
      (.undocumented, .settled(let value)?):
      return .given(value.verdict(side))
    default: break
    }
    return documentedRule(key, side)
  }

  /// How a side of a position is made where nothing is assumed of it.
  private func documentedRule(_ key: PositionKey, _ side: Side) -> Rule {
    let atom = Atom.position(key, side)
    let readings = documentedReadings[atom] ?? position(key).readings.map { reading($0, side) }
    if documentedReadings[atom] == nil, !isInterrupted() { documentedReadings[atom] = readings }
    if !readings.isEmpty { return .readings(readings) }
    return standpoint.assumptions.silenceIsNo ? .given(.no) : .undocumented
  }

  /// A reading as a formula. For: `supports` is the condition's verdict and `opposes` is no. Against:
  /// the reverse. Undecided: open, or no where the condition is no.
  private func reading(_ reading: DocumentedPosition.Reading, _ side: Side) -> Reading {
    Reading(held: held(reading.stance, side), condition: reading.condition)
  }

  private func held(_ stance: Stance, _ side: Side) -> Verdict {
    switch stance {
    case .for: Verdict(side == .supports)
    case .against: Verdict(side == .opposes)
    case .undecided: .open
    }
  }

  private func rule(_ id: GuaranteeID) -> Rule {
    if case .verdict(let truth)? = standpoint.assumptions.settings[.guarantee(id)] {
      return .given(Verdict(truth))
    }
    var needs = dossier[id].needs.map { Need(expression: $0) }
    for requirement in dossier.requirements(of: id) {
      guard dossier[requirement].claims.contains(where: { counts($0) }) else { continue }
      var need = Need(expression: dossier[requirement].expression)
      if isDisputed(requirement) { need.account = (requirement, accepted(requirement)) }
      needs.append(need)
    }
    return needs.isEmpty ? .undocumented : .needs(needs)
  }

  /// Whether a claimed need is denied by a statement that counts.
  public func isDisputed(_ id: RequirementID) -> Bool {
    dossier[id].claims.contains { counts($0) } && dossier[id].denials.contains { counts($0) }
  }

  private func accepted(_ id: RequirementID) -> Verdict {
    if case .accepted(let truth)? = standpoint.assumptions.settings[.account(id)] {
      return Verdict(truth)
    }
    return .open
  }

  // MARK: Evaluation

  /// Works out every atom that an expression reaches and that is not known yet.
  func settle(_ expression: Expression) {
    if case .position(let key, let side) = expression,
      verdicts[.position(key, side)] != nil || settleAtOnce(key, side)
    {
      return
    }
    let roots = atoms(in: [expression]).filter { atom in
      if verdicts[atom] != nil { return false }
      guard case .position(let key, let side) = atom else { return true }
      return !settleAtOnce(key, side)
    }
    if roots.isEmpty || isInterrupted() { return }
    let found = ProgramBuilder.verdicts(of: roots, in: self)
    if isInterrupted() { return }
    if verdicts.isEmpty { verdicts = found } else { verdicts.merge(found) { $1 } }
  }

  /// Works out a side of a position none of whose readings waits for anything: each denies that side, or
  /// has no condition. Most are like that, and whoever tells of positions asks for both sides of each.
  ///
  /// - Returns: Whether it is one.
  private func settleAtOnce(_ key: PositionKey, _ side: Side) -> Bool {
    // What is assumed may be of any form.
    guard standpoint.assumptions.settings[.position(key)] == nil else { return false }
    let readings = position(key).readings
    if isInterrupted() { return false }
    var verdict: Verdict?
    for reading in readings {
      let held = held(reading.stance, side)
      guard held == .no || reading.condition == nil else { return false }
      verdict = verdict.map { $0.consensus(held) } ?? held
    }
    verdicts[.position(key, side)] =
      verdict ?? (standpoint.assumptions.silenceIsNo ? .no : .open)
    return true
  }

  func evaluate(_ need: Need) -> Verdict {
    let verdict = evaluate(need.expression)
    return need.account.map { !$0.accepted || verdict } ?? verdict
  }

  /// The verdict of an expression all of whose atoms have been worked out.
  func evaluate(_ expression: Expression) -> Verdict {
    switch expression {
    case .or(let parts): return parts.reduce(.no) { $0 || evaluate($1) }
    case .and(let parts): return parts.reduce(.yes) { $0 && evaluate($1) }
    case .not(let part): return !evaluate(part)
    case .guarantee(let id): return verdicts[.guarantee(id)] ?? .open
    case .due(let id): return verdicts[.due(id)] ?? .open
    case .equal(let factor, let value): return test(factor) { $0 == value }
    case .atLeast(let factor, let value): return test(factor) { $0 >= value }
    case .position(let key, let side): return verdicts[.position(key, side)] ?? .open
    case .count(let count): return evaluate(count)
    }
  }

  private func test(_ id: FactorID, _ holds: (Int) -> Bool) -> Verdict {
    if case .value(let value, _) = factor(id) { return Verdict(holds(value)) }
    return .open
  }

  private func evaluate(_ count: Expression.GroupCount) -> Verdict {
    let group = members(of: count)
    let members = group.atoms.map { verdicts[$0] ?? .open }
    let yes = members.count { $0 == .yes }
    let open = members.count { $0 == .open } + group.undeclared
    let total = members.count + group.undeclared
    guard total > 0 else { return .open }
    let needed = count.quantity.needed(of: total)
    if yes >= needed { return .yes }
    return yes + open < needed ? .no : .open
  }

  /// The atoms that a count asks about, in order of place, and how many members it cannot ask about.
  func members(of count: Expression.GroupCount) -> (atoms: [Atom], undeclared: Int) {
    if let known = memberAtoms[count] { return known }
    let members = workOutMembers(of: count)
    memberAtoms[count] = members
    return members
  }

  private func workOutMembers(of count: Expression.GroupCount) -> (atoms: [Atom], undeclared: Int) {
    let actors: [ActorID]
    var undeclared = 0
    switch count.group {
    case .list(let listed): actors = listed
    case .membersOf(let group):
      actors = dossier.members(of: group, on: standpoint.asOf)
      undeclared = max(0, (dossier[group].size ?? 0) - actors.count)
    }
    let atoms = actors.map { actor in
      Atom.position(
        PositionKey(actor: actor, guarantee: count.guarantee, role: count.role), count.side)
    }
    return (atoms, undeclared)
  }

  // MARK: Structure

  /// The atoms that expressions name, each once, in the order they are met.
  func atoms(in expressions: [Expression]) -> [Atom] {
    var found: [Atom] = []
    var seen: Set<Atom> = []
    func visit(_ expression: Expression) {
      switch expression {
      case .or(let parts), .and(let parts): parts.forEach(visit)
      case .not(let part): visit(part)
      case .guarantee(let id): add(.guarantee(id))
      case .due(let id): add(.due(id))
      case .equal, .atLeast: break
      case .position(let key, let side): add(.position(key, side))
      case .count(let count): members(of: count).atoms.forEach(add)
      }
    }
    func add(_ atom: Atom) {
      if seen.insert(atom).inserted { found.append(atom) }
    }
    expressions.forEach(visit)
    return found
  }
}
