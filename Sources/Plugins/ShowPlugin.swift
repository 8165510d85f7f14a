import ParleyCore

/// `show`: everything about one thing.
struct ShowPlugin: Plugin {
  static let declaration = PluginDeclaration(
    name: "show",
    summary: "shows everything about one actor, guarantee, factor or source",
    discussion: [
      "Its declaration, what it comes to now, and every statement that names it. A rating such as B3 is"
        + " the Admiralty code: the source's reliability and the information's credibility.",
      Quoting.discussion,
    ],
    parameters: [Parameter("id", .id)],
    examples: [
      Example(
        "show troop-force", note: "A guarantee: its needs, the positions on it, the statements.",
        shows: ["European reassurance force", "now: open", "Statements"]),
      Example(
        "show meloni", note: "A person: for whom she speaks.",
        shows: ["Giorgia Meloni", "speaks for: italy"]),
      Example(
        "show ceasefire", note: "A factor: its levels, and its value now.",
        shows: ["none, limited, full, peace-deal"]),
      Example(
        "show afp-2025-09-03", note: "A source: what rests on it.", shows: ["AFP", "counts now"]),
      Example("show meloney", note: "An id that is not known.", fails: .unknownID),
    ])

  func report(_ arguments: Arguments, in view: SessionView) -> Report {
    guard let subject = arguments.subjects("id").first else { return Report("show") }
    let dossier = view.dossier
    let card = SubjectCard(subject, in: view)
    let statements = dossier.statements(naming: subject)
      .sorted { (dossier[$0].day, $0) < (dossier[$1].day, $1) }
    let quoting = Quoting(view)
    return Report(
      "show",
      blocks: [.heading(1, [.text(dossier.name(subject) + " ("), .code(dossier.id(subject)), ")"])]
        + [view.hypotheticalNote].compactMap(\.self)
        + [.list(card.lines.map { [.paragraph([.strong([.text($0.label)]), ": "] + $0.text)] })]
        + card.positions
        + [.heading(2, [.text("Statements (\(statements.count))")])]
        + view.list(statements, quoting: quoting),
      data: [
        .init("id", .string(dossier.id(subject))), .init("kind", .string(card.kind)),
        .init("name", .string(dossier.name(subject))),
        .init("asOf", .day(view.standpoint.asOf)),
      ] + card.fields + [
        .init(
          "statements",
          .array(statements.watched(by: view.watch).map { view.json($0, quoting: quoting) }))
      ])
  }
}
