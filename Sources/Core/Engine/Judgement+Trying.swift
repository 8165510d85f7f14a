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

  /// Takes over what another judgement has worked out of positions: that depends on the statements, the
  /// day and the trust, not on what is assumed. Those must be the same, but for new statements.
  ///
  /// - Parameter changed: The positions that new statements are about.
  func takeOver(from other: Judgement, but changed: [PositionKey] = []) {
    currentPositions = other.currentPositions
    for key in changed { currentPositions[key] = nil }
    conditions = other.conditions
    precedents = other.precedents
    lonely = other.lonely
  }
}
