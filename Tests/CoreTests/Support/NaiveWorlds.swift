import ParleyCore

/// Levers, worlds and minimal sets by the plainest means, from language.md alone: every combination is
/// judged by itself.
struct NaiveWorlds {
  let judge: NaiveJudge
  let expression: Expression
  private var dossier: Dossier { judge.dossier }
  private var assumptions: Assumptions { judge.standpoint.assumptions }

  /// The judge with some levers set.
  func judge(_ settings: [LeverSetting]) -> NaiveJudge {
    var standpoint = judge.standpoint
    for setting in settings { standpoint.assumptions.settings[setting.lever] = setting.setting }
    return judge.from(standpoint)
  }

  /// The verdict where some levers are set and the others left as they are.
  func verdict(_ settings: [LeverSetting]) -> Verdict { judge(settings).verdict(expression) }

  // MARK: Levers

  /// The levers reached, each with its values, in order.
  func levers(withDocumented: Bool) -> [(lever: LeverID, values: [Setting])] {
    var expressions: Set<Expression> = [expression]
    while true {
      let next = expressions.union(expressions.flatMap(behind))
      if next == expressions { break }
      expressions = next
    }
    var levers: [LeverID: [Setting]] = [:]
    for part in expressions {
      switch part {
      case .equal(let id, _), .atLeast(let id, _): levers[.factor(id)] = values(id, withDocumented)
      case .position(let key, _): levers[.position(key)] = values(key, withDocumented)
      case .guarantee(let id):
        if assumptions.settings[.guarantee(id)] == nil {
          let needs = judge.needs[id] ?? []
          if needs.isEmpty { levers[.guarantee(id)] = [.verdict(false), .verdict(true)] }
          for case .disputed(let requirement, _) in needs {
            levers[.account(requirement)] = [.accepted(true), .accepted(false)]
          }
        }
      default: break
      }
    }
    return levers.filter { !$0.value.isEmpty }
      .sorted { dossier.precedes($0.key, $1.key) }
      .map { ($0.key, $0.value) }
  }

  /// What one step leads to.
  private func behind(_ part: Expression) -> [Expression] {
    switch part {
    case .or(let parts), .and(let parts): return parts
    case .not(let inner): return [inner]
    case .equal, .atLeast: return []
    case .count(let count): return judge.atoms(count)
    case .due(let id): return [.guarantee(id), judge.trigger(of: id)]
    case .guarantee(let id):
      guard assumptions.settings[.guarantee(id)] == nil else { return [] }
      return (judge.needs[id] ?? []).compactMap { need in
        switch need {
        case .undisputed(let expression), .disputed(_, let expression): expression
        case .setAside: nil
        }
      }
    case .position(let key, _):
      return conditions(key)
    }
  }

  private func conditions(_ key: PositionKey) -> [Expression] {
    let readings = judge.positions[key]?.readings ?? []
    switch (judge.positions[key]?.standing, assumptions.settings[.position(key)]) {
    case (_, .outright?), (.undecided, .settled(.neither)?): return []
    case (.undecided, .settled?): return readings.compactMap(\.expression)
    case (.contested, .taken(let id)?):
      let taken = readings.filter { $0.statements.contains(id) }
      return (taken.isEmpty ? readings : taken).compactMap(\.expression)
    case (.contested, _): return readings.compactMap(\.expression)
    case (_, .settled?): return []
    default: return readings.compactMap(\.expression)
    }
  }

  private func values(_ id: FactorID, _ withDocumented: Bool) -> [Setting] {
    guard assumptions.settings[.factor(id)] == nil else { return [] }
    let all = dossier[id].values.indices.map { Setting.value($0) }
    guard case .value(let value, _) = judge.factor(id) else { return all }
    return withDocumented ? all.filter { $0 != .value(value) } : []
  }

  private func values(_ key: PositionKey, _ withDocumented: Bool) -> [Setting] {
    let position = judge.positions[key]!
    let three = [PositionValue.supports, .opposes, .neither].map { Setting.settled($0) }
    let assumed = assumptions.settings[.position(key)]
    if case .outright? = assumed { return [] }
    var isSettled = false
    if case .settled? = assumed { isSettled = true }
    switch position.standing {
    case .contested:
      let statements = position.readings.flatMap(\.statements).sorted()
      if case .taken(let id)? = assumed, statements.contains(id) { return [] }
      return statements.map { .taken($0) }
    case .undocumented: return isSettled || assumptions.silenceIsNo ? [] : three
    case .undecided: return isSettled ? [] : three
    case .for, .against: return withDocumented && !isSettled ? three : []
    }
  }

  // MARK: Worlds

  /// Every way to give each lever one of its values.
  static func worlds(_ levers: [(lever: LeverID, values: [Setting])]) -> [[LeverSetting]] {
    levers.reduce([[]]) { worlds, lever in
      worlds.flatMap { world in lever.values.map { world + [LeverSetting(lever.lever, $0)] } }
    }
  }

  /// Every way to give each lever one of its values or none.
  static func sets(_ levers: [(lever: LeverID, values: [Setting])]) -> [[LeverSetting]] {
    levers.reduce([[]]) { sets, lever in
      sets.flatMap { set in [set] + lever.values.map { set + [LeverSetting(lever.lever, $0)] } }
    }
  }

  /// The minimal sets that bring about a verdict.
  func minimalSets(_ levers: [(lever: LeverID, values: [Setting])], to wanted: Verdict)
    -> Set<Set<LeverSetting>>
  {
    let all = Self.sets(levers).filter { verdict($0) == wanted }.map { Set($0) }
    return Set(all.filter { set in !all.contains { $0.isStrictSubset(of: set) } })
  }
}
