extension Judgement {
  /// What decides an expression that is yes or no, or what an open one is open on, as the ids it
  /// names: factors, guarantees, actors. In order of kind, then place.
  ///
  /// Every `no` under a failed `and`, every `yes` under a true `or`, the yes members of a met count
  /// and the no members of a missed one, else all parts, followed through conditions and needs.
  public func deciding(_ expression: Expression) -> [Subject] {
    let found =
      verdict(expression) == .open
      ? causes(expression).flatMap { $0.subjects(in: dossier) }
      : grounds(expression).flatMap { subjects(of: $0) }
    return Set(found).sorted { dossier.precedes($0, $1) }
  }

  /// What decides an expression that is yes or no, each ground once, in the order a reader meets
  /// them: what the expression names, then what that rests on. Empty where it is open.
  public func grounds(_ expression: Expression) -> [Ground] {
    guard verdict(expression) != .open, !isInterrupted() else { return [] }
    var found = FoundGrounds()
    var waiting = [expression]
    while !waiting.isEmpty, !isInterrupted() {
      waiting = waiting.flatMap { decidingParts(of: $0, &found) }
    }
    return found.list
  }

  /// The needs that decide a guarantee's verdict, in order: those that fail, or all where none does.
  /// Empty where it is open, undocumented or assumed.
  public func decidingNeeds(of id: GuaranteeID) -> [DecidingNeed] {
    let verdict = verdict(.guarantee(id))
    guard verdict != .open, case .needs(let needs) = rule(.guarantee(id)) else { return [] }
    return decisive(needs, verdict).map {
      DecidingNeed(expression: $0.expression, requirement: requirement(of: id, $0.expression))
    }
  }

  private func requirement(of id: GuaranteeID, _ expression: Expression) -> RequirementID? {
    let isOwn = dossier[id].needs.contains { $0 == expression }
    return isOwn ? nil : dossier.requirements(of: id).first { dossier[$0].expression == expression }
  }

  private func subjects(of ground: Ground) -> [Subject] {
    switch ground {
    case .factor(let id): [.factor(id)]
    case .guarantee(let id), .due(let id): [.guarantee(id)]
    case .position(let key, _): subjects(of: key)
    }
  }

  private func subjects(of key: PositionKey) -> [Subject] {
    [.actor(key.actor), .guarantee(key.guarantee)]
  }

  /// The expressions that decide a settled one; what it names itself is added to what was found.
  private func decidingParts(of expression: Expression, _ found: inout FoundGrounds) -> [Expression]
  {
    switch expression {
    case .or(let parts):
      return evaluate(expression) == .yes ? parts.filter { evaluate($0) == .yes } : parts
    case .and(let parts):
      return evaluate(expression) == .no ? parts.filter { evaluate($0) == .no } : parts
    case .not(let part): return [part]
    case .equal(let id, _), .atLeast(let id, _):
      _ = found.insert(.factor(id))
      return []
    case .guarantee(let id): return decidingParts(of: Atom.guarantee(id), &found)
    case .due(let id): return decidingParts(of: Atom.due(id), &found)
    case .position(let key, let side): return decidingParts(of: Atom.position(key, side), &found)
    case .count(let count):
      let verdict = evaluate(expression)
      return members(of: count).atoms.filter { verdicts[$0] == verdict }
        .flatMap { decidingParts(of: $0, &found) }
    }
  }

  private func decidingParts(of atom: Atom, _ found: inout FoundGrounds) -> [Expression] {
    guard found.insert(Ground(atom)) else { return [] }
    switch rule(atom) {
    case .given, .undocumented: return []
    case .readings(let readings):
      // A side that a reading denies whatever its condition is decided by the reading itself.
      return readings.filter { $0.held != .no }.compactMap(\.condition)
    case .needs(let needs):
      return decisive(needs, verdicts[atom] ?? .open).map(\.expression)
    }
  }

  /// The conjuncts that decide a conjunction.
  private func decisive(_ needs: [Need], _ verdict: Verdict) -> [Need] {
    let deciding = verdict == .no ? needs.filter { evaluate($0) == .no } : needs
    return deciding.filter { need in
      // Of a need set aside the account decides, unless what it asks for holds as well.
      need.account.map { $0.accepted == .yes || evaluate(need.expression) == .yes } ?? true
    }
  }
}

/// Grounds in the order they were found.
private struct FoundGrounds {
  private(set) var list: [Ground] = []
  private var seen: Set<Ground> = []

  /// Adds a ground, and says whether it is new.
  mutating func insert(_ ground: Ground) -> Bool {
    guard seen.insert(ground).inserted else { return false }
    list.append(ground)
    return true
  }
}
