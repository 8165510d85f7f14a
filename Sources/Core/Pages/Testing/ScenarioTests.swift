/// A scenario file as tests: its expectations.
public struct ScenarioTests: TestFile {
  private let file: SyntaxFile
  private let parts: [ScenarioPart]

  /// Reads a scenario file.
  public init(_ text: SourceText) {
    file = Parser.parse(text, as: .script)
    parts = file.scenarioParts
  }

  public var tests: [TestResult] {
    let errors = file.diagnostics.filter { $0.severity == .error }.map { TestResult($0) }
    guard errors.isEmpty else { return errors }
    return parts.flatMap { expectations(of: $0, mark: mark(of: $0), status: .passed) }
  }

  /// Tries every expectation, but for those that are to be skipped: of a scenario that is, nothing runs
  /// at all, since what it supposes may not even be there yet.
  public func run(_ context: TestContext) -> TestOutcome {
    var why: [Int: [String]] = [:]
    var exercised = Exercised()
    let documented = context.session.view.documentedJudgement
    let run = context.session.run(
      file, skips: { mark(of: $0)?.mark == .skip },
      watching: { result, view in
        // A scenario that has opened another dossier exercises that.
        if context.measures, view.documentedJudgement === documented {
          exercised.add(result.expression, in: view)
        }
        if !result.isMet { why[result.range.lower] = context.explain(result.expression, view) }
      })
    var outcome = TestOutcome()
    outcome.exercised = exercised
    outcome.take(run.diagnostics, scenario: nil)
    if outcome.results.contains(where: { $0.status == .error }) { return outcome }
    let runs = Dictionary(run.scenarios.map { ($0.line, $0) }) { first, _ in first }
    for part in parts {
      let mark = mark(of: part)
      if mark?.mark == .skip {
        outcome.results += expectations(of: part, mark: mark, status: .skipped)
      } else if let run = runs[part.line], run.title == part.title {
        for result in run.results {
          outcome.take(self.result(result, mark: mark, why: why[result.range.lower] ?? []))
        }
        outcome.take(run.diagnostics, scenario: part.title)
      }
    }
    return outcome
  }

  // MARK: Marks

  /// How a scenario is to be tested: what it says itself, or what is said before the first one; the
  /// latter comes first where it skips the file.
  private func mark(of part: ScenarioPart) -> (mark: TestMark, reason: String)? {
    let shared = parts.first?.mark
    guard let own = part.mark else { return shared }
    return shared?.mark == .skip && own.mark == .todo ? shared : own
  }

  private func expectations(
    of part: ScenarioPart, mark: (mark: TestMark, reason: String)?, status: TestResult.Status
  ) -> [TestResult] {
    part.entries.filter(\.isExpectation).map { entry in
      var result = TestResult(
        scenario: part.title, line: entry.range.line, name: entry.canonicalText.droppingFirstWord,
        status: status)
      result.mark = mark?.mark
      result.reason = mark?.reason
      return result
    }
  }

  // MARK: Results

  private func result(
    _ result: ExpectationResult, mark: (mark: TestMark, reason: String)?, why: [String]
  ) -> TestResult {
    let status: TestResult.Status = result.isMet ? .passed : mark == nil ? .failed : .todo
    var test = TestResult(
      scenario: result.scenario, line: result.range.line, name: result.text, status: status)
    test.verdict = result.verdict
    test.because = result.because
    test.missing = result.missingReasons
    test.mark = mark?.mark
    test.reason = mark?.reason
    let place = Diagnostic.Place(result.range, in: file.text)
    if !result.isMet {
      test.why = why
      test.diagnostic = failure(result, place, why)
    } else if let mark {
      test.diagnostic = Diagnostic(
        .holdsAlready, "this is marked as still to do, and holds",
        expected: "no 'todo' any more", place: place, notes: ["marked as: \(mark.reason)"])
    }
    return test
  }

  private func failure(_ result: ExpectationResult, _ place: Diagnostic.Place, _ why: [String])
    -> Diagnostic
  {
    let notes = (result.scenario.map { ["in the scenario \(quoted($0))"] } ?? []) + why
    guard result.verdict == result.wanted else {
      return Diagnostic(
        .expectationFailed, "the verdict is \(result.verdict.rawValue)\(grounds(of: result))",
        expected: result.wanted.rawValue, place: place, notes: notes)
    }
    return Diagnostic(
      .expectationFailed,
      "the verdict is \(result.verdict.rawValue), as expected, but\(grounds(of: result).dropFirst())",
      expected: "\(list(result.missingReasons, "and")) among that", place: place, notes: notes)
  }

  /// What decides it or what it is open on, the first few.
  private func grounds(of result: ExpectationResult) -> String {
    guard !result.because.isEmpty else { return "" }
    let shown = result.because.prefix(5)
    let rest = result.because.count - shown.count
    let ids = list(rest > 0 ? shown + ["\(rest) more"] : Array(shown), "and")
    return (result.verdict == .open ? ", on " : ", because of ") + ids
  }
}

extension TestOutcome {
  /// Adds a result; one that holds already, against its mark, gives its warning.
  mutating func take(_ result: TestResult) {
    results.append(result)
    if result.holdsAlready, let diagnostic = result.diagnostic { warnings.append(diagnostic) }
  }

  /// Adds diagnostics: errors are results.
  mutating func take(_ diagnostics: [Diagnostic], scenario: String?) {
    warnings += diagnostics.filter { $0.severity == .warning }
    results += diagnostics.filter { $0.severity == .error }.map {
      TestResult($0, scenario: scenario)
    }
  }
}
