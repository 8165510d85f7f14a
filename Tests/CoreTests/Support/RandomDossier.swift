import ParleyCore

/// A random dossier, as text: small, and dense enough that what can collide does. The same seed gives
/// the same text. It is valid by construction; a check that fails is a finding.
///
/// Every statement carries a gist of its own (`s7`), by which it can be found again when others are
/// dropped. The guarantee `questions` needs what is asked: its needs are the questions.
struct RandomDossier {
  /// An entry: its line, its details, and in which file it stands.
  struct Entry: Hashable {
    var text: String
    /// 0 or 1 for the dossier's files, 2 for what is supposed.
    var file: Int
  }

  var entries: [Entry] = []

  private var random: SplitMix64
  private var mandates: [Mandate] = []
  private var published: [String: Day?] = [:]
  private var triggered: [String] = []
  private var pool: [RandomExpression] = []
  private var hotDates: [String] = []
  /// The positions that most is said of: who, and on what.
  private var hotKeys: [(actor: String, object: String)] = []
  private var statements = 0

  private struct Mandate {
    var speaker: String
    var principal: String
    var from: Day?
    var until: Day?
  }

  private static let actors = ["ada", "bor", "cid", "dax", "union"]
  /// The same, some of them more often, so that statements meet.
  private static let subjects = ["ada", "ada", "ada", "bor", "bor", "cid", "dax", "union"]
  private static let groups = ["union", "club", "dax"]
  private static let guarantees = ["shield", "pact", "pool"]
  private static let objects = ["shield", "shield", "pact", "pool"]
  private static let sources = ["times", "wire", "blog"]
  private static let dates = [
    "2024", "2024-12-31", "2025-01-05", "2025-01-05?", "2025-01-10", "2025-01-11", "2025-01",
    "2025-01~", "2025-01-31", "2025-02-10", "2025-02", "2025", "2025-02-28%",
  ]

  init(seed: UInt64) {
    random = SplitMix64(seed: seed)
    addSources()
    hotDates = random.pick(2, of: Self.dates)
    hotKeys = (0..<3).map { _ in
      (
        random.pick(Self.subjects),
        (random.chance(20) ? "providing " : "") + random.pick(Self.objects)
      )
    }
    triggered = Self.guarantees.filter { _ in random.chance(35) }
    pool = (0..<4).map { _ in expression(depth: 2) }
    addActors()
    addFactors()
    addGuarantees()
    for _ in 0..<random.number(4...30) { addStatement(isSupposed: false) }
    for _ in 0..<random.pick([0, 0, 1, 2]) { addStatement(isSupposed: true) }
    addQuestions()
  }

  /// Days around those that statements bear.
  static let days = [
    Day(year: 2024, month: 12, day: 31), Day(year: 2025, month: 1, day: 5),
    Day(year: 2025, month: 1, day: 10), Day(year: 2025, month: 1, day: 11),
    Day(year: 2025, month: 1, day: 31), Day(year: 2025, month: 2, day: 10),
    Day(year: 2025, month: 3, day: 20), Day(year: 2026, month: 1, day: 1),
  ]

  // MARK: Declarations

  private mutating func add(_ line: String, _ details: [String], file: Int? = nil) {
    let file = file ?? (random.chance(80) ? 0 : 1)
    entries.append(
      Entry(text: ([line] + details.map { "  " + $0 }).joined(separator: "\n"), file: file))
  }

  private mutating func addSources() {
    for source in Self.sources {
      var details: [String] = []
      published[source] = .some(nil)
      if random.chance(65) {
        let date = random.pick([
          "2025-01-10", "2025-01", "2025-02-10", "2025", "2025-02-28~", "2026",
        ])
        details.append("published \(date)")
        published[source] = InexactDate(date)!.lastDay
      }
      if random.chance(75) {
        details.append("reliability \(random.pick(Reliability.allCases).rawValue)")
      }
      add("source \(source) \"The \(source)\"", details)
    }
  }

