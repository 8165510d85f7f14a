import ParleyCore

/// `why`: what a verdict rests on, down to who said it where.
struct WhyPlugin: Plugin {
  static let declaration = PluginDeclaration(
    name: "why",
    summary: "shows what a verdict rests on: statements, assumptions, and what is unknown",
    discussion: [
      "In short, which is the default: at most ten lines of eighty columns, the bottom line first. 'as"
        + " tree' shows the proof, cut down to what decides; 'in full' adds the gists, the ratings in"
        + " words, and the parts that do not decide.",
      "A letter and a number such as B3 are the Admiralty code: the source's reliability and the"
        + " information's credibility; F and 6 are unknown. What is met a second time is named and"
        + " stands 'as above', so that what waits for itself comes to an end. A tree is \(ProofTree.deepest)"
        + " steps deep at most, and names the command that shows what lies further down.",
      "A yes is a reading of the documents, no forecast. For no and open, it is said what is missing.",
      Quoting.discussion + " They come after the ten lines, or the tree.",
    ],
    parameters: [
      Parameter("expression", .expression),
      Parameter("tree", .word(["tree"]), .optional, after: "as"),
      Parameter("full", .word(["full"]), .optional, after: "in"),
    ],
    examples: [
      Example(
        "why troop-force", note: "Why the force is open, in ten lines.",
        shows: ["troop-force is open: missing are eu-consensus", "needs us-backstop"]),
      Example(
        "why not troop-force as tree", after: ["assume us opposes providing us-backstop"],
        note: "Why it would fail without Washington, step by step.",
        shows: ["not troop-force: yes", "assumed: us opposes providing us-backstop"]),
      Example(
        "why italy opposes troop-force in full",
        note: "On whose word, how it is rated, and what was said.",
        shows: ["italy opposes troop-force: yes", "D4: source not usually reliable"]),
      Example("why troop-forse", note: "An id that is not known.", fails: .unknownID),
      Example(
        "why troop-force as list", note: "It is told in short, as tree, or in full.",
        fails: .badArgument, isInHelp: false),
    ])

  /// How much is told.
  private enum Length: String { case short, tree, full }

  func report(_ arguments: Arguments, in view: SessionView) -> Report {
    guard let expression = arguments.expression("expression") else { return Report("why") }
    let length: Length =
      !arguments.words("full").isEmpty ? .full : !arguments.words("tree").isEmpty ? .tree : .short
    let proof = view.judgement.proof(expression, withOthers: length == .full)
    var teller = ProofTeller(proof, Narrator(view), isFull: length == .full)
    teller.quoting = Quoting(view)
    let blocks = length == .short ? summary(teller, view) : tree(teller, view)
    return Report(
      "why", blocks: blocks + (teller.quoting?.blocks(citedBy: blocks) ?? []),
      data: [
        .init("expression", .string(view.dossier.text(expression))),
        .init("asOf", .day(view.standpoint.asOf)), .init("verdict", .verdict(proof.verdict)),
        .init("length", .string(length.rawValue)), .init("missing", teller.missing),
        .init("nodes", teller.nodes),
      ])
  }

  private func summary(_ teller: ProofTeller, _ view: SessionView) -> [Block] {
    let count = view.entries.count
    let entries = counted(count, "entry", "entries")
    let inForce = count > 0 ? " and \(entries) in force beside them" : nil
    return ProofSummary(teller: teller, inForce: inForce).blocks
  }

  private func tree(_ teller: ProofTeller, _ view: SessionView) -> [Block] {
    var tree = ProofTree(teller)
    var blocks: [Block] = [
      .heading(1, ["Why ", .code(view.dossier.text(teller.proof.question))]), view.coverage,
      .tree(tree.tree()),
    ]
    let ends = teller.ends
    if teller.proof.verdict != .yes, !ends.isEmpty {
      blocks.append(.paragraph(["Missing: ", .code(joined(ends.map(\.words))), "."]))
    }
    return blocks
  }
}
