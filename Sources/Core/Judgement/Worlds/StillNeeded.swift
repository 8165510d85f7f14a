/// What must still come true for an expression to be yes: what is settled is left out, what is open is
/// followed down to the levers that could settle it.
public indirect enum StillNeeded: Hashable, Sendable {
  /// Nothing: it is yes already.
  case nothing
  /// It cannot come true: it is no already, whatever is settled.
  case never
  /// A lever must be set to one of some values, in their order.
  case setting(LeverID, to: [Setting])
  /// All of these.
  case all([StillNeeded])
  /// One of these.
  case any([StillNeeded])
  /// So many of these.
  case atLeast(Int, [StillNeeded])
  /// Something that waits for itself, so that it does not come true by this way alone.
  case wait(LeverID)
  /// An expression, or the opposite of one, that is not followed any further: there would be too much.
  case more(Expression, isYes: Bool)
}

extension Judgement {
  /// What must still come true for an expression to be yes.
  ///
  /// Conditions that lead into each other have more ways through them than can be followed. Then it is
  /// told as the minimal sets of settings that bring a yes about, any of which does; and only where
  /// these are too many as well as far as it was followed.
  ///
  /// - Parameter limit: How many parts are followed; further ones are named and left.
  public func residual(of expression: Expression, limit: Int = 2_000) -> StillNeeded {
    var builder = ResidualBuilder(judgement: self, left: limit)
    let followed = builder.residual(expression, isYes: true).simplified
    guard followed.isCutShort else { return followed }
    var limits = Flips.Limits()
    limits.sets = 1_000
    limits.steps = 20_000_000
    let flips = flips(
      expression, to: .yes, over: levers(of: expression), limits: limits,
      watch: Watch(isInterrupted: isInterrupted))
    guard flips.isComplete else { return followed }
    return StillNeeded.any(
      flips.sets.map { set in .all(set.map { .setting($0.lever, to: [$0.setting]) }) }
    ).simplified
  }
}

extension StillNeeded {
  /// The levers it names, in no order.
  public var levers: Set<LeverID> {
    switch self {
    case .nothing, .never, .more, .wait: []
    case .setting(let lever, _): [lever]
    case .all(let parts), .any(let parts), .atLeast(_, let parts):
      parts.reduce(into: []) { $0.formUnion($1.levers) }
    }
  }

  /// Whether something in it was not followed.
  var isCutShort: Bool {
    switch self {
    case .nothing, .never, .setting, .wait: false
    case .more: true
    case .all(let parts), .any(let parts), .atLeast(_, let parts):
      parts.contains(where: \.isCutShort)
    }
  }

  /// The same with parts of parts in one list, repeats dropped, and what is settled left out.
  var simplified: StillNeeded {
    switch self {
    case .all(let parts):
      var flat: [StillNeeded] = []
      for part in parts.map(\.simplified) {
        if part == .never { return .never }
        if case .wait = part { return part }
        if case .all(let inner) = part {
          flat += inner
        } else if part != .nothing {
          flat.append(part)
        }
      }
      return Self.joined(flat, .nothing) { .all($0) }
    case .any(let parts):
      var flat: [StillNeeded] = []
      for part in parts.map(\.simplified) {
        if part == .nothing { return .nothing }
        if case .any(let inner) = part {
          flat += inner
        } else if part != .never {
          flat.append(part)
        }
      }
      return Self.joined(Self.withoutWaits(flat), .never) { .any($0) }
    case .atLeast(let number, let parts):
      let simple = parts.map(\.simplified)
      let needed = number - simple.count { $0 == .nothing }
      let open = simple.filter { $0 != .nothing && $0 != .never }
      if needed <= 0 { return .nothing }
      if needed > open.count { return .never }
      // Too few are left beside those that wait for themselves: this waits as well.
      let others = open.filter { !$0.isWait }
      if needed > others.count { return open.first(where: \.isWait) ?? .never }
      if others.count < open.count { return StillNeeded.atLeast(needed, others).simplified }
      if needed == open.count { return StillNeeded.all(open).simplified }
      return needed == 1 ? StillNeeded.any(open).simplified : .atLeast(needed, open)
    default: return self
    }
  }

  private var isWait: Bool { if case .wait = self { true } else { false } }

  /// Ways to a yes without those that lead back to themselves, where there is another: whatever comes
  /// true by such a way comes true without it.
  private static func withoutWaits(_ parts: [StillNeeded]) -> [StillNeeded] {
    let others = parts.filter { !$0.isWait }
    return others.isEmpty ? parts : others
  }

  private static func joined(
    _ parts: [StillNeeded], _ empty: StillNeeded, _ join: ([StillNeeded]) -> StillNeeded
  ) -> StillNeeded {
    var seen: Set<StillNeeded> = []
    let parts = parts.filter { seen.insert($0).inserted }
    if parts.isEmpty { return empty }
    return parts.count == 1 ? parts[0] : join(parts)
  }
}

/// Follows an expression down to its levers.
private struct ResidualBuilder {
  let judgement: Judgement
  var left: Int
  /// What is being followed now: met again, it waits for itself.
  private var path: Set<Step> = []