  private mutating func addActors() {
    for actor in Self.actors + ["club", "envoy", "rebel"] {
      var details: [String] = []
      for group in Self.groups where group != actor && random.chance(actor == "club" ? 5 : 40) {
        details.append("member of \(group)\(period().text)")
        if random.chance(10) { details.append("member of \(group)\(period().text)") }
      }
      if Self.groups.contains(actor) && random.chance(40) {
        details.append("size \(random.number(1...6))\(random.chance(50) ? "~" : "")")
      }
      if ["envoy", "rebel", "dax"].contains(actor) {
        for principal in Self.actors where principal != actor && random.chance(60) {
          let period = period()
          let rank = actor == "envoy" ? random.pick([1, 1, 2]) : random.pick([1, 2, 3])
          let shown = rank > 1 || random.chance(20) ? " rank \(rank)" : ""
          details.append("speaks for \(principal) as \"voice\"\(shown)\(period.text)")
          mandates.append(
            Mandate(
              speaker: actor, principal: principal, from: period.from, until: period.until))
        }
      }
      add("actor \(actor) \(random.pick(ActorKind.allCases).rawValue) \"\(actor)\"", details)
    }
  }

  private mutating func period() -> (text: String, from: Day?, until: Day?) {
    let from =
      random.chance(15) ? random.pick(["2024-12", "2025-01-05", "2025-01", "2025-02~"]) : nil
    let until = random.chance(15) ? random.pick(["2025-02", "2025-02-10", "2025?"]) : nil
    return (
      (from.map { " from \($0)" } ?? "") + (until.map { " until \($0)" } ?? ""),
      from.map { InexactDate($0)!.firstDay }, until.map { InexactDate($0)!.lastDay }
    )
  }

  private mutating func addFactors() {
    add("factor truce \"The truce\"", ["levels none, partial, full"] + lasts(15))
    add("factor winter \"Winter\"", lasts(15))
    add("factor funds \"The funds\"", lasts(70))
  }

  private mutating func lasts(_ percent: Int) -> [String] {
    random.chance(percent) ? ["lasts \(random.pick([1, 5, 26, 30, 60])) days"] : []
  }

  private mutating func addGuarantees() {
    for guarantee in Self.guarantees {
      var details: [String] = []
      while random.chance(35) { details.append("needs \(condition())") }
      if triggered.contains(guarantee) { details.append("triggered by \(condition())") }
      let kind = random.pick(GuaranteeKind.allCases).rawValue
      add("guarantee \(guarantee) \(kind) \"The \(guarantee)\"", details)
    }
  }

  private mutating func addQuestions() {
    let questions = (0..<5).map { _ in "needs " + question() }
    add("guarantee questions other \"What is asked\"", questions)
  }

  private mutating func question() -> String {
    let expression = expression(depth: 3)
    return expression.text(&random)
  }

  // MARK: Expressions

  /// One of a small pool, in some form, or a new one.
  private mutating func condition() -> String {
    let expression = random.chance(60) ? random.pick(pool).varied(&random) : expression(depth: 2)
    return expression.text(&random)
  }

  private mutating func expression(depth: Int) -> RandomExpression {
    let choice = random.number(0...99)
    if depth == 0 || choice < 45 { return atom() }
    if choice < 60 { return .not(expression(depth: depth - 1)) }
    let parts = (0..<random.number(2...3)).map { _ in expression(depth: depth - 1) }
    return choice < 82 ? .and(parts) : .or(parts)
  }

  private mutating func atom() -> RandomExpression {
    let guarantee = random.pick(Self.objects)
    let providing = random.chance(20) ? "providing " : ""
    let side = random.chance(70) ? "support" : "oppose"
    switch random.number(0...99) {
    case ..<20:
      let (actor, object) = random.pick(hotKeys)
      return .atom("\(actor) \(side)s \(object)")
    case ..<30: return .atom("\(random.pick(Self.subjects)) \(side)s \(providing)\(guarantee)")
    case ..<46: return .atom(guarantee)
    case ..<56 where !triggered.isEmpty: return .atom("\(random.pick(triggered)) is due")
    case ..<70:
      let actors = random.pick(random.number(1...3), of: Self.actors)
      return .list(
        atLeast: random.number(1...actors.count), actors, "\(side) \(providing)\(guarantee)")
    case ..<80:
      let quantity = random.pick(["at least \(random.number(1...4))", "all", "any", "most"])
      let group = random.pick(Self.groups + ["union", "ada"])
      return .atom("\(quantity) of \(group) \(side) \(providing)\(guarantee)")
    case ..<90:
      return .atom(
        random.pick(["truce = none", "truce = partial", "truce >= partial", "truce >= full"]))
    default: return .atom(random.pick(["winter", "funds"]))
    }
  }

