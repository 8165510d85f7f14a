import ParleyCore

/// `statements`: what was said and reported, entry by entry.
struct StatementsPlugin: Plugin {
  static let declaration = PluginDeclaration(
    name: "statements",
    summary: "lists statements, filtered by ids, dates and kinds of claim",
    discussion: [
      "A filter's words, in any order: ids of actors, guarantees, factors or sources, all of which a"
        + " statement must name, be it in a condition; a date or a range such as 2025-03..2025-09, in"
        + " which it counts from; kinds of claim, one of which it must be: position, requirement, fact,"
        + " event, urging, group, consequence, character.",
      "A rating such as B3 is the Admiralty code: the source's reliability and the information's"
        + " credibility.",
    ],
    parameters: [Parameter("filter", .filter, .optional)],
    examples: [
      Example(
        "statements italy troop-force position",
        note: "Positions of Italy on the force, and others that name both.",
        shows: ["italy opposes troop-force", "Rated"]),
      Example(
        "statements france 2025-03..2025-09", note: "What names France within these months.",
        shows: ["2025"]),
      Example("statements us-backstop requirement", note: "Who claims that it is needed."),
      Example(
        "statements itly", note: "A word that means nothing here.", fails: .unknownID),
      Example(
        "statements 2025-09..2025-03", note: "A range the wrong way round.",
        fails: .datesReversed, isInHelp: false),
    ])

  func report(_ arguments: Arguments, in view: SessionView) -> Report {
    let filter = arguments.filter("filter")
    let found = view.dossier.statements.indices
      .filter { filter.fits(view.dossier.statements[$0]) }.map { StatementID($0) }
    let count = counted(found.count, "statement")
    let words = arguments.text
    let title: [Inline] = words.isEmpty ? [.text(count)] : [.text(count + ": "), .code(words)]
    return Report(
      "statements",
      blocks: [.heading(1, title)] + (found.isEmpty ? [] : view.list(found)),
      data: [
        .init("asOf", .day(view.standpoint.asOf)), .init("filter", .string(words)),
        .init("statements", .array(found.watched(by: view.watch).map { view.json($0) })),
      ])
  }
}
