import ParleyCore

/// `assumptions`: what is in force in the session.
struct AssumptionsPlugin: Plugin {
  static let declaration = PluginDeclaration(
    name: "assumptions",
    summary: "lists the entries in force, numbered as 'retract' takes them",
    discussion: [
      "Everything that the dossier alone does not say: assumptions, dates, trust, and what is supposed."
    ],
    examples: [
      Example(
        "assumptions",
        after: ["assume us opposes providing us-backstop", "assume ceasefire = full"],
        note: "What the session takes for granted.",
        shows: ["assume ceasefire = full", "assume us opposes providing us-backstop"]),
      Example(
        "assumptions", note: "A session without any.", shows: ["Nothing is in force"],
        isInHelp: false),
      Example(
        "assumptions ceasefire", note: "It takes nothing; 'retract' does.", fails: .trailingText,
        isInHelp: false),
    ])

  func report(_ arguments: Arguments, in view: SessionView) -> Report {
    let idle = view.judgement.idleSettings
    let entries = view.entries.map { entry in
      (entry, isIdle: view.lever(of: entry).map(idle.contains) ?? false)
    }
    var blocks: [Block] = [
      .heading(1, [.text("In force" + (view.scenario.map { ": \($0)" } ?? ""))])
    ]
    if entries.isEmpty {
      blocks.append(.paragraph(["Nothing is in force: the session is the dossier."]))
    } else {
      let rows = entries.map { entry, isIdle -> [[Inline]] in
        [
          [.text(String(entry.number))], [.text("\(entry.place)")],
          [.code(entry.entry.canonicalText)], [.text(isIdle ? "without effect now" : "")],
        ]
      }
      blocks.append(
        .table(Table(header: [["number"], ["place"], ["entry"], ["effect"]], rows: rows)))
    }
    return Report(
      "assumptions", blocks: blocks,
      data: [
        .init("scenario", .optional(view.scenario)), .init("asOf", .day(view.standpoint.asOf)),
        .init(
          "entries",
          .array(
            entries.map { entry, isIdle in
              [
                "number": .int(entry.number), "file": .string(entry.place.file),
                "line": .int(entry.place.line), "text": .string(entry.entry.canonicalText),
                "hasEffect": .bool(!isIdle),
              ]
            })),
      ])
  }
}
