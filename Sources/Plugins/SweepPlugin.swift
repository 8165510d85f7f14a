import ParleyCore

/// `sweep`: what an expression comes to in all worlds.
struct SweepPlugin: Plugin {
  static let declaration = PluginDeclaration(
    name: "sweep",
    summary: "goes through all worlds: how many hold, and which lever decides most",
    discussion: [
      "A world gives every lever of the expression one of its values; after 'over', only those levers,"
        + " and all others stay as they are. Open is what stays open even so.",
      "A lever decides in a world where another value of it alone would give another verdict.",
      "'save' writes the smallest settings that bring about yes, and no, as scenarios with their"
        + " expectations; 'replace' overwrites a file that is there.",
    ],
    parameters: [
      Parameter("expression", .expression), Parameter("over", .levers, .optional, after: "over"),
      Parameter("save", .file, .optional, after: "save"),
      Parameter("replace", .word(["replace"]), .optional, within: "save"),
    ],
    examples: [
      Example(
        "sweep us-backstop", note: "All worlds of a small question.",
        shows: ["3 worlds", "us providing us-backstop"]),
      Example(
        "sweep troop-force over eu-consensus, us providing us-backstop",
        note: "Two levers alone.", shows: ["6 worlds of 2 levers"]),
      Example(
        "sweep us-backstop replace", note: "There is no file to replace.", fails: .badArgument,
        isInHelp: false),
      Example(
        "sweep us-backstop over ceasefire", note: "A lever that the question does not reach.",
        fails: .notALever),
    ])

  func check(_ arguments: Arguments, in view: SessionView) throws(Diagnostic) {
    if arguments.words("save").isEmpty, !arguments.words("replace").isEmpty {
      throw Diagnostic(
        .badArgument, "'replace' says nothing without 'save'", expected: "'save FILE replace'")
    }
    guard let expression = arguments.expression("expression"), !arguments["over"].isEmpty else {
      return
    }
    _ = try arguments.levers(of: expression, in: view)
  }

  func report(_ arguments: Arguments, in view: SessionView) throws(Diagnostic) -> Report {
    guard let expression = arguments.expression("expression") else { return Report("sweep") }
    let levers = try arguments.levers(of: expression, in: view)
    guard let worlds = Sweep.worlds(of: levers), worlds <= Sweep.limit else {
      throw tooMany(expression, levers, view)
    }
    let sweep = view.judgement.sweep(expression, over: levers, watch: view.watch)
    let witnesses = sweep.isComplete ? witnesses(expression, sweep, view) : []
    var report = SweepReport(expression, sweep, witnesses, view).report
    if let path = arguments.words("save").first, sweep.isComplete {
      let trials = witnesses.map { $0.trial(of: expression, in: view.dossier) }
      if trials.isEmpty {
        report.blocks.append(
          .paragraph(["Nothing was saved: there is no world in which it is yes or no."]))
      } else {
        report.file = Report.File(
          path: path, text: view.scenarioFile(named: path, trials),
          replaces: !arguments.words("replace").isEmpty)
      }
    }
    return report
  }

  /// The smallest settings that bring about yes, and no, where any world does.
  private func witnesses(_ expression: Expression, _ sweep: Sweep, _ view: SessionView)
    -> [Witness]
  {
    [Verdict.yes, .no].compactMap { verdict in
      guard let example = sweep.examples[verdict] else { return nil }
      let (settings, isFewest) = view.judgement.witness(
        of: expression, to: verdict, over: sweep.levers, from: example, watch: view.watch)
      return Witness(verdict: verdict, settings: settings, isFewest: isFewest)
    }
  }

  /// How many levers are too many, how long all would take, and what to narrow them to.
  private func tooMany(_ expression: Expression, _ levers: [Lever], _ view: SessionView)
    -> Diagnostic
  {
    let trial = view.judgement.busiest(levers, of: expression, worlds: 1 << 20)
    let start = ContinuousClock.now
    let sample = view.judgement.sweep(expression, over: trial)
    let seconds = start.duration(to: .now) / .seconds(1)
    let worlds = levers.reduce(1.0) { $0 * Double($1.settings.count) }
    let narrow = view.judgement.busiest(levers, of: expression, worlds: Sweep.limit)
      .map { view.dossier.spelling($0.id) }
    return Diagnostic(
      .tooManyWorlds,
      "\(levers.count) levers make about \(Magnitude(worlds)) worlds, and at most "
        + "\(Magnitude(Double(Sweep.limit))) are swept; all would take about "
        + Magnitude.time(seconds * worlds / Double(max(sample.worlds, 1))),
      expected: "fewer levers, as in 'over \(narrow.prefix(12).joined(separator: ", "))', "
        + "or 'flip', which searches")
  }
}
