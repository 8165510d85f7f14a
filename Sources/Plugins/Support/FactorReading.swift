import ParleyCore

/// What a factor is read as, and how long that stays so.
struct FactorReading {
  /// The value in words: `full`, `open`, `contested`.
  var value: String
  /// The day the value was documented; nil where none is or it is assumed.
  var since: Day?
  /// The last day the value counts, if there is one.
  var until: Day?
  /// Whether the value is assumed.
  var isAssumed = false
  /// The facts that carry it, or that contest it.
  var facts: [StatementID] = []
  /// The newest fact that counts but has lapsed, where the factor is open.
  var lapsed: StatementID?
}

extension Judgement {
  /// A factor's value in words, with its days.
  func reading(_ id: FactorID) -> FactorReading {
    let factor = dossier[id]
    switch self.factor(id) {
    case .open:
      let counting = dossier.statements(about: id).filter { counts($0) }
      let newest = counting.max { (dossier[$0].day, $0) < (dossier[$1].day, $1) }
      return FactorReading(value: "open", lapsed: newest)
    case .contested(let facts):
      return FactorReading(value: "contested", since: dossier[facts[0]].day, facts: facts)
    case .value(let value, let facts):
      guard let first = facts.first else {
        return FactorReading(value: factor.values[value], isAssumed: true)
      }
      let until = facts.map { lastDay($0, factor) }
      return FactorReading(
        value: factor.values[value], since: dossier[first].day,
        until: until.contains(nil) ? nil : until.compactMap(\.self).max(), facts: facts)
    }
  }

  /// The last day a fact counts, if there is one.
  func lastDay(_ id: StatementID, _ factor: Factor) -> Day? {
    guard case .fact(_, _, let until) = dossier[id].claim else { return nil }
    return [until, factor.lasts.map { dossier[id].day + $0 }].compactMap(\.self).min()
  }
}
