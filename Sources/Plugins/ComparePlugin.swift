public import ParleyCore

/// Sets actors side by side.
public struct ComparePlugin: Plugin {
  public static let declaration = PluginDeclaration(
    name: "compare",
    summary: "sets actors side by side: agreement, divergence, and what would close it",
    discussion: [
      "Two positions agree where they take the same side on the same condition. Where they do not, "
        + "each side's own condition is told with how it reads now; where nothing documented would "
        + "close the gap, that is said. What is documented of one alone is told apart: silence is no "
        + "disagreement."
    ],
    parameters: [
      Parameter("actor", .actor, .atLeast(2)),
      Parameter("guarantee", .guarantee, .optional, after: "on"),
    ],
    examples: [
      Example(
        "compare france italy", note: "two states on everything",
        shows: ["stand apart on troop-force", "Documented of one only"]),
      Example(
        "compare france italy on troop-force", note: "on one guarantee",
        shows: ["nothing documented would close the gap"]),
      Example("compare france", note: "one actor is none to compare", fails: .badArgument),
    ])

  public init() {}

  public func check(_ arguments: Arguments, in view: SessionView) throws(Diagnostic) {
    guard Set(arguments.actors("actor")).count > 1 else {
      throw Diagnostic(
        .badArgument, "an actor is compared with itself", expected: "two different actors")
    }
  }

  public func report(_ arguments: Arguments, in view: SessionView) -> Report {
    var seen: Set<ActorID> = []
    let actors = arguments.actors("actor").filter { seen.insert($0).inserted }
    let narrator = Narrator(view)
    let comparison = Comparison(narrator, actors, on: arguments.guarantee("guarantee"))
    var sections = comparison.sections.filter { !$0.sentences.isEmpty }
    sections.append(narrator.references(sections))
    let names = actors.map { view.dossier[$0].name }
    var blocks: [Block] = [
      .heading(1, [.text(joined(names))]), view.coverage,
    ]
    blocks += sections.prefix(1).flatMap(\.blocks)
    let table = comparison.table
    if !table.isEmpty { blocks += [.heading(2, ["Side by side"])] + table }
    blocks += sections.dropFirst().flatMap(\.blocks)
    return Report(
      "compare", blocks: blocks,
      data: [
        .init("actors", .strings(actors.map { view.dossier[$0].id })),
        .init("on", .optional(comparison.guarantee.map { view.dossier[$0].id })),
        .init("asOf", .optional(view.standpoint.asOf?.description)),
        .init("known", .optional(view.standpoint.known?.description)),
        .init("hypothetical", .bool(view.isHypothetical)),
        .init("inForce", .strings(view.entries.map { $0.entry.canonicalText })),
        .init("rows", .array(comparison.rows.map { comparison.json($0) })),
        .init("sections", .array(sections.map(\.json))),
      ])
  }
}
