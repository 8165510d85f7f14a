extension Judgement {
  /// The levers of an expression: the unknowns that are reached from it through current positions'
  /// conditions, guarantees' needs and triggers, in lever order (language.md, section 5).
  ///
  /// What is assumed outright is not looked behind, nor a need that is set aside.
  ///
  /// - Parameter withDocumented: Whether what is documented and reached may be changed as well: every
  ///   position for or against, and every factor that has a value.
  public func levers(of expression: Expression, withDocumented: Bool = false) -> [Lever] {
    var reach = Reach(judgement: self, withDocumented: withDocumented)
    reach.follow(expression)
    return reach.levers.values.sorted { dossier.precedes($0.id, $1.id) }
  }

  /// What an expression reaches, in no order.
  func reached(from expression: Expression) -> Set<ReachedPlace> {
    var reach = Reach(judgement: self, withDocumented: false)
    reach.follow(expression)
    return reach.met
  }

  /// The lever of a factor; nil where its value is assumed.
  func lever(of id: FactorID, withDocumented: Bool) -> Lever? {
    let count = dossier[id].values.count
    switch factor(id) {
    case .open, .contested:
      return Lever(
        id: .factor(id), settings: (0..<count).map { .value($0) }, isDocumented: false)
    case .value(let value, let facts):
      guard withDocumented, !facts.isEmpty else { return nil }
      let others = (0..<count).filter { $0 != value }
      return Lever(id: .factor(id), settings: others.map { .value($0) }, isDocumented: true)
    }
  }

  /// The lever of a position; nil where it is settled.
  func lever(of key: PositionKey, withDocumented: Bool) -> Lever? {
    let id = LeverID.position(key)
    let position = position(key)
    let setting = standpoint.assumptions.settings[id]
    if case .outright? = setting { return nil }
    switch position.standing {
    case .contested:
      if case .taken(let taken)? = setting, position.statements.contains(taken) { return nil }
      return Lever(id: id, settings: position.statements.map { .taken($0) }, isDocumented: false)
    case .undocumented where standpoint.assumptions.silenceIsNo: return nil
    case .for where !withDocumented, .against where !withDocumented: return nil
    case .undocumented, .undecided, .for, .against:
      if case .settled? = setting { return nil }
      let isDocumented = position.standing == .for || position.standing == .against
      return Lever(id: id, settings: Lever.positionSettings, isDocumented: isDocumented)
    }
  }

  /// The lever of a disputed need; nil where nobody disputes it, or it is settled.
  func lever(of id: RequirementID) -> Lever? {
    let lever = LeverID.account(id)
    guard isDisputed(id), standpoint.assumptions.settings[lever] == nil else { return nil }
    return Lever(id: lever, settings: [.accepted(true), .accepted(false)], isDocumented: false)
  }

  /// The lever of a guarantee; nil where a need of it is documented, or it is assumed.
  func lever(of id: GuaranteeID) -> Lever? {
    guard isUndocumented(id) else { return nil }
    return Lever(
      id: .guarantee(id), settings: [.verdict(false), .verdict(true)], isDocumented: false)
  }
}

/// Something that an expression reaches, whichever side of it is asked about.
enum ReachedPlace: Hashable {
  case factor(FactorID)
  case position(PositionKey)
  case guarantee(GuaranteeID)
  case due(GuaranteeID)
}

/// What an expression reaches, followed step by step.
private struct Reach {
  let judgement: Judgement
  let withDocumented: Bool
  var levers: [LeverID: Lever] = [:]
  private(set) var met: Set<ReachedPlace> = []
  private var waiting: [Expression] = []

  init(judgement: Judgement, withDocumented: Bool) {
    self.judgement = judgement
    self.withDocumented = withDocumented
  }

  mutating func follow(_ expression: Expression) {
    waiting.append(expression)
    while !judgement.isInterrupted(), let next = waiting.popLast() { visit(next) }
  }

  private mutating func add(_ lever: Lever?) {
    if let lever { levers[lever.id] = lever }
  }

  private mutating func visit(_ expression: Expression) {
    switch expression {
    case .or(let parts), .and(let parts): waiting += parts
    case .not(let part): waiting.append(part)
    case .equal(let id, _), .atLeast(let id, _):
      guard met.insert(.factor(id)).inserted else { return }
      add(judgement.lever(of: id, withDocumented: withDocumented))
    case .position(let key, _): visit(key)
    case .count(let count):
      for case .position(let key, _) in judgement.members(of: count).atoms { visit(key) }
    case .guarantee(let id): visit(id)
    case .due(let id):
      guard met.insert(.due(id)).inserted else { return }
      visit(id)
      if let trigger = judgement.dossier[id].trigger { waiting.append(trigger) }
    }
  }

  private mutating func visit(_ key: PositionKey) {
    guard met.insert(.position(key)).inserted else { return }
    add(judgement.lever(of: key, withDocumented: withDocumented))
    guard case .readings(let readings) = judgement.rule(.position(key, .supports)) else { return }
    // An undecided position that is settled as neither has its condition still, to no effect.
    if judgement.position(key).standing == .undecided,
      judgement.standpoint.assumptions.settings[.position(key)] == .settled(.neither)
    {
      return
    }
    waiting += readings.compactMap(\.condition)
  }

  private mutating func visit(_ id: GuaranteeID) {
    guard met.insert(.guarantee(id)).inserted else { return }
    add(judgement.lever(of: id))
    guard case .needs(let needs) = judgement.rule(.guarantee(id)) else { return }
    for need in needs {
      if let account = need.account {
        add(judgement.lever(of: account.requirement))
        if account.accepted == .no { continue }
      }
      waiting.append(need.expression)
    }
  }
}