  // MARK: Statements

  private mutating func addStatement(isSupposed: Bool) {
    let cited =
      isSupposed && random.chance(80)
      ? [] : random.pick(random.pick([1, 1, 1, 2, 3]), of: Self.sources)
    let earliest = cited.compactMap { published[$0]! }.min()
    let possible = Self.dates.filter { date in
      earliest.map { InexactDate(date)!.firstDay <= $0 } ?? true
    }
    let hot = possible.filter { hotDates.contains($0) }
    let date = random.pick(hot.isEmpty || random.chance(35) ? possible : hot)
    let last = InexactDate(date)!.lastDay
    let day = earliest.map { min($0, last) } ?? last

    let (claim, subjects) = claim()
    var details = voices(for: subjects, on: day)
    if let first = cited.first, !isSupposed, random.chance(15) {
      entries.append(Entry(text: "from \(first)", file: 0))
      details.append("in para \(random.number(1...9))")
      for source in cited.dropFirst() { details.append("in \(source) para 1-3, 5") }
      details.append("\"s\(statements)\"")
      add("\(date) \(claim)", details, file: 0)
    } else {
      for source in cited {
        details.append("in \(source) para 2 credibility \(random.number(1...6))")
      }
      details.append("\"s\(statements)\"")
      add("\(date) \(claim)", details, file: isSupposed ? 2 : nil)
    }
    statements += 1
  }

  /// A claim, and whose position it gives, if it gives one.
  private mutating func claim() -> (text: String, subjects: [String]) {
    let guarantee = random.pick(Self.objects)
    let providing = random.chance(20) ? "providing " : ""
    switch random.number(0...99) {
    case ..<62:
      let (first, object) =
        random.chance(60)
        ? random.pick(hotKeys) : (random.pick(Self.subjects), providing + guarantee)
      let second = random.chance(25) ? [random.pick(Self.actors)].filter { $0 != first } : []
      let subjects = [first] + second
      let verb = random.pick(Verb.allCases + [.supports, .supports, .supports, .opposes])
      let text = subjects.count > 1 ? verb.plural : verb.rawValue
      return ("\(subjects.joined(separator: ", ")) \(text) \(object)\(conditions())", subjects)
    case ..<80:
      let verb = random.chance(60) ? "needs" : "does not need"
      let needs = random.chance(80) ? Array(pool.prefix(2)) : pool
      return ("\(guarantee) \(verb) \(random.pick(needs).varied(&random).text(&random))", [])
    case ..<95:
      let fact = random.pick([
        "winter", "not winter", "funds", "not funds", "funds", "truce = none", "truce = partial",
        "truce = full",
      ])
      let until = random.chance(30) ? " until \(random.pick(Self.dates))" : ""
      return (fact + until, [])
    default:
      return (
        random.pick([
          "ada cooperates with bor, cid", "ada, bor clash with cid", "ada urges bor \(guarantee)",
          "\(guarantee) leads to winter", "\(guarantee) is \"brave\"",
          "most of union support \(guarantee)\(conditions())",
        ]), []
      )
    }
  }

  private mutating func conditions() -> String {
    var text = ""
    switch random.number(0...99) {
    case ..<30: text += " if \(condition())"
    case ..<50: text += " also if \(condition())"
    default: break
    }
    if random.chance(15) { text += " unless \(condition())" }
    return text
  }

  /// Who says so: nobody named, one who reports it of another, or those entitled to.
  private mutating func voices(for subjects: [String], on day: Day) -> [String] {
    if random.chance(30) { return [] }
    if random.chance(15) { return ["according to \(random.pick(Self.actors))"] }
    if subjects.isEmpty { return ["by \(random.pick(Self.actors))"] }
    if random.chance(20) {
      let rank = random.chance(40) ? " rank \(random.number(1...3))" : ""
      return ["by unnamed \"someone\"\(rank)"]
    }
    var voices: Set<String> = []
    for subject in subjects {
      let speakers = mandates.filter { mandate in
        mandate.principal == subject && mandate.from.map { $0 <= day } ?? true
          && mandate.until.map { day <= $0 } ?? true
      }.map(\.speaker)
      voices.insert(random.chance(40) || speakers.isEmpty ? subject : random.pick(speakers))
    }
    return ["by " + voices.sorted().joined(separator: ", ")]
  }
}
