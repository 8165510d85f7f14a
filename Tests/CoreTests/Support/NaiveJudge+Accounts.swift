import ParleyCore

extension NaiveJudge {
  // MARK: Positions

  /// What one account of a position gives an atom.
  enum Account {
    /// A verdict, whatever else holds.
    case outright(Verdict)
    /// What a condition comes to.
    case under(Expression)
    /// Open, but no where the condition is.
    case undecided(Expression?)
  }

  /// The accounts that an atom about a position has to reckon with. None: it is undocumented.
  func accounts(_ key: PositionKey, _ side: Side) -> [Account] {
    let position = positions[key]!
    switch standpoint.assumptions.settings[.position(key)] {
    case .outright(let value): return [.outright(value.gives(side))]
    case .settled(let value) where position.standing == .undecided:
      guard value == (side == .supports ? .supports : .opposes) else { return [.outright(.no)] }
      return [account(.for, position.readings.first!.expression, .supports)]
    case .settled(let value) where position.standing != .contested:
      return [.outright(value.gives(side))]
    case .taken(let statement) where position.standing == .contested:
      let taken = position.readings.filter { $0.statements.contains(statement) }
      if !taken.isEmpty { return taken.map { account($0.stance, $0.expression, side) } }
    default: break
    }
    if position.readings.isEmpty && standpoint.assumptions.silenceIsNo { return [.outright(.no)] }
    return position.readings.map { account($0.stance, $0.expression, side) }
  }

  private func account(_ stance: Stance, _ condition: Expression?, _ side: Side) -> Account {
    switch (stance, side) {
    case (.undecided, _): .undecided(condition)
    case (.for, .supports), (.against, .opposes): condition.map { .under($0) } ?? .outright(.yes)
    case (.for, .opposes), (.against, .supports): .outright(.no)
    }
  }

  /// The verdict of one account.
  func verdict(_ account: Account) -> Verdict {
    switch account {
    case .outright(let verdict): verdict
    case .under(let condition): verdict(condition)
    case .undecided(let condition): condition.map(verdict) == .no ? .no : .open
    }
  }

  /// The value that all accounts give, else open.
  func consensus(_ key: PositionKey, _ side: Side) -> Verdict {
    let verdicts = Set(accounts(key, side).map { verdict($0) })
    return verdicts.count == 1 ? verdicts.first! : .open
  }

  // MARK: Guarantees

  /// What a guarantee is said to need.
  enum Need {
    /// Needed, and nobody's denial counts.
    case undisputed(Expression)
    /// Claimed and denied: `(its account is accepted) implies` the expression.
    case disputed(RequirementID, Expression)
    /// The account was assumed away.
    case setAside(Expression)
  }

  /// What a guarantee needs: by its own definition and by every statement that counts.
  func needs(of guarantee: GuaranteeID) -> [Need] {
    var needs = dossier[guarantee].needs.map { Need.undisputed($0) }
    let claimed = claims(about: guarantee, isNeeded: true)
    let denied = Set(claims(about: guarantee, isNeeded: false).map { CanonicalForm($0) })
    var seen: Set<CanonicalForm> = []
    for claim in claimed where seen.insert(CanonicalForm(claim)).inserted {
      guard denied.contains(CanonicalForm(claim)) else {
        needs.append(.undisputed(claim))
        continue
      }
      let requirement = requirement(guarantee, claim)
      switch standpoint.assumptions.settings[.account(requirement)] {
      case .accepted(true): needs.append(.undisputed(claim))
      case .accepted(false): needs.append(.setAside(claim))
      default: needs.append(.disputed(requirement, claim))
      }
    }
    return needs
  }

  private func claims(about guarantee: GuaranteeID, isNeeded: Bool) -> [Expression] {
    counting.compactMap {
      guard case .requirement(guarantee, isNeeded, let need) = dossier[$0].claim else { return nil }
      return need
    }
  }

  /// What the dossier calls a claimed need.
  private func requirement(_ guarantee: GuaranteeID, _ need: Expression) -> RequirementID {
    dossier.everyRequirement.first {
      dossier[$0].guarantee == guarantee
        && CanonicalForm(dossier[$0].expression) == CanonicalForm(need)
    }!
  }

  /// Whether a need is claimed and denied by statements that count.
  func isDisputed(_ id: RequirementID) -> Bool {
    let form = CanonicalForm(dossier[id].expression)
    return [true, false].allSatisfy { isNeeded in
      claims(about: dossier[id].guarantee, isNeeded: isNeeded).contains {
        CanonicalForm($0) == form
      }
    }
  }

  /// What is assumed of a guarantee outright.
  func assumed(_ guarantee: GuaranteeID) -> Verdict? {
    guard case .verdict(let verdict) = standpoint.assumptions.settings[.guarantee(guarantee)] else {
      return nil
    }
    return verdict ? .yes : .no
  }

  /// The verdict of one need.
  func verdict(_ need: Need) -> Verdict {
    switch need {
    case .undisputed(let expression): verdict(expression)
    // Open implies yes is yes; open implies no, or open, is open.
    case .disputed(_, let expression): verdict(expression) == .yes ? .yes : .open
    case .setAside: .yes
    }
  }

  /// The conjunction of a guarantee's needs; open where there is none.
  func conjunction(_ guarantee: GuaranteeID) -> Verdict {
    if let assumed = assumed(guarantee) { return assumed }
    let verdicts = needs[guarantee]!.map { verdict($0) }
    if verdicts.contains(.no) { return .no }
    return verdicts.isEmpty || verdicts.contains(.open) ? .open : .yes
  }
}

extension PositionValue {
  fileprivate func gives(_ side: Side) -> Verdict {
    switch (self, side) {
    case (.supports, .supports), (.opposes, .opposes): .yes
    default: .no
    }
  }
}
