import ParleyCore

/// `gaps`: what to find out next.
struct GapsPlugin: Plugin {
  static let declaration = PluginDeclaration(
    name: "gaps",
    summary: "ranks what to find out next, and whose word it would take",
    discussion: [
      "Without an expression it asks for all guarantees. First comes what is open, by the share of"
        + " worlds in which settling it alone could change the verdict, as 'sweep' counts them, summed"
        + " over the questions; a guarantee does not count for its own question. Then come positions that are documented but frail: their newest word is"
        + " more than \(Audit.span) days old, or they rest on one source. Those on which most verdicts"
        + " hang come first, then the oldest.",
      "Where the levers of a question make more than \(GapRanking.limit) worlds, the levers that it"
        + " asks about most are swept and the others left as they are; that is said, and what was not"
        + " swept comes after what was.",
    ],
    parameters: [Parameter("expression", .expression, .optional)],
    examples: [
      Example(
        "gaps troop-force", note: "What would settle whether the force will stand.",
        shows: ["us providing us-backstop", "decides", "United States"]),
      Example("gaps", note: "Behind all guarantees.", shows: ["un-mandate"]),
      Example("gaps troop-farce", note: "An id that is not known.", fails: .unknownID),
    ])

  func report(_ arguments: Arguments, in view: SessionView) -> Report {
    let asked = arguments.expression("expression")
    let questions =
      asked.map { [$0] }
      ?? view.dossier.guarantees.indices.map { .guarantee(GuaranteeID($0)) }
    let ranking = view.judgement.gaps(behind: questions, watch: view.watch)
    return GapsReport(asked, ranking, view).report
  }
}
