import ParleyCore

/// What the tests of one file came to, as a report.
struct FileReport {
  private let path: String
  private let run: ScriptRun

  init(_ path: String, _ run: ScriptRun) {
    self.path = path
    self.run = run
  }

  /// What was found wrong with the file.
  var diagnostics: [Diagnostic] { run.diagnostics + run.scenarios.flatMap(\.diagnostics) }

  /// The results of all expectations, in order.
  var results: [ExpectationResult] { run.scenarios.flatMap(\.results) }

  /// How many things could not be tried.
  var errors: Int { diagnostics.count { $0.severity == .error } }

  var report: Report {
    var report = Report(
      "test", blocks: [.heading(2, [.text(path)])] + run.scenarios.flatMap(blocks))
    report.data = run.scenarios.flatMap { scenario in
      scenario.results.map { data($0, scenario) }
    }
    report.data += diagnostics.filter { $0.severity == .error }.map(data)
    return report
  }

  private func blocks(_ scenario: ScenarioRun) -> [Block] {
    let title = scenario.title.map { [Block.heading(3, [.text($0)])] } ?? []
    let items = scenario.results.map { result -> [Block] in
      var sentence = ExpectationReport.sentence(result)
      if !result.isMet { sentence.append(.text(" (\(result.place))")) }
      return [.paragraph(sentence)]
    }
    return title + (items.isEmpty ? [] : [.list(items)])
  }

  private func data(_ result: ExpectationResult, _ scenario: ScenarioRun) -> [JSON.Field] {
    [
      .init("file", .string(path)), .init("scenario", .optional(scenario.title)),
      .init("line", .int(result.place.line)),
    ] + ExpectationReport.fields(result)
  }

  private func data(_ diagnostic: Diagnostic) -> [JSON.Field] {
    [
      .init("file", .string(path)), .init("scenario", nil),
      .init("line", diagnostic.place.map { .int($0.line) } ?? nil), .init("expectation", nil),
      .init("status", "error"), .init("verdict", nil), .init("because", []),
      .init("message", .string(diagnostic.message)),
    ]
  }
}

/// The sum of a test run.
struct TestSummary {
  var passed = 0
  var failed = 0
  var errors = 0
  /// How many steps of pages were recorded anew.
  var recorded = 0
  var status = ExitStatus.success

  /// Whether nothing was tried.
  var isEmpty: Bool { passed + failed + errors == 0 }

  /// Adds a file's results.
  mutating func add(_ report: FileReport) {
    passed += report.results.count { $0.isMet }
    failed += report.results.count { !$0.isMet }
    errors += report.errors
    if report.results.contains(where: { !$0.isMet }) { status = max(status, .wanting) }
  }

  /// Adds a page's results.
  mutating func add(_ report: PageReport) {
    passed += report.passed
    failed += report.failed
  }

  /// The closing line.
  var report: Report {
    var line = "\(passed) passed, \(failed) failed"
    if errors > 0 { line += ", \(errors) \(errors == 1 ? "error" : "errors")" }
    return Report(
      "test-summary", blocks: [.paragraph([.text(line)])],
      data: [
        .init("passed", .int(passed)), .init("failed", .int(failed)),
        .init("errors", .int(errors)),
      ])
  }
}

/// What the sessions of one page came to, as a report.
struct PageReport {
  private let path: String
  private let run: TranscriptRun

  init(_ path: String, _ run: TranscriptRun) {
    self.path = path
    self.run = run
  }

  /// How many steps print what the page shows, and how many of a lesson's tasks are proved.
  var passed: Int {
    run.results.count { $0.matches } + run.proofs.count { $0.diagnostics.isEmpty }
  }
  /// How many do not, and are not.
  var failed: Int { run.results.count + run.proofs.count - passed }

  var report: Report {
    var lines: [String] = []
    if !run.results.isEmpty {
      let shown = run.results.count { $0.matches }
      lines.append("\(shown) of \(run.results.count) steps print what is shown")
    }
    if !run.proofs.isEmpty {
      let proved = run.proofs.count { $0.diagnostics.isEmpty }
      lines.append(
        "\(proved) of \(run.proofs.count) tasks start unmet and are met by their solution")
    }
    var report = Report(
      "test",
      blocks: [.heading(2, [.text(path)]), .list(lines.map { [.paragraph([.text($0)])] })])
    report.data = run.results.map { result in
      [
        .init("file", .string(path)), .init("scenario", nil), .init("line", .int(result.step.line)),
        .init("expectation", .string(result.step.typed)),
        .init("status", result.matches ? "passed" : "failed"), .init("verdict", nil),
        .init("because", []),
      ]
    }
    report.data += run.proofs.map { proof in
      [
        .init("file", .string(path)), .init("scenario", nil), .init("line", .int(proof.line)),
        .init("expectation", .string("the task of '\(proof.title)' is unmet, then met")),
        .init("status", proof.diagnostics.isEmpty ? "passed" : "failed"), .init("verdict", nil),
        .init("because", []),
      ]
    }
    return report
  }
}
