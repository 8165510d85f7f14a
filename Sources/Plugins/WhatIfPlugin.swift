import ParleyCore

/// `whatif`: what assumptions, or the scenarios of a file, would change.
struct WhatIfPlugin: Plugin {
  static let declaration = PluginDeclaration(
    name: "whatif",
    summary: "tells what assumptions or a scenario file would change: before, after, because",
    discussion: [
      "Before is what is documented. What the session has in force already is taken along, and said."
        + " The session stays as it is; 'assume' changes it.",
      "A file is read where the argument is quoted, has a '/' or ends in '.parley'. Each of its"
        + " scenarios starts from the dossier afresh, and its expectations are told; what it asks to be"
        + " shown or saved is passed over.",
    ],
    parameters: [Parameter("what", .fileOrAssumptions)],
    examples: [
      Example(
        "whatif us opposes providing us-backstop",
        note: "What hangs on Washington.",
        shows: ["us-backstop: ", "→ no, because:", "(assumed)"]),
      Example(
        "whatif ceasefire = full, us supports providing us-backstop",
        note: "Two assumptions at once.", shows: ["ceasefire: ", "→ full"]),
      Example(
        "whatif us opposes providing us-backstop", after: ["assume ceasefire = full"],
        note: "On top of what is in force.",
        shows: ["In force already", "assume ceasefire = full"],
        isInHelp: false),
      Example(
        "whatif ceasefire = ful", note: "A level that the factor does not have.",
        fails: .unknownLevel),
      Example(
        "whatif no/such.parley", note: "A file that is not there.", fails: .unreadable,
        isInHelp: false),
    ])

  func check(_ arguments: Arguments, in view: SessionView) throws(Diagnostic) {
    guard case .assumptions(let assumptions)? = arguments["what"].first else { return }
    try view.check(assumptions, in: arguments.reader?.text)
  }

  func report(_ arguments: Arguments, in view: SessionView) throws(Diagnostic) -> Report {
    switch arguments["what"].first {
    case .file(let path)?: return try report(path, view)
    case .assumptions(let assumptions)?:
      return try report(assumptions, arguments.reader?.text, view)
    default: return Report("whatif")
    }
  }

  // MARK: Assumptions

  private func report(
    _ assumptions: [Located<AssumptionSyntax>], _ text: SourceText?, _ view: SessionView
  ) throws(Diagnostic) -> Report {
    let after = try view.supposing(assumptions, in: text)
    let changes = ChangeReport(after)
    let texts = assumptions.map { Printer().print($0.value) }
    var blocks: [Block] = [
      .heading(1, ["What if ", .code(texts.joined(separator: ", "))]),
      .paragraph([.text(after.comparison)]),
    ]
    if !view.entries.isEmpty {
      blocks.append(.paragraph(["In force already, and taken along:"]))
      blocks.append(.code(view.entries.map(\.entry.canonicalText).joined(separator: "\n")))
    }
    return Report(
      "whatif", blocks: blocks + changes.blocks,
      data: [
        .init("scenario", .null), .init("file", .null), .init("line", .null),
        .init("assumptions", .strings(texts)),
      ] + changes.fields + [.init("expectations", [])])
  }

  // MARK: Files

  private func report(_ path: String, _ view: SessionView) throws(Diagnostic) -> Report {
    let run = try view.running(path)
    if let broken = (run.diagnostics + run.scenarios.flatMap(\.diagnostics)).first(where: {
      $0.severity == .error
    }) {
      throw broken
    }
    var report = Report("whatif")
    report.data = []
    for scenario in run.scenarios {
      let changes = ChangeReport(scenario.view)
      report.blocks += blocks(scenario, path, changes)
      report.data.append(
        [
          .init("scenario", .optional(scenario.title)), .init("file", .string(path)),
          .init("line", .int(scenario.line)),
          .init("assumptions", .strings(scenario.view.assumptionTexts)),
        ] + changes.fields + [
          .init(
            "expectations",
            .array(
              scenario.results.map {
                .object([.init("line", .int($0.place.line))] + ExpectationReport.fields($0))
              }))
        ])
    }
    if !view.entries.isEmpty {
      report.blocks.append(
        .paragraph(["Scenarios start from the dossier: what this session has in force is left out."]
        ))
    }
    return report
  }

  private func blocks(_ run: ScenarioRun, _ path: String, _ changes: ChangeReport) -> [Block] {
    var blocks: [Block] = [
      .heading(1, run.title.map { [.text($0)] } ?? [.code(path)]),
      .paragraph([.text(run.view.comparison)]),
    ]
    if !run.view.entries.isEmpty {
      blocks.append(.paragraph(["In force:"]))
      blocks.append(.code(run.view.entries.map(\.entry.canonicalText).joined(separator: "\n")))
    }
    blocks += run.diagnostics.map { warning in
      let line = warning.place.map { " (line \($0.line))" } ?? ""
      return .paragraph([.text("Warning: \(warning.message)\(line).")])
    }
    if !run.results.isEmpty {
      blocks.append(.heading(2, ["Expectations"]))
      blocks.append(.list(run.results.map { [.paragraph(ExpectationReport.sentence($0))] }))
    }
    return blocks + changes.blocks
  }
}

extension SessionView {
  /// What is compared with what, in a sentence.
  var comparison: String {
    let documented = documentedJudgement.standpoint.words
    guard documented != standpoint.words else {
      return "Against the documented state, both \(documented)."
    }
    return "Against the documented state \(documented); this is \(standpoint.words)."
  }

  /// The assumptions in force, without the word `assume`.
  fileprivate var assumptionTexts: [String] {
    entries.compactMap {
      if case .assume(let assumption) = $0.entry.kind { Printer().print(assumption) } else { nil }
    }
  }
}
