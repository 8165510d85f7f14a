/// What came of running a page: where what was printed is not what the page shows and, where the page
/// is a lesson, which of its tasks are proved.
public struct TranscriptRun: Sendable {
  /// The steps, in order, with what each printed.
  public private(set) var results: [Result] = []
  /// The proofs of a lesson's steps that ask for something, in order.
  public private(set) var proofs: [LessonProof] = []
  private let transcript: Transcript
  private let lesson: Lesson?
  /// The dossier that the page has shown up to the step at hand, and what is wrong with those shown.
  private var dossier: PageDossier?
  private var dossierDiagnostics: [Diagnostic] = []
  /// What the dossier makes of the actors that a lesson names.
  private var unknown: [Diagnostic] = []

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

  /// Runs a page in one session, from the dossier afresh; where the page shows another dossier in
  /// between, what follows is a new session over that. In a lesson the steps' solutions are entered
  /// where they stand, as a learner would; each block of what is typed and printed is a demonstration
  /// there, which leaves nothing in force.
  public init(_ transcript: Transcript, in session: Session) {
    self.transcript = transcript
    lesson = Lesson.isLesson(transcript.page) ? Lesson(transcript.page) : nil
    var session = session.fresh
    var rest = transcript.steps[...]
    // A lesson that is wrong in itself proves nothing.
    if let lesson { unknown = lesson.diagnostics(in: session) }
    if let lesson, lesson.diagnostics.isEmpty, unknown.isEmpty {
      for step in lesson.steps where step.isDecision {
        let answer = (step.solution ?? step.round?.questions)?.firstLine ?? step.line
        run(&rest, before: answer, in: &session)
        proofs.append(LessonProof(step, of: lesson, in: &session))
      }
    }
    run(&rest, before: .max, in: &session)
  }

  /// Runs the steps that stand above a line.
  private mutating func run(
    _ steps: inout ArraySlice<Transcript.Step>, before line: Int, in session: inout Session
  ) {
    var start = session
    var block: Int?
    defer { if lesson != nil { session = start } }
    while let step = steps.first, step.line < line {
      steps.removeFirst()
      if let shown = step.dossier, shown != dossier {
        dossier = shown
        let checked = shown.checked(on: transcript.name)
        dossierDiagnostics += checked.diagnostics.filter { $0.severity == .error }
        session = session.fresh(over: checked.dossier ?? Dossier())
        start = session
      }
      if lesson != nil, block != step.block { session = start }
      block = step.block
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
    // A table's lines end in CR LF, which is one character.
    let lines = text.split(omittingEmptySubsequences: false) { $0 == "\n" || $0 == "\r\n" }
      .map(String.init)
    return Array(lines.dropLast())
  }

  private static func status(_ outcome: Outcome) -> ExitStatus {
    let isWanting = outcome.expectation?.isMet == false || outcome.report?.isWanting == true
    let wanting: ExitStatus = isWanting ? .wanting : .success
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

  /// What is wrong with the page, its lesson and the dossiers that it shows: it keeps something from
  /// being tried.
  public var problems: [Diagnostic] {
    (transcript.diagnostics + (lesson?.diagnostics ?? []) + unknown).sorted() + dossierDiagnostics
  }

  /// All that is wrong: with the page, with a lesson's proofs, and where something else was printed.
  public var diagnostics: [Diagnostic] {
    problems + proofs.flatMap(\.diagnostics) + results.filter { !$0.matches }.map(difference)
  }

  /// What a step prints that the page does not show, and the other way round, with its place.
  func difference(_ result: Result) -> Diagnostic {
    let line = transcript.lines[result.step.line - 1]
    return Diagnostic(
      .transcriptDiffers, "this prints something else than the page shows",
      place: Diagnostic.Place(
        file: transcript.name, line: result.step.line, column: 1,
        length: line.unicodeScalars.count, excerpt: line),
      notes: differingLines(result))
  }

  /// The lines shown and not printed, then those printed and not shown.
  private func differingLines(_ result: Result) -> [String] {
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
