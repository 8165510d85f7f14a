import ParleyCore

/// `verify`: holds a written brief against the dossier.
struct VerifyPlugin: Plugin {
  static let declaration = PluginDeclaration(
    name: "verify",
    summary: "re-checks what a written brief cites: held, superseded, contradicted or gone",
    discussion: [
      "A brief cites in the form that Markdown reports are written in: a link that names the source and"
        + " its paragraphs, and whose title has the date, the claim and who made it:"
        + " [SOURCE ¶8-9](FILE#L12 'DATE CLAIM by WHO; DATE CLAIM'). What a sentence concludes stands"
        + " there too: 'open: EXPR', 'not documented: LEVER', 'reliability B: SOURCE'.",
      "Held: it reads now as it did. Superseded: a later word has taken its place, or it has lapsed."
        + " Contradicted: another account stands against it. Changed: it stands in other paragraphs, or"
        + " is of another speaker; or what was concluded reads otherwise. Gone: the dossier has no such"
        + " statement any more, or it does not count. A claim that was cited as past ('once:'),"
        + " contested or left out is held as long as it is still on record.",
      "It is the claims in the citations that are held, not the sentences around them: those nobody"
        + " reads here. The program ends with 1 where a cited claim is not held, where something is"
        + " cited in another form, such as [SOURCE ¶8] alone, and where nothing is cited at all.",
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
    let told = BriefCheckReport(check: check, view: view)
    var report = Report(
      "verify", blocks: blocks + [view.hypotheticalNote].compactMap(\.self) + told.blocks,
      data: [
        .init("file", .string(path)), .init("asOf", .day(view.standpoint.asOf)),
        .init("held", .int(check.heldCount)),
        .init("claims", .array(told.claims)), .init("unheld", .array(told.unheld)),
      ])
    report.isWanting = !check.isSound
    report.warnings = check.unknown
    return report
  }
}
