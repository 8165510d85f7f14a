import ParleyCore

/// Makes random syntax trees, well formed but without sense: what can be written at all. Ids are
/// often words that are keywords elsewhere, since place alone should tell them apart.
struct RandomSyntax {
  private var random: SplitMix64
  private var commentCount = 0

  init(seed: UInt64) { random = SplitMix64(seed: seed) }

  // MARK: Choosing

  private mutating func chance(_ percent: Int) -> Bool {
    Int.random(in: 0..<100, using: &random) < percent
  }
  private mutating func below(_ limit: Int) -> Int { Int.random(in: 0..<limit, using: &random) }
  private mutating func pick<T>(_ items: [T]) -> T { items[below(items.count)] }
  private mutating func list<T>(_ counts: ClosedRange<Int>, _ make: (inout Self) -> T) -> [T] {
    (0..<Int.random(in: counts, using: &random)).map { _ in make(&self) }
  }
  private mutating func maybe<T>(_ percent: Int, _ make: (inout Self) -> T) -> T? {
    chance(percent) ? make(&self) : nil
  }
  private func located<T>(_ value: T) -> Located<T> {
    Located(value, SourceRange(0, 0, line: 1))
  }

  // MARK: Small things

  private static let ids = [
    "a", "b2", "us", "france", "us-backstop", "troop-force", "article-5-pledge", "sanctions",
    "supports", "oppose", "because", "until", "from", "para", "set", "aside", "due", "no", "also",
    "in", "by", "as", "some", "need", "needs", "with", "rank", "source", "actor", "yes", "better",
    "a-very-long-id-that-makes-lines-long-enough-to-be-broken",
  ]

  mutating func name() -> Name { located(pick(Self.ids)) }
  private mutating func names(_ counts: ClosedRange<Int> = 1...3) -> [Name] {
    list(counts) { $0.name() }
  }
  private mutating func text() -> String {
    pick([
      "", "Europe", "a \"quoted\" word", "back\\slash", "two\nlines", "tab\there", "# no comment",
      "(", "Élysée, «Paris» 🕊", "set aside", "\\n", "ends with \\", "\"",
    ])
  }
  private mutating func date() -> Located<InexactDate> {
    let forms = [
      "2025", "2024~", "2025-06", "2025-02?", "2025-09-03", "2024-02-29%", "0001-01-01", "9999",
    ]
    guard let date = InexactDate(pick(forms)) else { preconditionFailure("a bad date in the list") }
    return located(date)
  }
  private mutating func period() -> PeriodSyntax {
    guard let early = InexactDate("1999-12?"), let late = InexactDate("2030-01-01") else {
      preconditionFailure("a bad date")
    }
    return PeriodSyntax(
      from: chance(30) ? located(early) : nil, until: chance(30) ? located(late) : nil)
  }
  private mutating func role() -> Role { pick(Role.allCases) }
  private mutating func number() -> Int { pick([1, 2, 3, 27, 999_999_999]) }
  private mutating func hex(_ count: Int) -> String {
    String((0..<count).map { _ in pick(Array("0123456789abcdef")) })
  }

  // MARK: Expressions

  mutating func expression(depth: Int = 4) -> ExpressionSyntax {
    guard depth > 0, chance(60) else { return atom() }
    switch below(3) {
    case 0: return .or(list(2...4) { $0.expression(depth: depth - 1) })
    case 1: return .and(list(2...4) { $0.expression(depth: depth - 1) })
    default: return .not(expression(depth: depth - 1))
    }
  }

  private mutating func atom() -> ExpressionSyntax {
    switch below(6) {
    case 0: return .name(name())
    case 1: return .due(name())
    case 2: return .equal(name(), level: name())
    case 3: return .atLeast(name(), level: name())
    case 4:
      return .position(
        ExpressionSyntax.PositionSyntax(
          actor: name(), supports: chance(50), role: role(), guarantee: name()))
    default:
      let quantity = pick([Quantity.atLeast(number()), .all, .any, .most])
      let group: ExpressionSyntax.GroupSyntax = chance(30) ? .actor(name()) : .list(names(1...6))
      return .count(
        ExpressionSyntax.CountSyntax(
          quantity: located(quantity), group: located(group), supports: chance(50), role: role(),
          guarantee: name()))
    }
  }

