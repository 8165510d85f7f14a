/// Writing heads and claims.
extension PrintedLine {
  /// Adds an entry's head.
  mutating func add(_ kind: Entry.Kind) {
    switch kind {
    case .source(let id, let title): add("source \(id.value) \(quoted(title))")
    case .actor(let id, let kind, let title):
      add("actor \(id.value) \(kind.rawValue) \(quoted(title))")
    case .guarantee(let id, let kind, let title):
      add("guarantee \(id.value) \(kind.rawValue) \(quoted(title))")
    case .factor(let id, let title): add("factor \(id.value) \(quoted(title))")
    case .statement(let date, let claim):
      add("\(date.value) ")
      add(claim)
    case .from(let source): add("from \(source.value)")
    case .waive(let check, let subject, let until, let reason):
      add("waive \(check.value) ")
      add(subject)
      add(" until \(until.value) \(quoted(reason))")
    case .scenario(let title): add("scenario \(quoted(title.value))")
    case .asOf(let date, let known):
      add("as of \(date.value)" + (known.map { " known \($0.value)" } ?? ""))
    case .assume(let assumption):
      add("assume ")
      add(assumption)
    case .trust(let least, let unjudged):
      add("trust reliability \(least.rawValue) or better" + (unjudged ? ", unjudged" : ""))
    case .distrust(let source): add("distrust \(source.value)")
    case .expect(let expectation):
      add(expectation.isOpen ? "expect open " : "expect ")
      add(expectation.expression)
      guard !expectation.because.isEmpty else { return }
      add(" because ")
      add(expectation.because)
    case .mark(let mark, let reason): add("\(mark.rawValue) \(quoted(reason))")
    case .command(let name, let text): add(name.value + (text.isEmpty ? "" : " " + text))
    }
  }

  /// Adds a claim.
  mutating func add(_ claim: ClaimSyntax) {
    switch claim {
    case .position(let subjects, let verb, let role, let guarantee, let condition):
      add(subjects)
      add(subjects.count == 1 ? " \(verb.rawValue) " : " \(verb.plural) ")
      add(role, guarantee)
      add(condition)
    case .group(let share, let group, let verb, let role, let guarantee, let condition):
      add("\(share.rawValue) of \(group.value) \(verb.plural) ")
      add(role, guarantee)
      add(condition)
    case .requirement(let guarantee, let isNeeded, let need):
      add(guarantee.value + (isNeeded ? " needs " : " does not need "))
      add(need)
    case .fact(let factor, let value, let until):
      switch value {
      case .yes: add(factor.value)
      case .no: add("not \(factor.value)")
      case .level(let level): add("\(factor.value) = \(level.value)")
      }
      if let until { add(" until \(until.value)") }
    case .event(let subjects, let kind, let partners):
      add(subjects)
      add(subjects.count == 1 ? " \(kind.rawValue) with " : " \(kind.plural) with ")
      add(partners)
    case .urging(let subjects, let addressees, let role, let guarantee):
      add(subjects)
      add(subjects.count == 1 ? " urges " : " urge ")
      add(addressees)
      add(" ")
      add(role, guarantee)
    case .consequence(let guarantee, let factor):
      add("\(guarantee.value) leads to \(factor.value)")
    case .character(let guarantee, let text): add("\(guarantee.value) is \(quoted(text))")
    }
  }

  /// Adds a position's condition, with a space before each part of it.
  mutating func add(_ condition: ConditionSyntax) {
    if let expression = condition.condition {
      add(condition.isPartial ? " also if " : " if ")
      add(expression)
    }
    if let exception = condition.exception {
      add(" unless ")
      add(exception)
    }
  }
}

extension EventKind {
  /// The form that goes with several subjects.
  fileprivate var plural: String {
    switch self {
    case .cooperates: "cooperate"
    case .clashes: "clash"
    }
  }
}
