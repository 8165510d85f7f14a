extension Judgement {
  /// The same judgement with one lever set otherwise.
  ///
  /// What statements say of positions depends on no assumption, so it is taken over as far as it has
  /// been worked out: trying many settings costs the verdicts alone.
  public func setting(_ lever: LeverID, to setting: Setting) -> Judgement {
    var standpoint = standpoint
    standpoint.assumptions.settings[lever] = setting
    let tried = Judgement(dossier, standpoint, isInterrupted: isInterrupted)
    tried.currentPositions = currentPositions
    tried.conditions = conditions
    tried.precedents = precedents
    tried.lonely = lonely
    return tried
  }
}
