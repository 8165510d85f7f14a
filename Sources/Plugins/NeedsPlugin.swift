import ParleyCore

/// `needs`: what must still come true.
struct NeedsPlugin: Plugin {
  static let declaration = PluginDeclaration(
    name: "needs",
    summary: "tells what must still come true for an expression to be yes, and who could settle it",
    discussion: [
      "What is settled is left out; what is open is followed down to the levers that could settle it."
        + " What waits for itself does not come true by that way alone, and is said to wait. Where there"
        + " are too many ways to follow, the smallest sets of settings are given instead.",
      "'flip' lists each smallest way to get there; 'needs' gives them all in one condition.",
    ],
    parameters: [Parameter("expression", .expression)],
    examples: [
      Example(
        "needs troop-force", note: "What the force still waits for.",
        shows: ["All of:", "un-mandate", "us providing us-backstop"]),
      Example(
        "needs france supports troop-force",
        note: "What a condition still waits for.", shows: ["ceasefire"]),
      Example(
        "needs us-backstop", after: ["assume us opposes providing us-backstop"],
        note: "What cannot come true any more.", shows: ["cannot come true"], isInHelp: false),
      Example("needs troop-forse", note: "An id that is not known.", fails: .unknownID),
    ])

  func report(_ arguments: Arguments, in view: SessionView) -> Report {
    guard let expression = arguments.expression("expression") else { return Report("needs") }
    let judgement = view.judgement
    let residual = judgement.residual(of: expression)
    let telling = ResidualTelling(judgement: judgement)
    let levers = residual.levers.sorted { view.dossier.precedes($0, $1) }
    let text = view.dossier.text(expression)
    let verdict = judgement.verdict(expression)
    var blocks: [Block] = [
      .paragraph([
        .strong([.verdict(verdict)]), ": ", .code(text), .text(", " + view.standpointWords),
      ])
    ]
    blocks += [view.hypotheticalNote].compactMap(\.self)
    switch residual {
    case .nothing:
      blocks.append(.paragraph(["Nothing more must come true: it is yes as it reads."]))
    case .wait(let lever):
      blocks.append(
        .paragraph([
          "Nothing that could be set makes it come true: ",
          .code(view.dossier.spelling(lever)), " waits for itself. What would break the loop: ",
          .code("deadlocks"), ".",
        ]))
    case .never where verdict == .open:
      blocks.append(
        .paragraph([
          "Nothing that could be set makes it come true, and nothing that is documented rules it out."
        ]))
    case .never:
      blocks.append(
        .paragraph([
          "It cannot come true, whatever is settled. What is documented would have to change: ",
          .code("flip \(text) with documented"), ".",
        ]))
    default:
      blocks.append(.paragraph(["For a yes, this must still come true:"]))
      blocks.append(.tree(telling.tree(residual)))
      if !levers.isEmpty {
        blocks.append(.paragraph(["Who could settle it:"]))
        blocks.append(.list(levers.map { [.paragraph(telling.settling($0))] }))
      }
    }
    return Report(
      "needs", blocks: blocks,
      data: [
        .init("expression", .string(text)), .init("asOf", .day(view.standpoint.asOf)),
        .init("verdict", .verdict(verdict)), .init("needs", .string(telling.text(residual))),
        .init(
          "levers",
          .array(
            levers.map { lever in
              [
                "lever": .string(view.dossier.spelling(lever)),
                "settledBy": .strings(telling.voices(lever).map { view.dossier[$0].id }),
              ]
            })),
      ])
  }
}
