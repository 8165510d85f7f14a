/// What expectations exercise of a dossier: the statements their verdicts rest on, what the conditions
/// they reach came to, and the levers that are set when they are tried.
public struct Exercised: Sendable {
  /// The statements that carry some verdict, as its proof has them.
  public private(set) var statements: Set<StatementID> = []
  /// What each condition that was reached has come to.
  public private(set) var conditions: [DossierCondition: Set<Verdict>] = [:]
  /// The levers that were set.
  public private(set) var levers: Set<LeverID> = []

  /// Nothing.
  public init() {}

  /// Adds what an expectation exercises in a session as it stands. What is supposed there is no part of
  /// the dossier; whoever looks for its parts does not meet it.
  public mutating func add(_ expression: Expression, in view: SessionView) {
    let judgement = view.judgement
    for node in judgement.proof(expression).nodes { statements.formUnion(node.statements) }
    levers.formUnion(view.standpoint.assumptions.settings.keys)
    for place in judgement.reached(from: expression) {
      for (condition, expression) in judgement.conditions(at: place) {
        conditions[condition, default: []].insert(judgement.verdict(expression))
      }
    }
  }

  /// Adds what others exercise.
  public mutating func add(_ other: Exercised) {
    statements.formUnion(other.statements)
    levers.formUnion(other.levers)
    conditions.merge(other.conditions) { $0.union($1) }
  }

  /// Whether a condition has come to both yes and no.
  public func isExercised(_ condition: DossierCondition) -> Bool {
    conditions[condition]?.isSuperset(of: [.yes, .no]) ?? false
  }
}

extension Judgement {
  /// The conditions that something reached brings into play from here, each with what it asks.
  fileprivate func conditions(at place: ReachedPlace) -> [(DossierCondition, Expression)] {
    switch place {
    case .factor: return []
    case .position(let key):
      guard case .readings = rule(.position(key, .supports)) else { return [] }
      var readings = position(key).readings
      if case .taken(let id)? = standpoint.assumptions.settings[.position(key)] {
        let taken = readings.filter { $0.statements.contains(id) }
        if !taken.isEmpty { readings = taken }
      }
      return readings.flatMap(\.basis).compactMap { id in
        dossier[id].claim.condition.map { (.statement(id), $0) }
      }
    case .guarantee(let id):
      guard case .needs = rule(.guarantee(id)) else { return [] }
      let own = dossier[id].needs.enumerated().map { (DossierCondition.need(id, $0), $1) }
      let claimed = dossier.requirements(of: id).filter { requirement in
        dossier[requirement].claims.contains { counts($0) }
          && standpoint.assumptions.settings[.account(requirement)] != .accepted(false)
      }
      return own + claimed.map { (.claimed($0), dossier[$0].expression) }
    case .due(let id): return dossier[id].trigger.map { [(.trigger(id), $0)] } ?? []
    }
  }
}
