import ParleyCore

/// `ask`: what the documents say of a question.
struct AskPlugin: Plugin {
  static let declaration = PluginDeclaration(
    name: "ask",
    summary: "gives the verdict on an expression: yes, no, or open, and on what",
    discussion: [
      "A yes is a reading of the documents, no forecast. Open is not no: it is what nobody documented,"
        + " or what documents leave unsettled.",
      "The lines that begin with 'assume' can be pasted to try an answer to what is open.",
    ],
    parameters: [Parameter("expression", .expression)],
    examples: [
      Example(
        "ask troop-force", note: "Whether any documented need of the force is missing.",
        shows: ["open", "It is open on:", "assume "]),
      Example(
        "ask us-backstop", after: ["assume us opposes providing us-backstop"],
        note: "The same of the backstop, under an assumption.",
        shows: ["no: us-backstop", "opposes providing us-backstop (assumed)"], isInHelp: false),
      Example(
        "ask italy opposes troop-force and ceasefire >= limited",
        note: "A question may combine positions, factors and guarantees."),
      Example("ask troop-forse", note: "An id that is not known.", fails: .unknownID),
    ])

  func report(_ arguments: Arguments, in view: SessionView) -> Report {
    guard let expression = arguments.expression("expression") else { return Report("ask") }
    let judgement = view.judgement
    let verdict = judgement.verdict(expression)
    let causes = judgement.causes(expression)
    let text = view.dossier.text(expression)
    var blocks: [Block] = [
      .paragraph([
        .strong([.verdict(verdict)]), ": ", .code(text), .text(", " + view.standpointWords),
      ])
    ]
    blocks += [view.hypotheticalNote].compactMap(\.self)
    blocks += body(expression, verdict, causes, view)
    return Report(
      "ask", blocks: blocks,
      data: [
        .init("expression", .string(text)), .init("asOf", .day(view.standpoint.asOf)),
        .init("verdict", .verdict(verdict)),
        .init("openOn", .array(causes.map { $0.json(view.dossier) })),
      ])
  }

  private func body(
    _ expression: Expression, _ verdict: Verdict, _ causes: [Cause], _ view: SessionView
  ) -> [Block] {
    let teller = Teller(view.judgement)
    let read = view.isHypothetical ? "documents and what is supposed" : "documents"
    guard verdict == .open else {
      let grounds = view.judgement.grounds(expression).map { teller.told($0) }
      let holds = verdict == .yes ? "holds" : "does not hold"
      return [
        .paragraph([
          .text("As the \(read) read, it \(holds). That is a reading, no forecast.")
        ])
      ] + (grounds.isEmpty ? [] : [.paragraph(["What decides it:"]), .sentences(grounds)])
    }
    let lines = causes.flatMap { teller.assumptions($0) }
    return [
      .paragraph([.text("The \(read) leave it unsettled. It is open on:")]),
      .sentences(causes.map { teller.told($0) }),
    ]
      + (lines.isEmpty
        ? [] : [.paragraph(["To try an answer, paste:"]), .code(lines.joined(separator: "\n"))])
  }
}

extension Block {
  /// A list of sentences, each given without its capital and its full stop.
  static func sentences(_ sentences: [[Inline]]) -> Block {
    .list(sentences.map { [.paragraph(sentence($0))] })
  }

  /// A sentence with a capital, where it begins with running text, and a full stop.
  static func sentence(_ inlines: [Inline]) -> [Inline] {
    var inlines = inlines
    if case .text(let first)? = inlines.first, let letter = first.first {
      inlines[0] = .text(letter.uppercased() + first.dropFirst())
    }
    return inlines + ["."]
  }
}
