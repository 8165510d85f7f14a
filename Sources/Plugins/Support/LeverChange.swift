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
  ///
  /// - Returns: These, and how many levers were not tried, for trying them would be more work than a
  ///   sentence is worth.
  func changes(
    _ expression: Expression, to verdict: Verdict
  ) -> (found: [LeverChange], untried: Int) {
    let levers =
      self.verdict(expression) == .open
      ? causes(expression).compactMap(\.lever) : grounds(expression).compactMap(\.lever)
    let all = Set(levers).sorted { dossier.precedes($0, $1) }
    // Each try looks at most of what the levers stand in.
    let tried = all.prefix(max(20, Self.work / max(all.count, 1)))
    let found = tried.watched(by: self).compactMap { lever -> LeverChange? in
      let settings = settings(of: lever).filter { setting in
        self.setting(lever, to: setting).verdict(expression) == verdict
      }
      return settings.isEmpty ? nil : LeverChange(lever: lever, settings: settings)
    }
    return (found, all.count - tried.count)
  }

  /// How many levers are looked at in all, while single ones are tried.
  private static let work = 1_000_000

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
