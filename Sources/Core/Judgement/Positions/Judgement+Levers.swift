extension Judgement {
  /// The settings that settle nothing here: a statement taken that does not compete, a position
  /// settled that is contested, an account of a need that is not disputed. In lever order.
  public var idleSettings: [LeverID] {
    standpoint.assumptions.settings.filter { isIdle($0.key, $0.value) }.map(\.key)
      .sorted { dossier.precedes($0, $1) }
  }

  private func isIdle(_ lever: LeverID, _ setting: Setting) -> Bool {
    switch (lever, setting) {
    case (.position(let key), .settled): position(key).standing == .contested
    case (.position(let key), .taken(let id)):
      position(key).standing != .contested || !position(key).statements.contains(id)
    case (.account(let id), _): !isDisputed(id)
    default: false
    }
  }
}
