import ParleyCore

/// A lever and the values of it that bring a verdict about by themselves.
struct LeverChange {
  var lever: LeverID
  var settings: [Setting]
}

extension Judgement {
  /// The whole condition of a position that is documented in one way; nil where it has none.
  func soleCondition(_ key: PositionKey) -> Expression? {
    let readings = position(key).readings
    return readings.count == 1 ? readings[0].condition : nil
  }

  /// The single settings that would give an expression a verdict, among what it is open on or what
  /// decides it, in lever order.
  func changes(_ expression: Expression, to verdict: Verdict) -> [LeverChange] {
    let levers =
      self.verdict(expression) == .open
      ? causes(expression).compactMap(\.lever) : grounds(expression).compactMap(\.lever)
    return Set(levers).sorted { dossier.precedes($0, $1) }.compactMap { lever in
      let settings = settings(of: lever).filter { setting in
        self.setting(lever, to: setting).verdict(expression) == verdict
      }
      return settings.isEmpty ? nil : LeverChange(lever: lever, settings: settings)
    }
  }

  private func settings(of lever: LeverID) -> [Setting] {
    switch lever {
    case .factor(let id): return dossier[id].values.indices.map { .value($0) }
    case .position(let key):
      let position = position(key)
      if position.standing == .contested { return position.statements.map { .taken($0) } }
      return PositionValue.allCases.map { .settled($0) }
    case .account: return [.accepted(true), .accepted(false)]
    case .guarantee: return [.verdict(false), .verdict(true)]
    }
  }
}

extension Ground {
  /// The lever that would change it, where it is no guarantee: that follows from what it needs.
  fileprivate var lever: LeverID? {
    switch self {
    case .factor(let id): .factor(id)
    case .position(let key, _): .position(key)
    case .guarantee, .due: nil
    }
  }
}
