import ParleyCore

/// A second evaluator, written from language.md alone and by the plainest means: it filters the whole
/// list of statements for each question and goes over every atom of the dossier again and again until
/// nothing changes. It is slow, and there to be believed: the engine is held against it.
struct NaiveJudge {
  let dossier: Dossier
  private(set) var standpoint: Standpoint

  /// The statements that count.
  private(set) var counting: [StatementID] = []
  /// What every factor is.
  private var factors: [FactorID: FactorValue] = [:]
  /// What every guarantee needs.
  private(set) var needs: [GuaranteeID: [Need]] = [:]
  /// Where every actor stands on every guarantee, in both roles.
  private(set) var positions: [PositionKey: NaivePosition] = [:]
  /// What the atoms about positions come to.
  private var supporting: [PositionKey: Verdict] = [:]
  private var opposing: [PositionKey: Verdict] = [:]
  /// What the guarantees come to.
  private var holding: [GuaranteeID: Verdict] = [:]
  /// Which guarantees are due.
  private var dues: [GuaranteeID: Verdict] = [:]

  init(_ dossier: Dossier, _ standpoint: Standpoint) {
    self.dossier = dossier
    self.standpoint = standpoint
    counting = dossier.everyStatement.filter { counts($0) }
    for factor in dossier.everyFactor { factors[factor] = value(of: factor) }
    for guarantee in dossier.everyGuarantee { needs[guarantee] = needs(of: guarantee) }
    for key in dossier.everyPositionKey { positions[key] = position(key, asOf: standpoint.asOf) }
    repeat {} while goesOnChanging()
  }

  /// The same dossier from a standpoint that differs in assumptions alone: what statements say of
  /// positions stays.
  func from(_ standpoint: Standpoint) -> NaiveJudge {
    var other = self
    other.standpoint = standpoint
    for factor in dossier.everyFactor { other.factors[factor] = other.value(of: factor) }
    for guarantee in dossier.everyGuarantee { other.needs[guarantee] = other.needs(of: guarantee) }
    other.supporting = [:]
    other.opposing = [:]
    other.holding = [:]
    other.dues = [:]
    repeat {} while other.goesOnChanging()
    return other
  }

  /// Works out every atom anew from what the others came to last time; whether any changed. In the
  /// beginning all are open, and so the end is the least fixpoint.
  private mutating func goesOnChanging() -> Bool {
    let before = self
    for key in positions.keys {
      supporting[key] = before.consensus(key, .supports)
      opposing[key] = before.consensus(key, .opposes)
    }
    for guarantee in dossier.everyGuarantee {
      holding[guarantee] = before.conjunction(guarantee)
      dues[guarantee] = dossier[guarantee].trigger.map {
        before.verdict(.and([.guarantee(guarantee), $0]))
      }
    }
    return supporting != before.supporting || opposing != before.opposing
      || holding != before.holding || dues != before.dues
  }

  // MARK: Outcomes

  /// Every way to hold each of some atoms to yes or to no so that each comes to what it is held to, all
  /// others being what they are: yes before no, atom by atom.
  func outcomes(of atoms: [Ground]) -> [[Verdict]] {
    let ways = atoms.reduce([[Verdict]]([[]])) { ways, _ in
      ways.flatMap { [$0 + [.yes], $0 + [.no]] }
    }
    return ways.filter { way in
      var judge = self
      for (atom, verdict) in zip(atoms, way) { judge.hold(atom, to: verdict) }
      return zip(atoms, way).allSatisfy { judge.outcome(of: $0) == $1 }
    }
  }

  private mutating func hold(_ atom: Ground, to verdict: Verdict) {
    switch atom {
    case .position(let key, .supports): supporting[key] = verdict
    case .position(let key, .opposes): opposing[key] = verdict
    case .guarantee(let id): holding[id] = verdict
    case .due(let id): dues[id] = verdict
    case .factor: break
    }
  }

  /// What an atom comes to where all others are what they are held to be.
  private func outcome(of atom: Ground) -> Verdict? {
    switch atom {
    case .position(let key, let side): consensus(key, side)
    case .guarantee(let id): conjunction(id)
    case .due(let id): verdict(.and([.guarantee(id), trigger(of: id)]))
    case .factor: nil
    }
  }

  // MARK: Verdicts

