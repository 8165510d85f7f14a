import ParleyCore

/// `diff`: the session as it stands against the documented state, or one dossier against another.
struct DiffPlugin: Plugin {
  static let declaration = PluginDeclaration(
    name: "diff",
    summary:
      "tells what the session reads otherwise than the dossier alone, or one dossier than another",
    discussion: [
      "Given two folders, an old dossier and a new one, it tells which guarantees, positions, factors"
        + " and expectations of scenarios change, and which entries, added, removed or edited, make them:"
        + " every smallest set of changes that alone brings the new conclusion about. What is in force in"
        + " the session is left out, but for its day.",
      "'parley diff --git REV [FOLDER]' takes the old dossier from a revision. The scenarios are those of"
        + " the folder 'scenarios' beside each dossier, unless others are named, once for both or once for each."
        + " Where an expectation that"
        + " held no longer does, the program ends with 1.",
    ],
    parameters: [
      Parameter("folder", .file, .atLeast(0)),
      Parameter("path", .file, .atLeast(0), after: "scenarios"),
    ],
    examples: [
      Example(
        "diff", after: ["assume us opposes providing us-backstop"],
        note: "What an assumption has changed so far.",
        shows: ["us-backstop: ", "→ no", "(assumed)"]),
      Example(
        "diff", note: "Nothing is in force.", shows: ["Nothing is in force"], isInHelp: false),
      Example(
        "diff seeds seeds", note: "A dossier against itself.",
        shows: ["No conclusion changes", "no entry differs"], isInHelp: false),
      Example(
        "diff seeds", note: "One folder has nothing to be held against.", fails: .badArgument,
        isInHelp: false),
      Example(
        "diff docs seeds", note: "A folder that is no dossier.", fails: .noDossier),
    ])

  func check(_ arguments: Arguments, in view: SessionView) throws(Diagnostic) {
    let folders = arguments.words("folder")
    guard folders.count == 2 || folders.isEmpty && arguments["path"].isEmpty else {
      throw Diagnostic(
        .badArgument, "'diff' compares two dossiers, and \(folders.count) is given",
        expected: "an old folder and a new one, or nothing to compare the session")
    }
  }

  func report(_ arguments: Arguments, in view: SessionView) throws(Diagnostic) -> Report {
    let folders = arguments.words("folder")
    guard folders.count == 2 else { return session(view) }
    let scenarios = arguments.words("path")
    guard scenarios.isEmpty || scenarios.contains(where: view.exists) else {
      throw Diagnostic(
        .unreadable, "there are no scenarios at '\(joined(scenarios, "or"))'",
        expected: "a scenario file or a folder of them")
    }
    return try review(folders, scenarios, view)
  }

  // MARK: Two dossiers

  private func review(_ folders: [String], _ scenarios: [String], _ view: SessionView)
    throws(Diagnostic) -> Report
  {
    let read = (try ReviewSide.read(folders[0], view), try ReviewSide.read(folders[1], view))
    guard var before = read.0.side, var after = read.1.side else {
      var report = Report("review")
      report.warnings = read.0.errors + read.1.errors
      return report
    }
    try before.readScenarios(scenarios.first, view)
    try after.readScenarios(scenarios.last, view)
    return ReviewReport(review: Review(before, after, in: view)).report
  }

  // MARK: The session

  private func session(_ view: SessionView) -> Report {
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
