extension ProofBuilder {
  typealias Parts = (parts: [ProofDraft], others: [ProofDraft])

  /// An expression as a node.
  func question(_ expression: Expression) -> ProofDraft {
    ProofDraft(.expression(expression), judgement.verdict(expression))
  }

  /// What carries an expression's verdict, and what else it is made of.
  func parts(of expression: Expression, _ verdict: Verdict) -> Parts {
    switch expression {
    case .or(let parts), .and(let parts): return split(parts.map { question($0) }, verdict)
    case .not(let part): return ([question(part)], [])
    case .equal(let id, _), .atLeast(let id, _): return (facts(id), [])
    case .count(let count): return parts(of: count, verdict)
    case .position(let key, let side): return parts(of: key, side, verdict)
    case .guarantee(let id): return parts(of: id, verdict)
    case .due(let id):
      let trigger = judgement.dossier[id].trigger
      return split([.guarantee(id), trigger].compactMap { $0.map { question($0) } }, verdict)
    }
  }

  /// Of parts that are all needed, or each enough: those that have the verdict of the whole carry it.
  private func split(_ drafts: [ProofDraft], _ verdict: Verdict) -> Parts {
    (drafts.filter { $0.verdict == verdict }, drafts.filter { $0.verdict != verdict })
  }

  private func facts(_ id: FactorID) -> [ProofDraft] {
    switch judgement.factor(id) {
    case .open: return [.unknown(.factor(id))]
    case .contested(let facts):
      var seen: Set<Int> = []
      let values = facts.compactMap { judgement.dossier[$0].claim.factValue }
      let told = values.filter { seen.insert($0).inserted }.map { value in
        ProofDraft(
          .fact(id, value), .open,
          facts.filter { judgement.dossier[$0].claim.factValue == value })
      }
      return [.unknown(.contestedFactor(id))] + told
    case .value(let value, let facts):
      if facts.isEmpty { return [.assumed(.factor(id), .value(value))] }
      return [ProofDraft(.fact(id, value), .yes, facts)]
    }
  }

  private func parts(of count: Expression.GroupCount, _ verdict: Verdict) -> Parts {
    let group = judgement.members(of: count)
    let members = group.atoms.compactMap { atom -> ProofDraft? in
      if case .position(let key, let side) = atom { question(.position(key, side)) } else { nil }
    }
    var result = split(members, verdict)
    if verdict == .open, case .membersOf(let actor) = count.group {
      if group.undeclared > 0 { result.parts.append(.unknown(.undeclaredMembers(actor))) }
      if members.isEmpty, group.undeclared == 0 {
        result.parts.append(.unknown(.emptyGroup(actor)))
      }
    }
    return result
  }

  // MARK: Guarantees

  private func parts(of id: GuaranteeID, _ verdict: Verdict) -> Parts {
    switch judgement.rule(.guarantee(id)) {
    case .given: return ([.assumed(.guarantee(id), .verdict(verdict == .yes))], [])
    case .undocumented: return ([.unknown(.undocumentedGuarantee(id))], [])
    case .readings: return ([], [])
    case .needs(let needs):
      let own = judgement.dossier[id].needs.map { _ in RequirementID?.none }
      let claimed = judgement.dossier.requirements(of: id).filter { requirement in
        judgement.dossier[requirement].claims.contains { judgement.counts($0) }
      }
      return split(zip(needs, own + claimed).map { need(id, $0, $1) }, verdict)
    }
  }