  private mutating func condition() -> ConditionSyntax {
    let expression = maybe(50) { $0.expression() }
    return ConditionSyntax(
      condition: expression, isPartial: expression != nil && chance(30),
      exception: maybe(20) { $0.expression() })
  }

  // MARK: Assumptions

  mutating func lever() -> LeverSyntax {
    switch below(3) {
    case 0: return .name(name())
    case 1: return .position(actor: name(), role: role(), guarantee: name())
    default: return .account(guarantee: name(), expression(depth: 2))
    }
  }

  mutating func assumption() -> AssumptionSyntax {
    switch below(5) {
    case 0: return .name(name(), isYes: chance(50))
    case 1: return .level(name(), level: name())
    case 2:
      return .position(actor: name(), verb: pick(Verb.allCases), role: role(), guarantee: name())
    case 3: return .silenceIsNo
    default:
      let value = pick([
        "no", "supports", "set aside", "accepted", "003.parley:12", "my file.parley:7", "due", "",
        "set", "a,b.parley:1", "é.parley:3", "x=y", "#1", "a\"b", "(", "open", "is",
      ])
      return .lever(lever(), value: located(value))
    }
  }

  // MARK: Entries

  private mutating func claim() -> ClaimSyntax {
    switch below(8) {
    case 0, 1:
      return .position(
        subjects: names(), verb: pick(Verb.allCases), role: role(), guarantee: name(),
        condition: condition())
    case 2:
      return .group(
        share: pick([.most, .some]), group: name(), verb: pick(Verb.allCases), role: role(),
        guarantee: name(), condition: condition())
    case 3: return .requirement(guarantee: name(), isNeeded: chance(60), expression())
    case 4:
      let value: FactValueSyntax = chance(40) ? .level(name()) : chance(50) ? .yes : .no
      return .fact(factor: name(), value: value, until: maybe(30) { $0.date() })
    case 5: return .event(subjects: names(), kind: pick(EventKind.allCases), partners: names())
    case 6:
      return .urging(subjects: names(), addressees: names(), role: role(), guarantee: name())
    default:
      return chance(50)
        ? .consequence(guarantee: name(), factor: name())
        : .character(guarantee: name(), text())
    }
  }

  mutating func entry(_ grammar: Grammar) -> Entry {
    let kind = head(grammar)
    let details = details(of: kind).map { kind -> Detail in
      var trivia = Trivia(above: comments(15), trailing: maybe(15) { [$0.comment()] } ?? [])
      if case .gist(let lines) = kind, trivia.trailing.count == 1, lines.count > 1, chance(50) {
        trivia.trailing.insert("", at: 0)
      }
      return Detail(kind, range: SourceRange(0, 0, line: 1), trivia: trivia)
    }
    return Entry(
      kind, details: details, range: SourceRange(0, 0, line: 1),
      trivia: Trivia(above: triviaLines(), trailing: list(0...1) { $0.comment() }),
      closing: comments(10))
  }

  private mutating func waived() -> LeverSyntax {
    let actor = name()
    return chance(50)
      ? .name(actor) : .position(actor: actor, role: pick(Role.allCases), guarantee: name())
  }