  /// The verdict of an expression.
  func verdict(_ expression: Expression) -> Verdict {
    switch expression {
    case .or(let parts):
      let verdicts = parts.map(verdict)
      if verdicts.contains(.yes) { return .yes }
      return verdicts.contains(.open) ? .open : .no
    case .and(let parts):
      let verdicts = parts.map(verdict)
      if verdicts.contains(.no) { return .no }
      return verdicts.contains(.open) ? .open : .yes
    case .not(let part):
      switch verdict(part) {
      case .yes: return .no
      case .no: return .yes
      case .open: return .open
      }
    case .guarantee(let id): return holding[id] ?? .open
    case .due(let id): return dues[id] ?? .open
    case .equal(let factor, let value):
      guard case .value(let known, _) = self.factor(factor) else { return .open }
      return known == value ? .yes : .no
    case .atLeast(let factor, let value):
      guard case .value(let known, _) = self.factor(factor) else { return .open }
      return known >= value ? .yes : .no
    case .position(let key, .supports): return supporting[key] ?? .open
    case .position(let key, .opposes): return opposing[key] ?? .open
    case .count(let count): return verdict(count)
    }
  }

  /// What a guarantee is triggered by; the checker lets no `is due` stand without it.
  func trigger(of guarantee: GuaranteeID) -> Expression { dossier[guarantee].trigger! }

  // MARK: Factors

  /// What the valid facts say of a factor.
  enum FactorValue: Hashable {
    case open
    /// The facts that differ.
    case contested(Set<StatementID>)
    /// A value, and the facts that say so.
    case value(Int, Set<StatementID>)
  }

  func factor(_ id: FactorID) -> FactorValue { factors[id]! }

  /// An assumption, else the latest fact that has not lapsed, else open.
  private func value(of id: FactorID) -> FactorValue {
    if case .value(let assumed) = standpoint.assumptions.settings[.factor(id)] {
      return .value(assumed, [])
    }
    var facts: [(id: StatementID, day: Day, value: Int)] = []
    for statement in counting {
      guard case .fact(id, let value, let until) = dossier[statement].claim else { continue }
      let day = dossier[statement].day
      if let asOf = standpoint.asOf {
        if let until, asOf > until { continue }
        if let lasts = dossier[id].lasts, asOf > day + lasts { continue }
      }
      facts.append((statement, day, value))
    }
    guard let latest = facts.map(\.day).max() else { return .open }
    facts.removeAll { $0.day != latest }
    let values = Set(facts.map(\.value))
    let ids = Set(facts.map(\.id))
    return values.count == 1 ? .value(values.first!, ids) : .contested(ids)
  }

  // MARK: Groups

  /// The members of a group at the as-of date, and how many there are in all.
  func members(_ group: Expression.Group) -> (declared: [ActorID], total: Int) {
    switch group {
    case .list(let actors): return (actors, actors.count)
    case .membersOf(let actor):
      let members = dossier.everyActor.filter { member in
        dossier[member].memberships.contains {
          $0.group == actor && $0.period.holds(standpoint.asOf)
        }
      }
      return (members, max(dossier[actor].size ?? 0, members.count))
    }
  }

  /// How many it takes.
  func needed(_ count: Expression.GroupCount) -> Int {
    switch count.quantity {
    case .atLeast(let number): number
    case .any: 1
    case .all: members(count.group).total
    case .most: members(count.group).total / 2 + 1
    }
  }

  /// The atoms a count counts.
  func atoms(_ count: Expression.GroupCount) -> [Expression] {
    members(count.group).declared.map {
      .position(
        PositionKey(actor: $0, guarantee: count.guarantee, role: count.role), count.side)
    }
  }

  private func verdict(_ count: Expression.GroupCount) -> Verdict {
    let (declared, total) = members(count.group)
    if total == 0 { return .open }
    let verdicts = atoms(count).map(verdict)
    let yes = verdicts.count { $0 == .yes }
    let open = verdicts.count { $0 == .open } + total - declared.count
    if yes >= needed(count) { return .yes }
    return yes + open < needed(count) ? .no : .open
  }
}

extension Dossier {
  var everyActor: [ActorID] { actors.indices.map { ActorID($0) } }
  var everyGuarantee: [GuaranteeID] { guarantees.indices.map { GuaranteeID($0) } }
  var everyFactor: [FactorID] { factors.indices.map { FactorID($0) } }
  var everySource: [SourceID] { sources.indices.map { SourceID($0) } }
  var everyStatement: [StatementID] { statements.indices.map { StatementID($0) } }
  var everyRequirement: [RequirementID] { requirements.indices.map { RequirementID($0) } }
  var everyPositionKey: [PositionKey] {
    everyActor.flatMap { actor in
      everyGuarantee.flatMap { guarantee in
        Role.allCases.map { PositionKey(actor: actor, guarantee: guarantee, role: $0) }
      }
    }
  }
}

extension Period {
  /// Whether a day lies within, both ends included; where no day is known, nothing lapses.
  func holds(_ day: Day?) -> Bool {
    guard let day else { return true }
    return from.map { $0 <= day } ?? true && until.map { day <= $0 } ?? true
  }
}
