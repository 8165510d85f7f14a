/// What came of running a transcript: where what was printed is not what the page shows.
public struct TranscriptRun: Sendable {
  /// The steps, in order, with what each printed.
  public private(set) var results: [Result] = []
  private let transcript: Transcript

  /// What came of one thing typed.
  public struct Result: Sendable {
    /// The step.
    public var step: Transcript.Step
    /// The lines that it printed.
    public var printed: [String]
    /// The exit status that it would give a script.
    public var status: ExitStatus
    /// Whether the page shows just that.
    public var matches: Bool
  }

  /// Runs a transcript in one session, from the dossier afresh.
  public init(_ transcript: Transcript, in session: Session) {
    self.transcript = transcript
    var session = session.fresh
    for step in transcript.steps {
      let outcomes = session.evaluate(step.typed)
      let printed = outcomes.flatMap(Self.printed)
      let status = outcomes.map(Self.status).max() ?? .success
      let shown = Array(transcript.lines[step.shown])
      let matches = Self.matches(shown, printed, status)
      results.append(Result(step: step, printed: printed, status: status, matches: matches))
    }
  }

  /// What an outcome prints: its report at 80 columns, without colour, then what was found wrong.
  private static func printed(_ outcome: Outcome) -> [String] {
    let options = RenderOptions(width: 80)
    let report =
      outcome.report.map { $0.rendered(as: .text, command: outcome.number, options: options) } ?? ""
    let text = report + outcome.diagnostics.map { $0.picture(options) }.joined()
    let lines = text.split(separator: "\n", omittingEmptySubsequences: false).map(String.init)
    return Array(lines.dropLast())
  }

  private static func status(_ outcome: Outcome) -> ExitStatus {
    let wanting: ExitStatus = outcome.expectation?.isMet == false ? .wanting : .success
    return outcome.diagnostics.map { ExitStatus($0) }.reduce(wanting, max)
  }

  private static func matches(_ shown: [String], _ printed: [String], _ status: ExitStatus) -> Bool
  {
    var shown = shown
    if let last = shown.last, last.hasPrefix("? ") {
      guard last == "? \(status.rawValue)" else { return false }
      shown.removeLast()
    }
    return LinePattern.matches(shown[...], printed[...])
  }

  /// The differences, each with its place and what was printed instead.
  public var diagnostics: [Diagnostic] {
    transcript.diagnostics
      + results.filter { !$0.matches }.map { result in
        Diagnostic(
          .transcriptDiffers, "this prints something else than the page shows",
          place: Diagnostic.Place(
            file: transcript.name, line: result.step.line, column: 1,
            length: transcript.lines[result.step.line - 1].unicodeScalars.count,
            excerpt: transcript.lines[result.step.line - 1]),
          notes: difference(result))
      }
  }

  /// The lines shown and not printed, then those printed and not shown.
  private func difference(_ result: Result) -> [String] {
    let shown = transcript.lines[result.step.shown].filter { !$0.hasPrefix("? ") && $0 != "..." }
    let missing = shown.filter { line in
      !result.printed.contains { LinePattern.matches(line, $0) }
    }
    let surplus = result.printed.filter { line in
      !shown.contains { LinePattern.matches($0, line) }
    }
    return missing.map { "shown:   \($0)" } + surplus.map { "printed: \($0)" }
      + ["exit status \(result.status.rawValue)"]
  }

  /// The page with what was really printed, where that differs; a status that was shown stays shown.
  public var recorded: String {
    var lines = transcript.lines
    for result in results.reversed() where !result.matches {
      let shown = lines[result.step.shown]
      let status = shown.last?.hasPrefix("? ") == true ? ["? \(result.status.rawValue)"] : []
      let blank = shown.last?.isEmpty == true ? [""] : []
      lines.replaceSubrange(result.step.shown, with: result.printed + status + blank)
    }
    return lines.joined(separator: "\n")
  }
}