  private mutating func head(_ grammar: Grammar) -> Entry.Kind {
    switch below(grammar == .dossier ? 9 : 19) {
    case 0: return .source(name(), title: text())
    case 1: return .actor(name(), pick(ActorKind.allCases), title: text())
    case 2: return .guarantee(name(), pick(GuaranteeKind.allCases), title: text())
    case 3: return .factor(name(), title: text())
    case 4: return .from(name())
    case 5: return .waive(check: name(), subject: waived(), until: date(), reason: text())
    case 6...8: return .statement(date(), claim())
    case 9: return .scenario(located(text()))
    case 10: return .asOf(date(), known: maybe(40) { $0.date() })
    case 11, 12: return .assume(assumption())
    case 13: return .trust(pick([.a, .b, .c, .d, .e]), unjudged: chance(50))
    case 14: return .distrust(name())
    case 15, 16:
      return .expect(
        ExpectationSyntax(
          isOpen: chance(30), expression: expression(), because: chance(30) ? names() : []))
    case 17: return .mark(pick(TestMark.allCases), reason: text())
    default:
      return .command(
        name: located(pick(["ask", "whatif", "x", "Q", "é"])),
        text: pick(["", "troop-force", "a \"# b\" (c)", "one#two", "a (b,\n   c # d\n   )"]))
    }
  }

  private mutating func details(of kind: Entry.Kind) -> [Detail.Kind] {
    var kinds: [Detail.Kind] = []
    switch kind {
    case .source:
      kinds = [
        .outlet(text()), .author(text()), .published(date()),
        .reliability(pick(Reliability.allCases)), .language(pick(["en", "pt-BR", "zh-Hant-TW"])),
        .url(text()), .document(text(), sha256: maybe(50) { $0.hex(64) }),
      ]
    case .actor:
      kinds = [
        .also(list(1...3) { $0.text() }), .memberOf(names(), period()),
        .memberOf(names(), period()), .size(number(), isApproximate: chance(50)),
        .speaksFor(
          names(), role: maybe(50) { $0.text() }, rank: maybe(50) { $0.number() }, period()),
      ]
    case .guarantee:
      kinds = [
        .also(list(1...2) { $0.text() }), .components(list(1...3) { $0.text() }),
        .needs(expression()), .needs(expression()), .triggeredBy(expression()),
      ]
    case .factor: kinds = [.also([text()]), .levels(names(1...5)), .lasts(days: number())]
    case .statement(_, let claim):
      kinds = [
        chance(30) ? .accordingTo(names()) : .by(list(1...3) { $0.speaker() }),
        .citation(citation()), .citation(citation()), .reason(text()),
        .gist(list(1...3) { $0.text() }),
      ]
      if case .event = claim { kinds.append(.on(date())) }
    default: break
    }
    kinds.shuffle(using: &random)
    return Array(kinds.prefix(below(kinds.count + 1)))
  }

  private mutating func speaker() -> SpeakerSyntax {
    chance(50) ? .actor(name()) : .unnamed(text(), rank: maybe(50) { $0.number() })
  }

  private mutating func citation() -> CitationSyntax {
    let source = maybe(60) { $0.name() }
    let paragraphs = list((source == nil ? 1 : 0)...3) { random -> ClosedRange<Int> in
      let first = random.number()
      return first...min(max(first, random.number()), first + 300)
    }
    return CitationSyntax(
      source: source, paragraphs: paragraphs,
      credibility: maybe(40) { $0.pick(Credibility.allCases) }, carrier: maybe(40) { $0.text() },
      fingerprint: maybe(40) { $0.hex(16) })
  }

  // MARK: Files

  /// A file with comments and blank lines everywhere they can be.
  mutating func file(_ grammar: Grammar, entries: Int = 8) -> SyntaxFile {
    SyntaxFile(
      text: SourceText(name: "random", ""),
      entries: (0..<below(entries + 1)).map { _ in entry(grammar) }, closing: triviaLines())
  }

  private mutating func triviaLines() -> [Trivia.Line] {
    list(0...3) { $0.chance(50) ? .blank : .comment($0.comment()) }
  }
  private mutating func comments(_ percent: Int) -> [Trivia.Line] {
    chance(percent) ? list(1...2) { .comment($0.comment()) } : []
  }
  /// A comment that no other one is like.
  private mutating func comment() -> String {
    commentCount += 1
    return pick(["# ", "#", "## "]) + pick(["note", "\"", "(", "a # b"]) + " \(commentCount)."
  }
}
