import ParleyCore

/// `timeline`: what was said and done, in order, with each change of position marked.
struct TimelinePlugin: Plugin {
  static let declaration = PluginDeclaration(
    name: "timeline",
    summary: "tells statements and events in order, with each change of position marked",
    discussion: [
      "Of an actor, guarantee, factor or source: what names it, be it in a condition. Entries stand in the"
        + " order of the days they count from; what does not count now is left out, and said to be.",
      "A date is drawn as the span it is: a day as •, a month or a year as ├──┤, and in brackets, or as ~,"
        + " where it is approximate or uncertain.",
    ],
    parameters: [
      Parameter("subject", .id, .optional), Parameter("from", .date, .optional, after: "from"),
      Parameter("to", .date, .optional, after: "to"),
    ],
    examples: [
      Example(
        "timeline france", note: "One actor's statements and dealings.",
        shows: ["changed", "•"]),
      Example(
        "timeline troop-force from 2025-08 to 2025-09", note: "A guarantee in two months.",
        shows: ["2025-09-03"]),
      Example("timeline", note: "Everything on record.", isInHelp: false),
      Example(
        "timeline france from 2025-09 to 2025-03", note: "The wrong way round.",
        fails: .datesReversed),
    ])

  func check(_ arguments: Arguments, in view: SessionView) throws(Diagnostic) {
    _ = try arguments.period()
  }

  func report(_ arguments: Arguments, in view: SessionView) throws(Diagnostic) -> Report {
    let period = try arguments.period()
    let subject = arguments.subjects("subject").first
    let dossier = view.dossier
    let named = dossier.statements.indices.watched(by: view.watch).map { StatementID($0) }.filter {
      id in
      period.contains(dossier[id].day) && subject.map { dossier[id].mentions.contains($0) } ?? true
    }
    let counting = named.filter { view.judgement.counts($0) }
      .sorted { (dossier[$0].day, $0) < (dossier[$1].day, $1) }
    let marks = marks(counting, view.judgement)
    let narrator = Narrator(view)
    let title = subject.map { "Timeline: \(dossier.name($0)) (\(dossier.id($0)))" } ?? "Timeline"
    var blocks: [Block] = [.heading(1, [.text("\(title), \(view.standpointWords)")])]
    blocks += [view.hypotheticalNote].compactMap(\.self)
    blocks += table(counting, marks, narrator, of: subject)
    if named.count > counting.count {
      let out = named.count - counting.count
      blocks.append(
        .paragraph([
          .text("\(out) more \(out == 1 ? "does" : "do") not count now: "),
          .code("statements\(subject.map { " " + dossier.id($0) } ?? "")"), ".",
        ]))
    }
    return Report(
      "timeline", blocks: blocks,
      data: [
        .init("subject", .optional(subject.map { dossier.id($0) })),
        .init("asOf", .day(view.standpoint.asOf)),
        .init("from", .day(period.from)), .init("to", .day(period.until)),
        .init(
          "entries", .array(counting.watched(by: view.watch).map { json($0, marks[$0], view) })),
      ])
  }

  /// What a statement does to the position that it is about.
  private enum Mark {
    /// It is the first that is documented of it.
    case first(isContested: Bool)
    /// It makes it another.
    case changed(PositionChange)
  }

  private func marks(_ statements: [StatementID], _ judgement: Judgement) -> [StatementID: Mark] {
    var marks: [StatementID: Mark] = [:]
    let keys = Set(
      statements.compactMap { id -> PositionKey? in
        if case .position(let claim) = judgement.dossier[id].claim { claim.key } else { nil }
      })
    for key in keys.watched(by: judgement) {
      let counting = judgement.dossier.statements(about: key).filter { judgement.counts($0) }
      let day = counting.map { judgement.dossier[$0].day }.min()
      let first = counting.filter { judgement.dossier[$0].day == day }
      if let day {
        var standpoint = judgement.standpoint
        standpoint.asOf = day
        let position = judgement.seen(from: standpoint).position(key)
        let isContested = position.standing == .contested
        for id in first {
          marks[id] = .first(isContested: isContested && position.statements.contains(id))
        }
      }
      for shift in PositionChange.all(of: key, in: judgement) {
        for id in shift.after.statements where judgement.dossier[id].day == shift.day {
          marks[id] = .changed(shift)
        }
      }
    }
    return marks
  }

  private func table(
    _ statements: [StatementID], _ marks: [StatementID: Mark], _ narrator: Narrator,
    of subject: Subject?
  ) -> [Block] {
    let dossier = narrator.dossier
    guard let scale = TimeScale(statements.map { dossier[$0].date }) else {
      return [.paragraph(["Nothing is on record here."])]
    }
    let rows = statements.watched(by: narrator.judgement).map { id -> [[Inline]] in
      let statement = dossier[id]
      var text = narrator.statement(id).inlines
      switch marks[id] {
      case .first(let isContested)?:
        text += [" ", .strong(["first documented"])]
        text += isContested ? [", ", .strong(["contested"]), "."] : ["."]
      case .changed(let shift)?:
        text += [" ", .strong(["changed"]), .text(": from \(shift.since.told) it was ")]
        text += narrator.documented(shift.before)
        text +=
          shift.after.standing == .contested
          ? ["; now it is ", .strong(["contested"]), "."] : ["."]
      case nil: break
      }
      return [[.text("\(statement.date)")], [.text(scale.drawn(statement.date))], text]
    }
    var table = Table(
      header: [["date"], [.text("\(scale.first)…\(scale.last)")], ["what"]], rows: rows)
    guard rows.count > Self.longest else { return [.table(table)] }
    table.page = rows.count - Self.longest..<rows.count
    let rest = rows.count - Self.longest
    let whole = "parley -f csv timeline" + (subject.map { " " + dossier.id($0) } ?? "")
    return [
      .paragraph([
        .text("These are the latest \(Self.longest); \(rest) before them: "), .code(whole),
        ", or ", .code("to DATE"), " behind.",
      ]), .table(table),
    ]
  }

  /// How many entries a page shows.
  private static let longest = 1_000

  private func json(_ id: StatementID, _ mark: Mark?, _ view: SessionView) -> JSON {
    let date = view.dossier[id].date
    var change = JSON.null
    switch mark {
    case .first?: change = ["kind": "first", "before": .null, "after": .null]
    case .changed(let shift)?:
      let narrator = Narrator(view)
      change = [
        "kind": "changed",
        "before": .string(narrator.documented(shift.before).map(\.plain).joined()),
        "after": .string(narrator.documented(shift.after).map(\.plain).joined()),
      ]
    case nil: break
    }
    return [
      "first": .day(date.firstDay), "last": .day(date.lastDay), "change": change,
      "statement": view.json(id),
    ]
  }
}

extension Arguments {
  /// The stretch that `from DATE` and `to DATE` give; what is left out has no end.
  ///
  /// - Throws: A `dates-reversed` diagnostic where it ends before it begins.
  func period() throws(Diagnostic) -> Period {
    let first = dates("from").first?.firstDay
    let last = dates("to").first?.lastDay
    if let first, let last, last < first {
      throw Diagnostic(
        .datesReversed, "it ends on \(last), before it begins on \(first)",
        expected: "a date from \(first) on after 'to'")
    }
    return Period(from: first, until: last)
  }

  /// The dates typed for a parameter.
  private func dates(_ name: String) -> [InexactDate] {
    self[name].compactMap { if case .date(let date) = $0 { date } else { nil } }
  }
}
