extension Judgement {
  /// What decides an expression that is yes or no, or what an open one is open on, as the ids it
  /// names: factors, guarantees, actors. In order of kind, then place.
  ///
  /// Every `no` under a failed `and`, every `yes` under a true `or`, the yes members of a met count
  /// and the no members of a missed one, else all parts, followed through conditions and needs.
  public func deciding(_ expression: Expression) -> [Subject] {
    let verdict = verdict(expression)
    var found: Set<Subject> = []
    if verdict == .open {
      for cause in causes(expression) { found.formUnion(subjects(of: cause)) }
    } else {
      var seen: Set<Atom> = []
      var waiting = [expression]
      while let next = waiting.popLast() {
        waiting += decidingParts(of: next, &found, &seen)
      }
    }
    return found.sorted { dossier.precedes($0, $1) }
  }

  private func subjects(of cause: Cause) -> [Subject] {
    switch cause {
    case .factor(let id), .contestedFactor(let id): [.factor(id)]
    case .undocumented(let key), .undecided(let key), .contested(let key): subjects(of: key)
    case .disputed(let id): [.guarantee(dossier[id].guarantee)]
    case .undocumentedGuarantee(let id): [.guarantee(id)]
    case .emptyGroup(let id), .undeclaredMembers(let id): [.actor(id)]
    case .mutualWait(let levers):
      levers.flatMap { lever -> [Subject] in
        switch lever {
        case .position(let key): subjects(of: key)
        case .guarantee(let id): [.guarantee(id)]
        case .factor(let id): [.factor(id)]
        case .account(let id): [.guarantee(dossier[id].guarantee)]
        }
      }
    }
  }

  private func subjects(of key: PositionKey) -> [Subject] {
    [.actor(key.actor), .guarantee(key.guarantee)]
  }

  /// The expressions that decide a settled one; what it names itself is added to what was found.
  private func decidingParts(
    of expression: Expression, _ found: inout Set<Subject>, _ seen: inout Set<Atom>
  ) -> [Expression] {
    switch expression {
    case .or(let parts):
      return evaluate(expression) == .yes ? parts.filter { evaluate($0) == .yes } : parts
    case .and(let parts):
      return evaluate(expression) == .no ? parts.filter { evaluate($0) == .no } : parts
    case .not(let part): return [part]
    case .equal(let id, _), .atLeast(let id, _):
      found.insert(.factor(id))
      return []
    case .guarantee(let id): return decidingParts(of: Atom.guarantee(id), &found, &seen)
    case .due(let id): return decidingParts(of: Atom.due(id), &found, &seen)
    case .position(let key, let side):
      return decidingParts(of: Atom.position(key, side), &found, &seen)
    case .count(let count):
      let verdict = evaluate(expression)
      return members(of: count).atoms.filter { verdicts[$0] == verdict }
        .flatMap { decidingParts(of: $0, &found, &seen) }
    }
  }

  private func decidingParts(
    of atom: Atom, _ found: inout Set<Subject>, _ seen: inout Set<Atom>
  ) -> [Expression] {
    guard seen.insert(atom).inserted else { return [] }
    switch atom {
    case .position(let key, _): found.formUnion(subjects(of: key))
    case .guarantee(let id), .due(let id): found.insert(.guarantee(id))
    }
    switch rule(atom) {
    case .given, .undocumented: return []
    case .readings(let readings):
      // A side that a reading denies whatever its condition is decided by the reading itself.
      return readings.filter { $0.held != .no }.compactMap(\.condition)
    case .needs(let needs):
      let deciding = verdicts[atom] == .no ? needs.filter { evaluate($0) == .no } : needs
      return deciding.filter { need in
        // Of a need set aside the account decides, unless what it asks for holds as well.
        need.account.map { $0.accepted == .yes || evaluate(need.expression) == .yes } ?? true
      }.map(\.expression)
    }
  }
}
