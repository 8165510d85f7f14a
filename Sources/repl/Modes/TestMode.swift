import ParleyCore
import ParleyPlugins
import SystemPackage

/// Runs scenario files and pages as tests: each scenario afresh over the dossier.
struct TestMode: Mode {
  let console: Console
  let paths: [String]
  private var options: Options { console.options }

  init(_ console: Console, paths: [String]) {
    self.console = console
    self.paths = paths
  }

  func run() -> ExitStatus {
    guard !paths.isEmpty else {
      return UsageMode(console, "'test' needs a path", "scenario files, or folders of them").run()
    }
    if let percent = options.minCoverage, !(0...100).contains(percent) {
      return UsageMode(console, "'\(percent)' is no percentage", "a number from 0 to 100").run()
    }
    guard options.watch else { return once() }
    guard console.isInteractive, !console.writesToFile, !options.update else {
      return UsageMode(
        console, "'--watch' is for a person who looks on",
        "a terminal, and neither --output nor --update"
      ).run()
    }
    return TestWatch(console, paths).run { once() }
  }

  private func once() -> ExitStatus { options.list ? list() : test() }

  /// Tells what there is to test, and tries nothing; a dossier is not needed for that.
  private func list() -> ExitStatus {
    let guest = console.guestDisk()
    var run = TestPaths(paths, on: guest).map(
      guest, with: {}, { file, _ in TestOutcome(file.tests) })
    if let text = options.filter { run.files = run.files.map { $0.filtered(by: text) } }
    let status = max(run.exitStatus, emptiness(of: run))
    console.report(run.troubles)
    // A part of the list would be taken for all of it.
    if run.troubles.contains(where: { ExitStatus($0) > .wanting }) { console.abandonOutput() }
    run.files = run.files.map { file in
      var file = file
      file.outcome.results.removeAll { $0.status == .error }
      return file
    }
    console.write(run.list, command: 1)
    return status
  }

  /// Tests everything once.
  private func test() -> ExitStatus {
    let dossier: Dossier
    do throws(Diagnostic) {
      guard let opened = try console.openDossier(on: console.guestDisk()) else {
        console.abandonOutput()
        return .unreadableInput
      }
      dossier = opened
    } catch {
      console.abandonOutput()
      console.report(error)
      return ExitStatus(error)
    }
    let session = console.sessionMaker(dossier)
    let guest = console.guestDisk()
    let measures = options.coverage || options.minCoverage != nil
    var run = TestPaths(paths, on: guest).map(
      guest,
      with: { TestContext(session(), explain: ShortReasons.sentences, measures: measures) },
      { file, context in
        var own = context
        own.session = context.session.with(guest.apart)
        return file.run(own)
      })
    if let text = options.filter { run.files = run.files.map { $0.filtered(by: text) } }
    let recording = options.update ? record(&run) : .success
    let coverage =
      measures
      ? TestCoverage(dossier, session().view.documentedJudgement, run.exercised) : nil
    tell(run, coverage)
    return [run.exitStatus, recording, emptiness(of: run), judge(coverage)].max() ?? .success
  }

  /// Says where too little is exercised, and what that makes of the status.
  private func judge(_ coverage: TestCoverage?) -> ExitStatus {
    guard let coverage, let percent = options.minCoverage, !coverage.reaches(percent: percent)
    else { return .success }
    let (part, whole) = coverage.statements
    console.report(
      Diagnostic(
        .lowCoverage,
        "\(part) of \(whole) statements are exercised, \(TestCoverage.percent(part, of: whole)) %",
        expected: "\(percent) % or more"))
    return .wanting
  }

  /// Says where there is nothing to test, and what that makes of the status.
  private func emptiness(of run: TestRun) -> ExitStatus {
    guard run.isEmpty else { return .success }
    let filter = options.filter.map { " with '\($0)' in it" } ?? ""
    console.report(
      Diagnostic(
        .nothingToTest, "there is nothing to test in \(paths.joined(separator: ", "))\(filter)",
        expected: "scenario files with expectations, or pages with recorded sessions"))
    return options.failOnEmpty ? .wanting : .success
  }

  /// Rewrites the pages that show something else than was printed, and fails, so that a recording never
  /// passes as a test.
  private func record(_ run: inout TestRun) -> ExitStatus {
    var told: [Diagnostic] = []
    var count = 0
    for index in run.files.indices {
      guard let recording = run.files[index].recording else { continue }
      do throws(Diagnostic) {
        // A link may have come there since it was read.
        try console.guestDisk().checkReadable(recording.path)
        try console.disk.write([recording])
      } catch {
        told.append(error)
        continue
      }
      for result in run.files[index].results.indices
      where run.files[index].results[result].status == .failed {
        run.files[index].outcome.results[result].diagnostic = nil
        count += 1
      }
    }
    told.append(
      Diagnostic(
        .recorded, "\(counted(count, "step was", "steps were")) recorded, which is no test"))
    console.report(told)
    return told.map { ExitStatus($0) }.max() ?? .wanting
  }

  // MARK: Telling

  /// Writes what came of it, and tells on standard error what the format has no place for; where the
  /// results go to a file, also what failed, for whoever looks on.
  private func tell(_ run: TestRun, _ coverage: TestCoverage?) {
    let isForEyes = console.testFormat == nil && console.format.isPage
    var told: [Diagnostic] = []
    if console.testFormat != .github || console.writesToFile { told += run.warnings }
    if !isForEyes || console.writesToFile {
      told += run.troubles.filter { console.writesToFile || ExitStatus($0) > .wanting }
    }
    console.report(told)
    switch console.testFormat {
    case .tap: console.write(run.tap())
    case .tap13: console.write(run.tap(version: 13))
    case .junit: console.write(run.junit)
    case .github: console.write(run.github)
    case nil: write(run, coverage)
    }
    guard console.format != .json else { return }
    if console.writesToFile { standardError.write(run.tally + "\n") }
    if let coverage, console.writesToFile || console.testFormat != nil {
      standardError.write(coverage.line + "\n")
    }
  }

  /// Writes it in a format that reports have.
  private func write(_ run: TestRun, _ coverage: TestCoverage?) {
    switch console.format {
    case .json:
      if !run.isEmpty { console.write(run.report(), command: 1) }
      if let coverage { console.write(coverage.report, command: 1) }
      console.write(run.summary, command: 1)
    case .text:
      let options = console.renderOptions(on: .standardOutput)
      for trouble in run.troubles { console.write(trouble.picture(options) + "\n") }
      console.write(run.report(drawsTroubles: false), command: 1)
      if let coverage {
        console.write("\n")
        console.write(coverage.report, command: 1)
      }
    case .markdown, .html, .csv:
      var report = run.report()
      report.blocks += coverage?.report.blocks ?? []
      console.write(report, command: 1)
    }
  }
}