  private struct Step: Hashable {
    var atom: Atom
    var isYes: Bool
  }

  init(judgement: Judgement, left: Int) {
    self.judgement = judgement
    self.left = left
  }

  /// What must come true for an expression to be yes, or to be no.
  mutating func residual(_ expression: Expression, isYes: Bool) -> StillNeeded {
    let verdict = judgement.verdict(expression)
    if verdict != .open { return (verdict == .yes) == isYes ? .nothing : .never }
    if left <= 0 { return .more(expression, isYes: isYes) }
    left -= 1
    switch expression {
    case .or(let parts), .and(let parts):
      let isAnd = if case .and = expression { true } else { false }
      let followed = parts.map { residual($0, isYes: isYes) }
      return isAnd == isYes ? .all(followed) : .any(followed)
    case .not(let part): return residual(part, isYes: !isYes)
    case .equal(let id, let value): return factor(id, isYes) { $0 == value }
    case .atLeast(let id, let value): return factor(id, isYes) { $0 >= value }
    case .count(let count):
      let group = judgement.members(of: count)
      let total = group.atoms.count + group.undeclared
      guard total > 0 else { return .never }
      let needed = count.quantity.needed(of: total)
      let parts = group.atoms.map { follow($0, isYes: isYes) }
      return .atLeast(isYes ? needed : total - needed + 1, parts)
    case .guarantee(let id): return follow(.guarantee(id), isYes: isYes)
    case .due(let id): return follow(.due(id), isYes: isYes)
    case .position(let key, let side): return follow(.position(key, side), isYes: isYes)
    }
  }

  private func factor(_ id: FactorID, _ isYes: Bool, _ holds: (Int) -> Bool) -> StillNeeded {
    guard let lever = judgement.lever(of: id, withDocumented: false) else { return .never }
    let values = judgement.dossier[id].values.indices.filter { holds($0) == isYes }
    return values.isEmpty ? .never : .setting(lever.id, to: values.map { .value($0) })
  }

  private mutating func follow(_ atom: Atom, isYes: Bool) -> StillNeeded {
    switch judgement.verdict(atom.expression) {
    case .yes: return isYes ? .nothing : .never
    case .no: return isYes ? .never : .nothing
    case .open: break
    }
    if left <= 0 { return .more(atom.expression, isYes: isYes) }
    left -= 1
    let step = Step(atom: atom, isYes: isYes)
    guard path.insert(step).inserted else { return .wait(atom.lever) }
    defer { path.remove(step) }
    switch (atom, judgement.rule(atom)) {
    case (.position(let key, let side), let rule): return position(key, side, rule, isYes)
    case (.guarantee(let id), .undocumented):
      return .setting(.guarantee(id), to: [.verdict(isYes)])
    case (_, .needs(let needs)):
      let parts = needs.map { need($0, isYes) }
      return isYes ? .all(parts) : .any(parts)
    default: return .never
    }
  }

  private mutating func need(_ need: Judgement.Need, _ isYes: Bool) -> StillNeeded {
    let followed = residual(need.expression, isYes: isYes)
    guard let account = need.account, account.accepted != .yes else { return followed }
    if account.accepted == .no { return isYes ? .nothing : .never }
    let lever = LeverID.account(account.requirement)
    return isYes
      ? .any([.setting(lever, to: [.accepted(false)]), followed])
      : .all([.setting(lever, to: [.accepted(true)]), followed])
  }

  private mutating func position(
    _ key: PositionKey, _ side: Side, _ rule: Judgement.Rule, _ isYes: Bool
  ) -> StillNeeded {
    let lever = judgement.lever(of: key, withDocumented: false)
    let values = PositionValue.allCases.filter { ($0.verdict(side) == .yes) == isYes }
    let setting = StillNeeded.setting(.position(key), to: values.map { .settled($0) })
    guard case .readings(let readings) = rule else { return lever == nil ? .never : setting }
    guard let lever else {
      let parts = readings.map { reading($0, isYes) }
      return .all(parts)
    }
    if readings.count == 1 {
      guard let condition = readings[0].condition else { return setting }
      // Settled against this side it is no; so it is where its condition fails.
      let met = residual(condition, isYes: isYes)
      return isYes ? .all([setting, met]) : .any([setting, met])
    }
    let statements = judgement.position(key).readings.map(\.statements)
    return .any(
      lever.settings.map { value in
        guard case .taken(let id) = value,
          let index = statements.firstIndex(where: { $0.contains(id) })
        else { return .never }
        return .all([.setting(lever.id, to: [value]), reading(readings[index], isYes)])
      })
  }

  /// One reading whose stance is settled; one that is being considered never comes out yes, and no
  /// only where its condition fails.
  private mutating func reading(_ reading: Judgement.Reading, _ isYes: Bool) -> StillNeeded {
    switch (reading.held, isYes) {
    case (.no, true): return .never
    case (.no, false): return .nothing
    case (.open, true): return .never
    case (.yes, true): return reading.condition.map { residual($0, isYes: true) } ?? .nothing
    case (_, false): return reading.condition.map { residual($0, isYes: false) } ?? .never
    }
  }
}
