import ParleyCore

/// Runs scenario files as tests: each scenario afresh over the dossier.
struct TestMode: Mode {
  let console: Console
  let paths: [String]

  init(_ console: Console, paths: [String]) {
    self.console = console
    self.paths = paths
  }

  func run() -> ExitStatus {
    guard !paths.isEmpty else {
      return UsageMode(console, "'test' needs a path", "scenario files, or folders of them").run()
    }
    var summary = TestSummary()
    do throws(Diagnostic) {
      guard let dossier = try console.openDossier() else {
        console.abandonOutput()
        return .unreadableInput
      }
      let session = console.session(dossier)
      let files = try files
      for path in files { run(path, session, &summary) }
      if summary.isEmpty {
        console.report(
          Diagnostic(
            .nothingToTest, "there is nothing to test in \(paths.joined(separator: ", "))",
            expected: "scenario files with expectations, or pages with recorded sessions"))
      }
    } catch {
      console.report(error)
      summary.status = max(summary.status, ExitStatus(error))
    }
    console.write(summary.report, command: 1)
    if console.options.update {
      console.report(
        Diagnostic(
          .recorded,
          "\(summary.recorded) \(summary.recorded == 1 ? "step was" : "steps were") recorded,"
            + " which is no test"))
      summary.status = max(summary.status, .wanting)
    }
    return summary.status
  }

  /// The files to run: those named, and the scenario files and pages below the folders named.
  private var files: [String] {
    get throws(Diagnostic) {
      var files: [String] = []
      for path in paths {
        if Folder.kind(of: path) == .folder {
          let prefix = path.hasSuffix("/") ? path : path + "/"
          files += try Folder.files(below: path, ending: [".parley", ".md"]).map { prefix + $0 }
        } else {
          files.append(path)
        }
      }
      return files
    }
  }

  /// Runs one file; what is wrong with it does not keep the others from being run.
  private func run(_ path: String, _ session: Session, _ summary: inout TestSummary) {
    do throws(Diagnostic) {
      let text = SourceText(name: path, bytes: try console.disk.read(path))
      if path.hasSuffix(".md") { return try run(Transcript(text), session, &summary) }
      let run = session.run(Parser.parse(text, as: .script))
      let report = FileReport(path, run)
      for diagnostic in report.diagnostics {
        console.report(diagnostic)
        summary.status = max(summary.status, ExitStatus(diagnostic))
      }
      console.write(report.report, command: 1)
      summary.add(report)
    } catch {
      console.report(error)
      summary.errors += 1
      summary.status = max(summary.status, ExitStatus(error))
    }
  }

  /// Runs a page's sessions. A page is recorded anew only where it was asked for, and that fails the
  /// run, so that a recording never passes as a test.
  private func run(_ transcript: Transcript, _ session: Session, _ summary: inout TestSummary)
    throws(Diagnostic)
  {
    guard !transcript.steps.isEmpty || !transcript.diagnostics.isEmpty else { return }
    let run = TranscriptRun(transcript, in: session)
    let report = PageReport(transcript.name, run)
    if console.options.update {
      if run.results.contains(where: { !$0.matches }) {
        try console.disk.write(Array(run.recorded.utf8), to: transcript.name)
      }
      summary.recorded += run.results.count { !$0.matches }
    } else {
      for diagnostic in run.diagnostics {
        console.report(diagnostic)
        summary.status = max(summary.status, ExitStatus(diagnostic))
      }
    }
    console.write(report.report, command: 1)
    summary.add(report)
  }
}
