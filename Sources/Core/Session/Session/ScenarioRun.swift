/// What one scenario came to.
public struct ScenarioRun {
  /// Its title; nil for a file without scenarios.
  public var title: String?
  /// Its line.
  public var line: Int
  /// The session as the scenario left it.
  public var view: SessionView
  /// Its expectations' results, in order.
  public var results: [ExpectationResult] = []
  /// What was found wrong or doubtful in it.
  public var diagnostics: [Diagnostic] = []
}

extension Session {
  /// Runs a file over the dossier: nothing of this session is in force, and nothing of the file stays.
  /// A file that cannot be read is not run; after an error in an entry the rest of its scenario is left
  /// out, for what would follow rests on it.
  ///
  /// - Parameters:
  ///   - skips: Whether a scenario is passed over, whole; its title is nil before the first one.
  ///   - watching: Is shown each expectation's result with the session as it was then.
  public func run(
    _ file: SyntaxFile, skips: (_ part: ScenarioPart) -> Bool = { _ in false },
    watching: (ExpectationResult, SessionView) -> Void = { _, _ in }
  ) -> ScriptRun {
    let parts = file.scenarioParts
    var result = ScriptRun(diagnostics: file.diagnostics + Self.sameTitles(parts, in: file.text))
    guard !result.failed else { return result }
    var session = fresh
    session.begin(script: file.text.name)
    var preambleIsBroken = false
    for part in parts where !skips(part) {
      var run = ScenarioRun(title: part.title, line: part.line, view: session.view)
      var isBroken = preambleIsBroken
      for entry in part.entries where !isBroken {
        let outcome = session.evaluate(entry, in: file.text)
        run.diagnostics += outcome.diagnostics
        if let expectation = outcome.expectation {
          run.results.append(expectation)
          watching(expectation, session.view)
        }
        run.view = session.view
        isBroken = outcome.failed
      }
      if part.title == nil { preambleIsBroken = isBroken }
      if run.isWorthTelling || parts.count == 1 { result.scenarios.append(run) }
    }
    return result
  }

  /// A warning for each scenario that has the title of an earlier one.
  private static func sameTitles(_ parts: [ScenarioPart], in text: SourceText) -> [Diagnostic] {
    var lines: [String: Int] = [:]
    return parts.compactMap { part in
      guard let title = part.title else { return nil }
      guard let first = lines[title] else {
        lines[title] = part.line
        return nil
      }
      return Diagnostic(
        .duplicateScenario, "a second scenario \(quoted(title))",
        expected: "a title of its own, by which its results are told apart",
        place: Diagnostic.Place(part.entries[0].range, in: text),
        notes: ["the first is on line \(first)"])
    }
  }
}

extension ScenarioRun {
  /// Whether it is a scenario, or what stands before the first one says something by itself.
  fileprivate var isWorthTelling: Bool {
    title != nil || !results.isEmpty || !diagnostics.isEmpty
  }
}
