/// Reading what a statement says.
extension TokenReader {
  private static let verbs = Verb.allCases.map(\.rawValue)
  private static let verbForms =
    verbs + Verb.allCases.map(\.plural) + [
      "cooperates", "cooperate", "clashes", "clash", "urges", "urge",
    ]

  /// A claim, from the word after the date to the line's end.
  mutating func claim() throws(Diagnostic) -> ClaimSyntax {
    if accept("not") {
      let factor = try name("a factor", .factor)
      return try fact(factor, .no)
    }
    want(words: GroupShare.allCases.map(\.rawValue))
    if isWord("of", ahead: 1) {
      if accept("most") { return try groupClaim(.most) }
      if accept("some") { return try groupClaim(.some) }
    }
    let subjects = try names(
      "an actor, a guarantee or a factor", [.actor, .guarantee, .factor])
    if let claim = try actorsClaim(subjects) { return claim }
    guard subjects.count == 1, let subject = subjects.first else {
      throw unexpected(
        "\(alternatives(Verb.allCases.map(\.plural))), or another verb", Self.verbForms)
    }
    return try singleClaim(subject)
  }

  /// A claim that several subjects can share; nil where the next word is no such verb.
  private mutating func actorsClaim(_ subjects: [Name]) throws(Diagnostic) -> ClaimSyntax? {
    if let verb = acceptVerb(isPlural: subjects.count > 1) {
      let role = role()
      let guarantee = try name("a guarantee", .guarantee)
      let condition = try condition()
      return .position(
        subjects: subjects, verb: verb, role: role, guarantee: guarantee, condition: condition)
    }
    want(
      words: subjects.count > 1
        ? ["cooperate", "clash", "urge"] : ["cooperates", "clashes", "urges"])
    if acceptAny("cooperates", "cooperate") { return try event(subjects, .cooperates) }
    if acceptAny("clashes", "clash") { return try event(subjects, .clashes) }
    if acceptAny("urges", "urge") {
      let addressees = try names("an actor", .actor)
      let role = role()
      let guarantee = try name("a guarantee", .guarantee)
      try expectEnd()
      return .urging(
        subjects: subjects, addressees: addressees, role: role, guarantee: guarantee)
    }
    return nil
  }

  private mutating func singleClaim(_ subject: Name) throws(Diagnostic) -> ClaimSyntax {
    if accept("needs") { return try requirement(subject, isNeeded: true) }
    if accept("does") {
      try expect("not")
      try expect("need")
      return try requirement(subject, isNeeded: false)
    }
    if accept("leads") {
      try expect("to")
      let factor = try name("a factor", .factor)
      try expectEnd()
      return .consequence(guarantee: subject, factor: factor)
    }
    if accept("is") {
      let character = try string("a string: what it is said to be")
      try expectEnd()
      return .character(guarantee: subject, character)
    }
    if isNextComparison(hasOrder: false) {
      guard isComparison("=") else { throw unexpected("'='") }
      index += 1
      let level = try level(of: subject)
      return try fact(subject, .level(level))
    }
    guard isAtEnd || isWord("until") else {
      throw unexpected(
        "\(alternatives(Self.verbs)), or another claim",
        Self.verbForms + ["needs", "does", "leads", "until"])
    }
    return try fact(subject, .yes)
  }

  /// A verb of position, singular or plural.
  mutating func acceptVerb(isPlural: Bool) -> Verb? {
    want(words: Verb.allCases.map { isPlural ? $0.plural : $0.rawValue })
    guard let verb = word().flatMap(Verb.init(word:)) else { return nil }
    index += 1
    return verb
  }

  private mutating func fact(_ factor: Name, _ value: FactValueSyntax) throws(Diagnostic)
    -> ClaimSyntax
  {
    var until: Located<InexactDate>?
    if accept("until") { until = try date() }
    try expectEnd("'until DATE' or the end of the line", until == nil ? ["until"] : [])
    return .fact(factor: factor, value: value, until: until)
  }

  private mutating func groupClaim(_ share: GroupShare) throws(Diagnostic) -> ClaimSyntax {
    try expect("of")
    let group = try name("an actor with members", .actor)
    guard let verb = acceptVerb(isPlural: true) else {
      throw unexpected(alternatives(Verb.allCases.map(\.plural)), Self.verbForms)
    }
    let role = role()
    let guarantee = try name("a guarantee", .guarantee)
    let condition = try condition()
    return .group(
      share: share, group: group, verb: verb, role: role, guarantee: guarantee,
      condition: condition)
  }

  private mutating func event(_ subjects: [Name], _ kind: EventKind) throws(Diagnostic)
    -> ClaimSyntax
  {
    try expect("with")
    let partners = try names("an actor", .actor)
    try expectEnd()
    return .event(subjects: subjects, kind: kind, partners: partners)
  }

  private mutating func requirement(_ guarantee: Name, isNeeded: Bool) throws(Diagnostic)
    -> ClaimSyntax
  {
    let need = try expression()
    try expectEnd("'and', 'or' or the end of the line", Self.continuations)
    return .requirement(guarantee: guarantee, isNeeded: isNeeded, need)
  }

  /// `[if E | also if E] [unless E]`, to the line's end.
  mutating func condition() throws(Diagnostic) -> ConditionSyntax {
    var condition = ConditionSyntax()
    if accept("also") {
      try expect("if")
      condition.condition = try expression()
      condition.isPartial = true
    } else if accept("if") {
      condition.condition = try expression()
    }
    if accept("unless") { condition.exception = try expression() }
    if condition.exception != nil {
      try expectEnd("'and', 'or' or the end of the line", Self.continuations)
    } else if condition.condition != nil {
      try expectEnd(
        "'and', 'or', 'unless' or the end of the line", Self.continuations + ["unless"])
    } else {
      try expectEnd("'if', 'also if', 'unless' or the end of the line", ["if", "also", "unless"])
    }
    return condition
  }
}
