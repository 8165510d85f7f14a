import ParleyCore

/// `verify`: holds a written brief against the dossier.
struct VerifyPlugin: Plugin {
  static let declaration = PluginDeclaration(
    name: "verify",
    summary: "re-checks what a written brief cites: held, superseded, contradicted or gone",
    discussion: [
      "A brief cites in the form that Markdown reports are written in: a link that names the source and"
        + " its paragraphs, and whose title has the date and the claim:"
        + " [SOURCE ¶8-9](FILE#L12 'DATE CLAIM; DATE CLAIM').",
      "Held: it reads now as it did. Superseded: a later word has taken its place, or it has lapsed."
        + " Contradicted: another account stands against it. Gone: the dossier has no such statement any"
        + " more, or it does not count. A claim that was cited as past ('once:'), contested or left out is"
        + " held as long as it is still on record.",
      "Where a cited claim is not held, the program ends with 1.",
    ],
    parameters: [Parameter("file", .file)],
    examples: [
      Example(
        "verify no/such/brief.md", note: "A file that is not there.", fails: .unreadable,
        isInHelp: false),
      Example(
        "verify CHANGELOG.md", note: "A page that cites nothing.", shows: ["cites nothing"],
        isInHelp: false),
    ])

  func report(_ arguments: Arguments, in view: SessionView) throws(Diagnostic) -> Report {
    let path = arguments.words("file").first ?? ""
    let text = try view.text(of: path)
    let check = BriefCheck(BriefLink.all(in: text), view)
    let blocks: [Block] = [
      .heading(1, [.text("Verified: "), .code(path)]),
      .paragraph([.text("Held against the dossier \(view.standpointWords).")]),
    ]
    var report = Report(
      "verify", blocks: blocks + [view.hypotheticalNote].compactMap(\.self) + check.blocks,
      data: [
        .init("file", .string(path)), .init("asOf", .day(view.standpoint.asOf)),
        .init("held", .int(check.heldCount)),
        .init("claims", .array(check.results.map(\.json))),
      ])
    report.isWanting = !check.isSound
    report.warnings = check.unknown
    return report
  }
}
