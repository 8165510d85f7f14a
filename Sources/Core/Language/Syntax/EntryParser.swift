/// Reading an entry's head: the line that starts in column 1.
extension TokenReader {
  /// What stands after an entry's word, to the line's end.
  mutating func entry(_ word: EntryWord) throws(Diagnostic) -> Entry.Kind {
    let kind = try entryKind(word)
    switch word {
    case .assume:
      try expectEnd(
        "a verb, '=', 'is' or the end of the line",
        ["is", "providing"] + Verb.allCases.map(\.rawValue))
    case .expect:
      try expectEnd(
        "'and', 'or', 'because' or the end of the line", Self.continuations + ["because"])
    case .asOf: try expectEnd("'known' or the end of the line", ["known"])
    case .trust: try expectEnd("', unjudged' or the end of the line")
    default: try expectEnd()
    }
    return kind
  }

  private mutating func entryKind(_ word: EntryWord) throws(Diagnostic) -> Entry.Kind {
    switch word {
    case .source:
      let id = try newName(Self.newID + "the source")
      return .source(id, title: try string("the source's title in quotes"))
    case .actor:
      let id = try newName(Self.newID + "the actor")
      let kind: ActorKind = try self.kind("actor")
      return .actor(id, kind, title: try string("the actor's name in quotes"))
    case .guarantee:
      let id = try newName(Self.newID + "the guarantee")
      let kind: GuaranteeKind = try self.kind("guarantee")
      return .guarantee(id, kind, title: try string("the guarantee's name in quotes"))
    case .factor:
      let id = try newName(Self.newID + "the factor")
      return .factor(id, title: try string("the factor's name in quotes"))
    case .from: return .from(try name("a source", .source))
    case .waive: return try waiver()
    case .scenario:
      let place = place
      return .scenario(Located(try string("the scenario's title in quotes"), place))
    case .asOf:
      try expect("of")
      let day = try date()
      return .asOf(day, known: accept("known") ? try date() : nil)
    case .assume: return .assume(try assumption())
    case .trust: return try trust()
    case .distrust: return .distrust(try name("a source", .source))
    case .expect: return .expect(try expectation())
    case .skip: return .mark(.skip, reason: try string("the reason in quotes"))
    case .todo: return .mark(.todo, reason: try string("the reason in quotes"))
    }
  }

  /// A statement: a date and a claim.
  mutating func statement() throws(Diagnostic) -> Entry.Kind {
    let date = try date()
    return .statement(date, try claim())
  }

  private mutating func kind<Kind>(_ what: String) throws(Diagnostic) -> Kind
  where Kind: RawRepresentable<String> & CaseIterable {
    guard let kind = word().flatMap(Kind.init(rawValue:)) else {
      let kinds = Kind.allCases.map(\.rawValue)
      want(words: kinds)
      throw unexpected("a kind of \(what): \(alternatives(kinds))", kinds)
    }
    index += 1
    return kind
  }

  private mutating func waiver() throws(Diagnostic) -> Entry.Kind {
    want(.check)
    let check = try name("an audit check")
    let subject = try waived()
    try expect("until")
    let until = try date()
    return .waive(
      check: check, subject: subject, until: until, reason: try string("the reason in quotes"))
  }

  /// What a waiver is about, where nothing follows it.
  mutating func wholeWaived() throws(Diagnostic) -> LeverSyntax {
    let first = try name("what the finding is about", .all)
    if isAtEnd { return .name(first) }
    let role: Role = accept("providing") ? .provide : .endorse
    return .position(actor: first, role: role, guarantee: try name("a guarantee", .guarantee))
  }

  /// What a waiver is about: an id, or `ACTOR [providing] GUARANTEE`. A guarantee may be called `until`.
  private mutating func waived() throws(Diagnostic) -> LeverSyntax {
    let first = try name("what the finding is about", .all)
    let isProviding = accept("providing")
    let isAlone = isWord("until") && !isWord("until", ahead: 1)
    want(.name(.guarantee))
    guard isProviding || !isAlone && isNext(.word) else { return .name(first) }
    return .position(
      actor: first, role: isProviding ? .provide : .endorse,
      guarantee: try name("a guarantee, or 'until'", .guarantee))
  }

  private mutating func trust() throws(Diagnostic) -> Entry.Kind {
    try expect("reliability")
    let least = try reliability("a reliability from A to E", upTo: .e)
    try expect("or")
    try expect("better")
    let unjudged = accept(.comma)
    if unjudged { try expect("unjudged") }
    return .trust(least, unjudged: unjudged)
  }

  private mutating func expectation() throws(Diagnostic) -> ExpectationSyntax {
    let isOpen = accept("open")
    let expression = try expression()
    let because = accept("because") ? try names("an id", .all) : []
    return ExpectationSyntax(isOpen: isOpen, expression: expression, because: because)
  }
}
