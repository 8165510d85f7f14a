import ParleyCore

/// `flip`: every minimal way to bring a verdict about.
struct FlipPlugin: Plugin {
  static let declaration = PluginDeclaration(
    name: "flip",
    summary: "finds every minimal set of settings, or of sources lost, that changes a verdict",
    discussion: [
      "Each set brings the verdict about by itself, with everything else left as it is, and no smaller"
        + " part of it does. Without 'to' the opposite verdict is looked for; from open, yes.",
      "'with documented' takes in what is documented: every position for or against and every factor"
        + " that the question reaches may be changed as well. 'over' keeps to the levers it names.",
      "'flip sources' finds the smallest sets of sources without which the verdict would be another:"
        + " whose account it hangs on.",
    ],
    parameters: [
      Parameter("what", .word(["sources"]), .optional), Parameter("expression", .expression),
      Parameter("to", .word(["yes", "no"]), .optional, after: "to"),
      Parameter("with", .word(["documented"]), .optional, after: "with"),
      Parameter("over", .levers, .optional, after: "over"),
    ],
    examples: [
      Example(
        "flip us-backstop", note: "What would bring the backstop about.",
        shows: ["us providing us-backstop is supports"]),
      Example(
        "flip troop-force to no", note: "What would make the force fall.",
        shows: ["would bring about no"]),
      Example(
        "flip italy supports providing troop-force with documented",
        note: "What would have to change, documented positions included.",
        shows: ["italy providing troop-force is supports"]),
      Example(
        "flip sources italy opposes providing troop-force",
        note: "The sources that the verdict hangs on.",
        shows: ["safarti-tarjuman-2025-08-26"]),
      Example(
        "flip article-5-pledge", after: ["assume article-5-pledge"],
        note: "Where it holds already, the opposite is looked for.", isInHelp: false),
      Example(
        "flip sources troop-force to no", note: "Sources are lost; nothing is set.",
        fails: .badArgument, isInHelp: false),
      Example("flip troop-force to maybe", note: "A verdict that is none.", fails: .badArgument),
    ])

  func check(_ arguments: Arguments, in view: SessionView) throws(Diagnostic) {
    if !arguments.words("what").isEmpty { try refuseSettings(arguments) }
    guard let expression = arguments.expression("expression"), !arguments["over"].isEmpty else {
      return
    }
    _ = try levers(of: expression, arguments, view)
  }

  private func levers(of expression: Expression, _ arguments: Arguments, _ view: SessionView)
    throws(Diagnostic) -> [Lever]
  {
    try arguments.levers(
      of: expression, in: view, withDocumented: !arguments.words("with").isEmpty)
  }

  func report(_ arguments: Arguments, in view: SessionView) throws(Diagnostic) -> Report {
    guard let expression = arguments.expression("expression") else { return Report("flip") }
    if !arguments.words("what").isEmpty {
      return SourceFlipReport(expression, view).report
    }
    let current = view.judgement.verdict(expression)
    let opposite: Verdict = current == .yes ? .no : .yes
    let wanted = arguments.words("to").first.flatMap { Verdict(rawValue: $0) } ?? opposite
    let levers = try levers(of: expression, arguments, view)
    let flips = view.judgement.flips(expression, to: wanted, over: levers, watch: view.watch)
    return FlipReport(expression, flips, levers, current, view).report
  }

  /// What says which settings to look for says nothing of sources: it must not look as if it did.
  private func refuseSettings(_ arguments: Arguments) throws(Diagnostic) {
    let given =
      !arguments.words("to").isEmpty ? "to" : !arguments.words("with").isEmpty ? "with" : nil
    guard let word = given ?? (arguments.levers("over").isEmpty ? nil : "over") else { return }
    throw Diagnostic(
      .badArgument, "'\(word)' says nothing to 'flip sources'",
      expected: "an expression alone: the sources behind it are lost, and nothing is set")
  }
}