  private func need(
    _ id: GuaranteeID, _ need: Judgement.Need, _ requirement: RequirementID?
  ) -> ProofDraft {
    let verdict = judgement.evaluate(need)
    let wanted = question(need.expression)
    var draft = ProofDraft(.need(id, need.expression, requirement), verdict)
    if let requirement {
      draft.statements = judgement.dossier[requirement].claims.filter { judgement.counts($0) }
    }
    if let account = need.account {
      let lever = LeverID.account(account.requirement)
      switch account.accepted {
      case .open where verdict == .open:
        let denials = judgement.dossier[account.requirement].denials
        draft.parts.append(
          .unknown(.disputed(account.requirement), denials.filter { judgement.counts($0) }))
      case .yes where verdict != .yes, .no:
        draft.parts.append(.assumed(lever, .accepted(account.accepted == .yes)))
      default: break
      }
    }
    if wanted.verdict == verdict { draft.parts.append(wanted) } else { draft.others = [wanted] }
    return draft
  }

  // MARK: Positions

  private func parts(of key: PositionKey, _ side: Side, _ verdict: Verdict) -> Parts {
    let position = judgement.position(key)
    let lever = LeverID.position(key)
    let setting = judgement.standpoint.assumptions.settings[lever]
    switch judgement.rule(.position(key, side)) {
    case .undocumented: return ([.unknown(.undocumented(key))], [])
    case .needs: return ([], [])
    case .given:
      return ([given(lever, setting)], position.readings.map { documented($0, key, side) })
    case .readings(let readings):
      var taken = position.readings
      var parts: [ProofDraft] = []
      switch (position.standing, setting) {
      case (.contested, .taken(let id)?) where readings.count == 1:
        taken = taken.filter { $0.statements.contains(id) }
        parts.append(.assumed(lever, .taken(id)))
      case (.undecided, .settled(let value)?): parts.append(.assumed(lever, .settled(value)))
      default: break
      }
      if verdict == .open, readings.count > 1 {
        parts.append(.unknown(.contested(key)))
      } else if verdict == .open, readings.contains(where: { $0.held == .open }) {
        parts.append(.unknown(.undecided(key)))
      }
      parts += zip(taken, readings).map { reading($0, $1.held, key, side, under: verdict) }
      let others = position.readings.filter { !taken.contains($0) }
      return (parts, others.map { documented($0, key, side) })
    }
  }

  /// What gives a position its value: a setting of it, unless that competes with nothing, or silence.
  private func given(_ lever: LeverID, _ setting: Setting?) -> ProofDraft {
    switch setting {
    case .outright(let value)?: .assumed(lever, .outright(value))
    case .settled(let value)?: .assumed(lever, .settled(value))
    default: ProofDraft(.assumption(.silenceIsNo), .yes)
    }
  }

  /// What a reading gives a side of the position whose verdict is to be told.
  ///
  /// A side that it denies whatever its condition is decided by the reading alone.
  private func reading(
    _ reading: DocumentedPosition.Reading, _ held: Verdict, _ key: PositionKey, _ side: Side,
    under verdict: Verdict
  ) -> ProofDraft {
    let condition = reading.condition.map { question($0) }
    var draft = ProofDraft(
      .reading(key, side, reading), held && (condition?.verdict ?? .yes),
      basis(reading))
    guard let condition else { return draft }
    let carries = held != .no && (verdict != .open || condition.verdict == .open)
    if carries { draft.parts = [condition] } else { draft.others = [condition] }
    return draft
  }

  /// The statements a reading rests on, with those whose condition it keeps, each once.
  private func basis(_ reading: DocumentedPosition.Reading) -> [StatementID] {
    Set(reading.basis).sorted()
  }

  /// A documented reading that an assumption stands in for.
  private func documented(
    _ reading: DocumentedPosition.Reading, _ key: PositionKey, _ side: Side
  ) -> ProofDraft {
    let held: Verdict =
      switch reading.stance {
      case .for: Verdict(side == .supports)
      case .against: Verdict(side == .opposes)
      case .undecided: .open
      }
    let condition = reading.condition.map { judgement.verdict($0) } ?? .yes
    var draft = ProofDraft(.reading(key, side, reading), held && condition, basis(reading))
    if held != .no { draft.parts = [reading.condition].compactMap { $0.map { question($0) } } }
    return draft
  }
}
