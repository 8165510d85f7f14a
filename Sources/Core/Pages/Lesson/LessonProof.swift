/// The proof that a step of a lesson works: its task starts unmet, and its solution, or its round's
/// moves, meet it.
public struct LessonProof: Sendable {
  /// The step's title.
  public var title: String
  /// The line of its task, or of its round where it has no task, counted from 1.
  public var line: Int
  /// What is wrong; nothing where the step is proved.
  public private(set) var diagnostics: [Diagnostic] = []

  /// Takes a session through a step as its author would. What is typed on the page before the solution
  /// has been taken already.
  init(_ step: LessonStep, of lesson: Lesson, in session: inout Session) {
    title = step.title
    line = step.decisionLine
    if let task = step.task {
      let start = LessonTask(task, in: session)
      diagnostics += start.diagnostics
      if start.isMet {
        diagnostics.append(
          Diagnostic(
            .taskMet, "the task holds before anything has been done for it",
            expected: "an expectation that the learner has to bring about",
            place: lesson.page.place(ofLine: task.firstLine - 2)))
      }
    }
    take(step, in: &session)
    guard let task = step.task, diagnostics.isEmpty else { return }
    for (missed, place) in LessonTask(task, in: session).results where !missed.isMet {
      let because = missed.because.isEmpty ? "" : ", on \(missed.because.joined(separator: ", "))"
      diagnostics.append(
        Diagnostic(
          .taskNotMet, "the step's solution does not meet this", place: place,
          notes: ["after it the verdict is \(missed.verdict.rawValue)\(because)"]))
    }
  }

  /// Enters what a step's author has put there: each role's move with the round's questions, or the
  /// solution.
  private mutating func take(_ step: LessonStep, in session: inout Session) {
    if let round = step.round {
      for role in round.roles {
        guard let move = round.moves[role.value] else { continue }
        diagnostics += LessonMove.check(move, of: role.value)
        run(move, in: &session)
      }
      run(round.questions, in: &session)
    }
    if let solution = step.solution { run(solution, in: &session) }
  }

  private mutating func run(_ text: SourceText, in session: inout Session) {
    let file = Parser.parse(text, as: .script)
    diagnostics += file.diagnostics
    for entry in file.entries {
      let outcome = session.evaluate(entry, in: text)
      diagnostics += outcome.diagnostics.filter { $0.severity == .error }
    }
  }
}
