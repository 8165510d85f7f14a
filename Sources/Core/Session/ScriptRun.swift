/// What a scenario file came to.
public struct ScriptRun {
  /// What keeps the file from being run at all; nothing of it ran then.
  public var diagnostics: [Diagnostic] = []
  /// The scenarios in file order; what stands in a file without any is one without a title.
  public var scenarios: [ScenarioRun] = []

  /// Whether anything could not be carried out.
  public var failed: Bool {
    (diagnostics + scenarios.flatMap(\.diagnostics)).contains { $0.severity == .error }
  }
}

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
  /// Runs a file over the dossier, as a test does: nothing of this session is in force, and nothing of
  /// the file stays. A file that cannot be read is not run; after an error in an entry the rest of its
  /// scenario is left out, for what would follow rests on it.
  public func run(_ file: SyntaxFile) -> ScriptRun {
    var result = ScriptRun(diagnostics: file.diagnostics)
    guard !result.failed else { return result }
    var session = fresh
    session.begin(script: file.text.name)
    var current = ScenarioRun(title: nil, line: 1, view: session.view)
    var isBroken = false
    var preambleIsBroken = false
    for entry in file.entries {
      if case .scenario(let title) = entry.kind {
        if current.title == nil { preambleIsBroken = isBroken }
        if current.isWorthTelling { result.scenarios.append(current) }
        current = ScenarioRun(title: title.value, line: entry.range.line, view: session.view)
        isBroken = preambleIsBroken
      }
      guard !isBroken else { continue }
      let outcome = session.evaluate(entry, in: file.text)
      current.diagnostics += outcome.diagnostics
      if let expectation = outcome.expectation { current.results.append(expectation) }
      current.view = session.view
      isBroken = outcome.failed
    }
    if current.isWorthTelling || result.scenarios.isEmpty { result.scenarios.append(current) }
    return result
  }
}

extension ScenarioRun {
  /// Whether it is a scenario, or what stands before the first one says something by itself.
  fileprivate var isWorthTelling: Bool {
    title != nil || !results.isEmpty || !diagnostics.isEmpty
  }
}
