import ParleyCore

/// The report on all worlds.
struct SweepReport {
  private let expression: Expression
  private let sweep: Sweep
  private let witnesses: [Witness]
  private let view: SessionView

  init(
    _ expression: Expression, _ sweep: Sweep, _ witnesses: [Witness], _ view: SessionView
  ) {
    self.expression = expression
    self.sweep = sweep
    self.witnesses = witnesses
    self.view = view
  }

  private var dossier: Dossier { view.dossier }
  private var done: Int { sweep.yes + sweep.no + sweep.open }

  var report: Report {
    let text = dossier.text(expression)
    var report = Report(
      "sweep",
      blocks: [.paragraph([.strong([.code(text)]), .text(", " + view.standpointWords)])]
        + [view.hypotheticalNote].compactMap(\.self) + [.paragraph(counts)] + deciding
        + witnessList,
      data: [
        .init("expression", .string(text)), .init("asOf", .day(view.standpoint.asOf)),
        .init("complete", .bool(sweep.isComplete)),
        .init("levers", .array(zip(sweep.levers, sweep.decides).map(json))),
        .init("worlds", .int(sweep.worlds)), .init("yes", .int(sweep.yes)),
        .init("no", .int(sweep.no)), .init("open", .int(sweep.open)),
        .init(
          "witnesses",
          .array(
            witnesses.map { witness in
              [
                "verdict": .verdict(witness.verdict), "fewest": .bool(witness.isFewest),
                "settings": .array(witness.settings.map { dossier.json($0) }),
              ]
            })),
      ])
    report.isPartial = !sweep.isComplete
    return report
  }

  private func json(_ lever: Lever, _ decides: Int) -> JSON {
    [
      "lever": .string(dossier.spelling(lever.id)),
      "values": .strings(lever.settings.map { dossier.spelling($0, of: lever.id) }),
      "decides": .int(decides),
    ]
  }

  private var counts: [Inline] {
    if !sweep.isComplete {
      return [
        .text(
          "Interrupted after \(done) of \(sweep.worlds) worlds. These counts are partial: "
            + "\(sweep.yes) yes, \(sweep.no) no, \(sweep.open) open.")
      ]
    }
    let worlds = counted(sweep.worlds, "world")
    let levers = counted(sweep.levers.count, "lever")
    let head = "\(worlds) of \(levers): "
    for (count, word) in [(sweep.yes, "yes"), (sweep.no, "no"), (sweep.open, "open")]
    where count == sweep.worlds {
      return [.text("\(head)\(word) in \(sweep.worlds == 1 ? "it" : "all of them").")]
    }
    return [
      .text("\(head)yes in \(share(sweep.yes)), no in \(share(sweep.no)), ")
    ] + [.text("open in \(share(sweep.open)).")]
  }

  private func share(_ count: Int) -> String {
    count == 0 ? "none" : "\(count)"
  }

  private var deciding: [Block] {
    guard sweep.isComplete, !sweep.levers.isEmpty else { return [] }
    let rows = zip(sweep.levers, sweep.decides).enumerated()
      .sorted { ($1.element.1, $0.offset) < ($0.element.1, $1.offset) }
      .map { _, row -> [[Inline]] in
        let (lever, decides) = row
        let values = lever.settings.map { dossier.spelling($0, of: lever.id) }
        return [
          [.code(dossier.spelling(lever.id))], [.text(values.joined(separator: ", "))],
          [.text("\(decides)")],
        ]
      }
    return [
      .paragraph(["What each lever decides alone, in how many worlds:"]),
      .table(Table(header: [["lever"], ["values"], ["decides"]], rows: rows)),
    ]
  }

  private var witnessList: [Block] {
    guard !witnesses.isEmpty else { return [] }
    let items = witnesses.map { witness -> [Block] in
      let told: [Inline] =
        witness.settings.isEmpty
        ? ["nothing need be set"] : dossier.told(witness.settings)
      let note: [Inline] =
        witness.isFewest ? [] : [" (none can be spared; fewer others might do)"]
      return [.paragraph([.verdict(witness.verdict), ": "] + told + note)]
    }
    let isFewest = witnesses.allSatisfy(\.isFewest)
    let head =
      isFewest
      ? "The fewest settings that bring a verdict about:" : "Settings that bring a verdict about:"
    return [.paragraph([.text(head)]), .list(items)]
  }
}
