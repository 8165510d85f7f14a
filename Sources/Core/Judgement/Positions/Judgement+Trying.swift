extension Judgement {
  /// The same judgement with one lever set otherwise.
  ///
  /// What statements say of positions depends on no assumption, so it is taken over as far as it has
  /// been worked out: trying many settings costs the verdicts alone.
  public func setting(_ lever: LeverID, to setting: Setting) -> Judgement {
    var standpoint = standpoint
    standpoint.assumptions.settings[lever] = setting
    let tried = Judgement(dossier, standpoint, isInterrupted: isInterrupted)
    tried.takeOver(from: self)
    return tried
  }

  /// The same dossier judged from another standpoint; whoever may interrupt this one may interrupt that.
  public func seen(from standpoint: Standpoint) -> Judgement {
    Judgement(dossier, standpoint, isInterrupted: isInterrupted)
  }

  /// Takes over what another judgement has worked out of positions and of factors that are assumed
  /// alike: that depends on the statements, the day and the trust. Those must be the same, but for new
  /// statements.
  ///
  /// - Parameter added: What new statements claim.
  func takeOver(from other: Judgement, but added: [Claim] = []) {
    expectedAtoms = max(other.verdicts.count, other.expectedAtoms)
    currentPositions = other.currentPositions
    documentedReadings = other.documentedReadings
    // Who belongs to a group is said where the member is declared.
    if dossier.actors.count == other.dossier.actors.count { memberAtoms = other.memberAtoms }
    let settings = (standpoint.assumptions.settings, other.standpoint.assumptions.settings)
    factorStates = other.factorStates
    for lever in Set(settings.0.keys).union(settings.1.keys) {
      if case .factor(let id) = lever, settings.0[lever] != settings.1[lever] {
        factorStates[id] = nil
      }
    }
    keeps = other.keeps
    for claim in added {
      switch claim {
      case .position(let claim):
        currentPositions[claim.key] = nil
        for id in other.dossier.statements(about: claim.key) { keeps[id] = nil }
        for side in Side.allCases { documentedReadings[.position(claim.key, side)] = nil }
      case .fact(let id, _, _): factorStates[id] = nil
      default: break
      }
    }
  }
}
