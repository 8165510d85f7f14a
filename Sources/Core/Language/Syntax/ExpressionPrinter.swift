/// Writing expressions, assumptions and levers.
extension PrintedLine {
  /// Adds ids with commas between them.
  mutating func add(_ names: [Name]) { add(names.map(\.value).joined(separator: ", ")) }

  /// Adds a role and a guarantee: `providing us-backstop`.
  mutating func add(_ role: Role, _ guarantee: Name) {
    add((role == .provide ? "providing " : "") + guarantee.value)
  }

  /// Adds an expression. Inside parentheses it may be broken.
  mutating func add(_ expression: ExpressionSyntax, inParentheses: Bool = false) {
    switch expression {
    case .or(let parts):
      add(parts, "or ", inParentheses) { part in
        if case .or = part { true } else { false }
      }
    case .and(let parts):
      add(parts, "and ", inParentheses) { part in
        switch part {
        case .or, .and: true
        default: false
        }
      }
    case .not(let part):
      add("not ")
      let isGrouped = if case .or = part { true } else if case .and = part { true } else { false }
      add(part, grouped: isGrouped, inParentheses)
    case .name(let name): add(name.value)
    case .due(let guarantee): add(guarantee.value + " is due")
    case .equal(let factor, let level): add(factor.value + " = " + level.value)
    case .atLeast(let factor, let level): add(factor.value + " >= " + level.value)
    case .position(let atom):
      add(atom.actor.value + (atom.supports ? " supports " : " opposes "))
      add(atom.role, atom.guarantee)
    case .count(let atom): add(atom)
    }
  }

  private mutating func add(
    _ parts: [ExpressionSyntax], _ connective: String, _ inParentheses: Bool,
    grouping: (ExpressionSyntax) -> Bool
  ) {
    for (index, part) in parts.enumerated() {
      if index > 0 {
        if inParentheses { addBreak() } else { add(" ") }
        add(connective)
      }
      add(part, grouped: grouping(part), inParentheses)
    }
  }

  private mutating func add(_ part: ExpressionSyntax, grouped: Bool, _ inParentheses: Bool) {
    if grouped { add("(") }
    add(part, inParentheses: grouped || inParentheses)
    if grouped { add(")") }
  }

  private mutating func add(_ atom: ExpressionSyntax.CountSyntax) {
    switch atom.quantity.value {
    case .atLeast(let count): add("at least \(count) of ")
    case .all: add("all of ")
    case .any: add("any of ")
    case .most: add("most of ")
    }
    switch atom.group.value {
    case .actor(let actor): add(actor.value)
    case .list(let actors):
      add("(")
      for (index, actor) in actors.enumerated() {
        if index > 0 {
          add(",")
          addBreak()
        }
        add(actor.value)
      }
      add(")")
    }
    add(atom.supports ? " support " : " oppose ")
    add(atom.role, atom.guarantee)
  }

  /// Adds an assumption, as it follows `assume`.
  mutating func add(_ assumption: AssumptionSyntax) {
    switch assumption {
    case .name(let name, let isYes): add((isYes ? "" : "not ") + name.value)
    case .level(let factor, let level): add(factor.value + " = " + level.value)
    case .position(let actor, let verb, let role, let guarantee):
      add(actor.value + " " + verb.rawValue + " ")
      add(role, guarantee)
    case .lever(let lever, let value):
      add(lever)
      add(" is " + Self.leverValue(value.value))
    case .silenceIsNo: add("silence is no")
    }
  }

  /// Adds a lever's id.
  mutating func add(_ lever: LeverSyntax) {
    switch lever {
    case .name(let name): add(name.value)
    case .position(let actor, let role, let guarantee):
      add(actor.value + " ")
      add(role, guarantee)
    case .account(let guarantee, let need):
      add("account of " + guarantee.value + " needs ")
      add(need)
    }
  }

  /// A lever's value: bare where it reads back as one word, else in quotes. `due` is quoted because
  /// after an account's expression `is due` would belong to that.
  static func leverValue(_ value: String) -> String {
    if value == "set aside" { return value }
    let isWord =
      !value.isEmpty && value != "due" && value.utf8.first != ASCII.hash
      && value.utf8.allSatisfy { byte in
        switch byte {
        case ...ASCII.space, ASCII.delete, ASCII.quote, ASCII.opening, ASCII.closing, ASCII.comma,
          ASCII.equals, ASCII.less, ASCII.greater:
          false
        default: true
        }
      }
    return isWord ? value : quoted(value)
  }
}
