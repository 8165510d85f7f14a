import ParleyCore

/// `diff`: the session as it stands against the documented state.
struct DiffPlugin: Plugin {
  static let declaration = PluginDeclaration(
    name: "diff",
    summary:
      "tells what the session reads otherwise than the dossier alone: before, after, because",
    examples: [
      Example(
        "diff", after: ["assume us opposes providing us-backstop"],
        note: "What an assumption has changed so far.",
        shows: ["us-backstop: ", "→ no", "(assumed)"]),
      Example(
        "diff", note: "Nothing is in force.", shows: ["Nothing is in force"], isInHelp: false),
      Example(
        "diff troop-force", note: "It takes nothing.", fails: .trailingText, isInHelp: false),
    ])

  func report(_ arguments: Arguments, in view: SessionView) -> Report {
    let changes = ChangeReport(view)
    var blocks: [Block] = [
      .heading(1, ["The session against the documented state"]),
      .paragraph([.text(view.comparison)]),
    ]
    if view.isHypothetical {
      blocks += [
        .paragraph(["In force:"]),
        .code(view.entries.map(\.entry.canonicalText).joined(separator: "\n")),
      ]
      blocks += changes.blocks
    } else {
      blocks.append(.paragraph(["Nothing is in force: the session is the dossier."]))
    }
    return Report(
      "diff", blocks: blocks,
      data: [.init("scenario", .optional(view.scenario))] + changes.fields)
  }
}
