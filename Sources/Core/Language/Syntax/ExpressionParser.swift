/// Reading expressions: `or` binds loosest, then `and`, `not` and the atoms.
///
/// An expression ends before the first token that cannot continue it, so that `because`, `unless`
/// or a command's own words may follow.
extension TokenReader {
  /// How deep parentheses and `not`s may be nested in one another.
  static let deepest = 256

  /// The words that can go on after a complete expression's atom, for suggestions.
  static let continuations = ["and", "or", "supports", "opposes", "is"]

  /// An expression.
  mutating func expression() throws(Diagnostic) -> ExpressionSyntax { try disjunction(depth: 0) }

  private mutating func disjunction(depth: Int) throws(Diagnostic) -> ExpressionSyntax {
    let first = try conjunction(depth: depth)
    guard isWord("or") else { return first }
    var parts = [first]
    while accept("or") { parts.append(try conjunction(depth: depth)) }
    return .or(parts)
  }

  private mutating func conjunction(depth: Int) throws(Diagnostic) -> ExpressionSyntax {
    let first = try negation(depth: depth)
    guard isWord("and") else { return first }
    var parts = [first]
    while accept("and") { parts.append(try negation(depth: depth)) }
    return .and(parts)
  }

  private mutating func negation(depth: Int) throws(Diagnostic) -> ExpressionSyntax {
    guard isWord("not") else { return try atom(depth: depth) }
    try checkDepth(depth)
    index += 1
    return .not(try negation(depth: depth + 1))
  }

  private func checkDepth(_ depth: Int) throws(Diagnostic) {
    guard depth >= Self.deepest else { return }
    throw failure(
      .tooDeep, "the expression is nested more than \(Self.deepest) deep",
      expected: "a simpler condition")
  }

  private mutating func atom(depth: Int) throws(Diagnostic) -> ExpressionSyntax {
    if isNextSign(.opening) {
      try checkDepth(depth)
      let opening = place
      index += 1
      let inner = try disjunction(depth: depth + 1)
      try expectClosing(opening, Self.continuations)
      return inner
    }
    if let quantity = try quantity() { return try count(quantity) }
    let name = try name("a condition", [.actor, .guarantee, .factor])
    if isWord("is"), isWord("due", ahead: 1) {
      index += 2
      return .due(name)
    }
    if isNextComparison(hasOrder: true) { return try comparison(name) }
    guard let supports = side(isPlural: false) else { return .name(name) }
    return .position(
      ExpressionSyntax.PositionSyntax(
        actor: name, supports: supports, role: role(),
        guarantee: try self.name("a guarantee", .guarantee)))
  }

  private mutating func comparison(_ factor: Name) throws(Diagnostic) -> ExpressionSyntax {
    if isComparison("=") {
      index += 1
      return .equal(factor, level: try level(of: factor))
    }
    guard isComparison(">=") else {
      var diagnostic = unexpected("'=' or '>='")
      if isComparison("==") { diagnostic.suggestion = "=" }
      if isComparison(">") || isComparison("=>") { diagnostic.suggestion = ">=" }
      throw diagnostic
    }
    index += 1
    return .atLeast(factor, level: try level(of: factor))
  }

  /// `at least N of`, `all of`, `any of` or `most of`; nil where the next word is none of these.
  private mutating func quantity() throws(Diagnostic) -> Located<Quantity>? {
    let first = index
    let quantity: Quantity
    if accept("at") {
      try expect("least")
      quantity = .atLeast(try number("how many, at least 1"))
    } else if accept("all") {
      quantity = .all
    } else if accept("any") {
      quantity = .any
    } else if accept("most") {
      quantity = .most
    } else {
      return nil
    }
    let range = range(from: first)
    try expect("of")
    return Located(quantity, range)
  }

  private mutating func count(_ quantity: Located<Quantity>) throws(Diagnostic) -> ExpressionSyntax
  {
    let group = try group()
    guard let supports = side(isPlural: true) else {
      throw unexpected("'support' or 'oppose'", ["support", "oppose"])
    }
    return .count(
      ExpressionSyntax.CountSyntax(
        quantity: quantity, group: group, supports: supports, role: role(),
        guarantee: try name("a guarantee", .guarantee)))
  }

  private mutating func group() throws(Diagnostic) -> Located<ExpressionSyntax.GroupSyntax> {
    let first = index
    guard isNextSign(.opening) else {
      let actor = try name(
        "an actor with members, or a list of actors in parentheses", .actor)
      return Located(.actor(actor), actor.range)
    }
    let opening = place
    index += 1
    let actors = try names("an actor", .actor)
    try expectClosing(opening, [])
    return Located(.list(actors), range(from: first))
  }

  private mutating func expectClosing(_ opening: SourceRange, _ candidates: [String])
    throws(Diagnostic)
  {
    if accept(.closing) { return }
    guard isAtEnd else { throw unexpected("')'", candidates) }
    throw failure(
      .unclosedParenthesis, "this parenthesis is never closed", expected: "')'", at: opening)
  }

  /// The side that the next word takes, if it takes one: `supports`, `support`, `opposes`, `oppose`.
  private mutating func side(isPlural: Bool) -> Bool? {
    want(words: isPlural ? ["support", "oppose"] : ["supports", "opposes"])
    if acceptAny("supports", "support") { return true }
    if acceptAny("opposes", "oppose") { return false }
    return nil
  }

  /// `providing`, or nothing.
  mutating func role() -> Role { accept("providing") ? .provide : .endorse }
}
