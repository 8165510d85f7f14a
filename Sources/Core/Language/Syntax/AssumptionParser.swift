/// Reading what `assume` supposes, and the levers it sets.
extension TokenReader {
  /// An assumption. Like an expression, it ends before the first token that cannot continue it.
  mutating func assumption() throws(Diagnostic) -> AssumptionSyntax {
    if accept("silence") {
      try expect("is")
      try expect("no")
      return .silenceIsNo
    }
    if accept("not") {
      return .name(try name("a guarantee or a factor", [.guarantee, .factor]), isYes: false)
    }
    if isWord("account") {
      let lever = try accountLever()
      return .lever(lever, value: try leverValue(of: lever))
    }
    let name = try name(
      "a lever, a guarantee, a factor or an actor", [.actor, .guarantee, .factor])
    if isNextComparison(hasOrder: false) {
      guard isComparison("=") else { throw unexpected("'='") }
      index += 1
      return .level(name, level: try level(of: name))
    }
    if isWord("is") { return .lever(.name(name), value: try leverValue(of: .name(name))) }
    // Where `is` follows it, a word names a guarantee, even if it looks like a verb.
    want(.name(.guarantee))
    if isWord("providing") || isWord("is", ahead: 1) && isNext(.word) {
      let lever = LeverSyntax.position(
        actor: name, role: role(), guarantee: try self.name("a guarantee", .guarantee))
      return .lever(lever, value: try leverValue(of: lever))
    }
    guard let verb = acceptVerb(isPlural: false) else { return .name(name, isYes: true) }
    let role = role()
    return .position(
      actor: name, verb: verb, role: role, guarantee: try self.name("a guarantee", .guarantee))
  }

  /// A lever: `FACTOR`, `GUARANTEE`, `ACTOR [providing] GUARANTEE` or `account of GUARANTEE needs EXPR`.
  ///
  /// - Parameter ends: words that no lever goes on with, for they are something else here.
  mutating func lever(before ends: [String] = []) throws(Diagnostic) -> LeverSyntax {
    if isWord("account") { return try accountLever() }
    let first = try name(
      "a lever: a factor, a guarantee, or an actor and a guarantee",
      [.actor, .guarantee, .factor])
    return try lever(after: first, before: ends)
  }

  private mutating func lever(after first: Name, before ends: [String]) throws(Diagnostic)
    -> LeverSyntax
  {
    if accept("providing") {
      return .position(actor: first, role: .provide, guarantee: try name("a guarantee", .guarantee))
    }
    guard let word = word(), IDForm.matches(word.utf8), !IDForm.reserved.contains(word),
      !ends.contains(word)
    else { return .name(first) }
    return .position(actor: first, role: .endorse, guarantee: try name("a guarantee", .guarantee))
  }

  private mutating func accountLever() throws(Diagnostic) -> LeverSyntax {
    let (start, count) = (place.lower, wanted?.count)
    // Only those that are disputed can be set: whatever could go on has to be one of them.
    defer { want(.account(from: start), since: count) }
    try expect("account")
    try expect("of")
    let guarantee = try name("a guarantee", .guarantee)
    try expect("needs")
    return .account(guarantee: guarantee, try expression())
  }

  /// `is VALUE`: a word, a string, or `set aside`.
  private mutating func leverValue(of lever: LeverSyntax) throws(Diagnostic) -> Located<String> {
    try expect("is")
    want(.value(of: lever))
    if isWord("set"), isWord("aside", ahead: 1) {
      let first = index
      index += 2
      return Located("set aside", range(from: first))
    }
    guard let current, current.kind == .word || current.kind == .string else {
      throw unexpected(
        "a value: 'no', 'yes', a level, a side, 'FILE:LINE', 'accepted' or 'set aside'")
    }
    if current.kind == .string {
      return Located(try string("a value"), current.range)
    }
    index += 1
    return Located(text.string(current.range), current.range)
  }
}
