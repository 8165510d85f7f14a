import ParleyCore

/// `audit`: what the evidence is worth.
struct AuditPlugin: Plugin {
  static let declaration = PluginDeclaration(
    name: "audit",
    summary: "tells what the evidence is worth, by named checks, each finding cited",
    discussion: [
      "The gravest check comes first; a finding leads to its source, its paragraph and its line. After"
        + " 'only' stand the checks to make. A position is stale when its newest word is more than"
        + " \(Audit.span) days old at the as-of date, or as many as stand after 'older than'.",
      "A waiver in the dossier, 'waive CHECK SUBJECT until DATE \"reason\"', silences a finding up to"
        + " that day. What is waived is counted and listed with its reason; a waiver that has lapsed or"
        + " silences nothing is told.",
      "'audit sources' tells for each verdict in force which sources it rests on, and what becomes of"
        + " it without each of them and at each floor of the Admiralty scale.",
      "Under --strict the program ends with status 1 where a finding is not waived.",
    ],
    terms: AuditCheck.allCases.map { PluginDeclaration.Term($0.rawValue, $0.meaning) },
    parameters: [
      Parameter("what", .word(["sources"]), .optional), Parameter("subject", .id, .optional),
      Parameter("check", .words(AuditCheck.allCases.map(\.rawValue)), .optional, after: "only"),
      Parameter("age", .span, .optional, after: "older"),
    ],
    examples: [
      Example(
        "audit italy only contested-account, weak-sources",
        note: "What is contested, or rests on weak sources alone.",
        shows: ["italy", "[paris-summit-2025-03"]),
      Example(
        "audit only stale-position older than 400 days",
        note: "Positions on which nothing has been heard for long.", shows: ["400 days"]),
      Example(
        "audit sources troop-force", note: "What the verdicts on the force hang on.",
        shows: ["Without afp-2025-09-03", "troop-force"]),
      Example("audit only single-sauce", note: "A check that there is not.", fails: .badArgument),
      Example(
        "audit sources only drift", note: "Checks have no place there.", fails: .badArgument,
        isInHelp: false),
    ])

  func check(_ arguments: Arguments, in view: SessionView) throws(Diagnostic) {
    let isOfChecks = !arguments["check"].isEmpty || !arguments["age"].isEmpty
    guard arguments.words("what").isEmpty || !isOfChecks else {
      throw Diagnostic(
        .badArgument, "'audit sources' makes no checks", expected: "'audit sources [ID]'")
    }
  }

  func report(_ arguments: Arguments, in view: SessionView) -> Report {
    let subject = arguments.subjects("subject").first
    let names = arguments.words("check")
    if !arguments.words("what").isEmpty {
      let audit = view.judgement.sourceAudit(about: subject)
      return SourceAuditReport(audit, subject, view).report
    }
    let checks = AuditCheck.allCases.filter { names.isEmpty || names.contains($0.rawValue) }
    let span = arguments.number("age") ?? Audit.span
    return AuditReport(subject, checks, span, view).report
  }
}
