/// A page as tests: what its sessions type has to print what the page shows and, where the page is a
/// lesson, each task has to start unmet and to be met by its solution.
public struct PageTests: TestFile {
  private let transcript: Transcript
  private let lesson: Lesson?

  /// Reads a page.
  public init(_ text: SourceText) {
    transcript = Transcript(text)
    lesson = Lesson.isLesson(transcript.page) ? Lesson(transcript.page) : nil
  }

  public var tests: [TestResult] {
    let problems = transcript.diagnostics + (lesson?.diagnostics ?? [])
    let steps = transcript.steps.map { TestResult(line: $0.line, name: $0.typed, status: .passed) }
    let isSound = lesson?.diagnostics.isEmpty ?? false
    let tasks = (isSound ? lesson?.steps ?? [] : []).filter(\.isDecision)
      .map { TestResult(line: $0.decisionLine, name: Self.name(ofTask: $0.title), status: .passed) }
    return problems.map { TestResult($0) } + (steps + tasks).sorted { $0.line ?? 0 < $1.line ?? 0 }
  }

  public func run(_ context: TestContext) -> TestOutcome {
    let run = TranscriptRun(transcript, in: context.session)
    var outcome = TestOutcome()
    outcome.take(run.problems, scenario: nil)
    var results: [TestResult] = []
    for result in run.results {
      var test = TestResult(
        line: result.step.line, name: result.step.typed,
        status: result.matches ? .passed : .failed)
      if !result.matches { test.diagnostic = run.difference(result) }
      results.append(test)
    }
    results += run.proofs.flatMap(Self.results)
    outcome.results += results.sorted { $0.line ?? 0 < $1.line ?? 0 }
    if run.results.contains(where: { !$0.matches }) { outcome.recorded = run.recorded }
    return outcome
  }

  /// A proof as results: one that holds, or what is wrong, each thing for itself.
  private static func results(_ proof: LessonProof) -> [TestResult] {
    guard !proof.diagnostics.isEmpty else {
      return [TestResult(line: proof.line, name: name(ofTask: proof.title), status: .passed)]
    }
    return proof.diagnostics.map { diagnostic in
      var result = TestResult(
        line: diagnostic.place?.line ?? proof.line, name: name(ofTask: proof.title),
        status: ExitStatus(diagnostic) == .wanting ? .failed : .error)
      result.diagnostic = diagnostic
      return result
    }
  }

  private static func name(ofTask title: String) -> String {
    "the task of '\(title)' starts unmet, and its solution meets it"
  }
}
