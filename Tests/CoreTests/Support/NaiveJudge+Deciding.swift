import ParleyCore

extension NaiveJudge {
  /// What decides a yes or no; for an open verdict, what it is open on.
  func deciding(_ expression: Expression) -> Set<Subject> {
    if verdict(expression) == .open { return Set(causes(expression).flatMap { subjects($0) }) }
    var decision = Decision()
    decide(expression, &decision)
    return decision.subjects
  }

  /// What was found to decide so far, and the atoms that have been followed.
  private struct Decision {
    var subjects: Set<Subject> = []
    var followed: Set<Expression> = []
  }

  /// Adds what decides a settled expression.
  private func decide(_ expression: Expression, _ decision: inout Decision) {
    let verdict = verdict(expression)
    precondition(verdict != .open, "nothing decides an open expression")
    switch expression {
    case .and(let parts): decide(parts, unless: verdict == .no ? .no : nil, &decision)
    case .or(let parts): decide(parts, unless: verdict == .yes ? .yes : nil, &decision)
    case .not(let part): decide(part, &decision)
    case .equal(let factor, _), .atLeast(let factor, _): decision.subjects.insert(.factor(factor))
    case .guarantee, .due, .position, .count:
      if decision.followed.insert(expression).inserted { follow(expression, verdict, &decision) }
    }
  }

  /// Adds what decides the parts: those with a verdict where one is enough, else all.
  private func decide(
    _ parts: [Expression], unless enough: Verdict?, _ decision: inout Decision
  ) {
    for part in parts where enough == nil || verdict(part) == enough { decide(part, &decision) }
  }

  /// Adds an atom and what decides it.
  private func follow(_ atom: Expression, _ verdict: Verdict, _ decision: inout Decision) {
    switch atom {
    case .position(let key, let side):
      decision.subjects.formUnion([.actor(key.actor), .guarantee(key.guarantee)])
      for account in accounts(key, side) {
        switch account {
        case .outright, .undecided(nil): break
        case .under(let condition), .undecided(let condition?): decide(condition, &decision)
        }
      }
    case .guarantee(let id):
      decision.subjects.insert(.guarantee(id))
      guard assumed(id) == nil else { return }
      for need in needs[id]! where verdict == .yes || self.verdict(need) == .no {
        switch need {
        case .undisputed(let expression), .disputed(_, let expression):
          decide(expression, &decision)
        case .setAside(let expression):
          // `accepted implies E` is `not accepted or E`: E decides too, where it is yes.
          if self.verdict(expression) == .yes { decide(expression, &decision) }
        }
      }
    case .due(let id):
      decision.subjects.insert(.guarantee(id))
      decide(.and([.guarantee(id), trigger(of: id)]), &decision)
    case .count(let count):
      decide(atoms(count), unless: verdict, &decision)
    default: break
    }
  }

  /// What a cause is about.
  private func subjects(_ cause: Cause) -> [Subject] {
    switch cause {
    case .factor(let id), .contestedFactor(let id): [.factor(id)]
    case .undocumented(let key), .undecided(let key), .contested(let key):
      [.actor(key.actor), .guarantee(key.guarantee)]
    case .disputed(let id): [.guarantee(dossier[id].guarantee)]
    case .undocumentedGuarantee(let id): [.guarantee(id)]
    case .emptyGroup(let id), .undeclaredMembers(let id): [.actor(id)]
    case .mutualWait(let levers):
      levers.flatMap { lever -> [Subject] in
        switch lever {
        case .factor(let id): [.factor(id)]
        case .position(let key): [.actor(key.actor), .guarantee(key.guarantee)]
        case .account(let id): [.guarantee(dossier[id].guarantee)]
        case .guarantee(let id): [.guarantee(id)]
        }
      }
    }
  }
}
