import ParleyCore

/// `export`: the dossier as data for other programs.
struct ExportPlugin: Plugin {
  static let declaration = PluginDeclaration(
    name: "export",
    summary: "gives the dossier as data for other programs",
    discussion: [
      "'json' is the whole dossier, 'csv' a table of its statements; 'parley import' reads both back."
        + " Comments are not carried. 'graphml' and 'dot' are networks: of current positions where"
        + " nothing is said; of all statements of positions; or of actors, by congruence (on how much"
        + " two take the same side) or conflict (opposite sides), as discourse network analysis has it.",
      "'from' and 'to' keep to statements of these days. Congruence and conflict can be normalised, and"
        + " count what an actor says again 'with repeats'.",
      "All of it is what is documented, from the standpoint's day and trusted sources where it is a"
        + " network: nothing supposed or assumed is in it, and '--format' has no influence."
        + " 'output FILE' before it, or '-o FILE', puts it into a file.",
    ],
    parameters: [
      Parameter("form", .word(["csv", "json", "graphml", "dot"])),
      Parameter("what", .word(["positions", "statements", "congruence", "conflict"]), .optional),
      Parameter("from", .date, .optional, after: "from"),
      Parameter("to", .date, .optional, after: "to"),
      Parameter(
        "normalised", .word(["average", "jaccard", "cosine"]), .optional, after: "normalised"),
      Parameter("with", .word(["repeats"]), .optional, after: "with"),
    ],
    examples: [
      Example("export json", note: "The whole dossier.", shows: ["parley/dossier/1"]),
      Example("export csv", note: "A table of the statements.", shows: ["date,subject,verb"]),
      Example(
        "export graphml", note: "Who stands where, for a network program.",
        shows: ["<graphml", "attr.name=\"sign\""]),
      Example(
        "export dot conflict from 2025-03 normalised average",
        note: "Who has opposed whom since March 2025, to be drawn.", shows: ["graph \"conflict\""]),
      Example("export xml", note: "A form that there is not.", fails: .badArgument),
      Example(
        "export csv conflict", note: "A table has no networks.", fails: .badArgument,
        isInHelp: false),
      Example(
        "export dot positions with repeats", note: "Positions are there once.",
        fails: .badArgument, isInHelp: false),
      Example(
        "export dot conflict from 2025-03 to 2025-02", note: "A range the wrong way round.",
        fails: .datesReversed, isInHelp: false),
    ])

  func check(_ arguments: Arguments, in view: SessionView) throws(Diagnostic) {
    let form = arguments.words("form").first ?? ""
    if ["csv", "json"].contains(form),
      Self.networkParameters.contains(where: { !arguments[$0].isEmpty })
    {
      throw Diagnostic(
        .badArgument, "'export \(form)' is all of the dossier", expected: "nothing after '\(form)'")
    }
    let what = arguments.words("what").first ?? "positions"
    let isOfActors = DiscourseNetwork.Relation(rawValue: what) != nil
    let unused =
      what == "positions"
      ? ["from", "to", "normalised", "with"] : isOfActors ? [] : ["normalised", "with"]
    if let word = unused.first(where: { !arguments[$0].isEmpty }) {
      throw Diagnostic(
        .badArgument, "'\(word)' says nothing of \(what)",
        expected: "it with 'congruence' or 'conflict'"
          + (word == "from" || word == "to" ? ", or 'statements'" : ""))
    }
    _ = try days(arguments)
  }

  func report(_ arguments: Arguments, in view: SessionView) throws(Diagnostic) -> Report {
    let form = arguments.words("form").first ?? ""
    var report = Report("export")
    switch form {
    case "csv", "json":
      report.raw =
        form == "csv" ? view.documented.csv(view.watch) : view.documented.json(view.watch)
    default:
      let network = try network(arguments, in: view)
      report.raw = form == "dot" ? network.dot(view.watch) : network.graphML(view.watch)
    }
    return report
  }

  private static let networkParameters = ["what", "from", "to", "normalised", "with"]

  private func network(
    _ arguments: Arguments, in view: SessionView
  ) throws(Diagnostic) -> Network {
    let what = arguments.words("what").first ?? "positions"
    let days = try days(arguments)
    var standpoint = view.standpoint
    standpoint.assumptions = Assumptions()
    let judgement = view.documentedJudgement.seen(from: standpoint)
    guard let relation = DiscourseNetwork.Relation(rawValue: what) else {
      return what == "statements"
        ? PositionNetwork.statements(judgement, days: days) : PositionNetwork.positions(judgement)
    }
    let normalization = arguments.words("normalised").first
      .flatMap { DiscourseNetwork.Normalization(rawValue: $0) }
    return try DiscourseNetwork(
      relation, judgement, days: days, normalization: normalization ?? .none,
      withRepeats: !arguments.words("with").isEmpty
    ).network(what, of: view.documented, watch: view.watch)
  }

  /// The days asked for, both ends in; nil for all.
  private func days(_ arguments: Arguments) throws(Diagnostic) -> ClosedRange<Day>? {
    let from = arguments.date("from")?.firstDay
    let to = arguments.date("to")?.lastDay
    guard from != nil || to != nil else { return nil }
    let first = from ?? Day(year: 1, month: 1, day: 1)
    let last = to ?? Day(year: 9999, month: 12, day: 31)
    guard first <= last else {
      throw Diagnostic(
        .datesReversed, "it ends on \(last), before it begins on \(first)",
        expected: "a date from \(first) on after 'to'")
    }
    return first...last
  }
}
