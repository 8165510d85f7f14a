/// Whether a task is met: a question to a session, which it leaves as it is.
struct LessonTask {
  /// What the expectations come to, in order.
  private(set) var results: [(expectation: ExpectationResult, place: Diagnostic.Place)] = []
  /// What is wrong with them.
  private(set) var diagnostics: [Diagnostic] = []

  /// Holds a session against a task.
  init(_ task: SourceText, in session: Session) {
    var trial = session
    trial.reportsEffects = false
    for entry in Parser.parse(task, as: .script).entries {
      let outcome = trial.evaluate(entry, in: task)
      diagnostics += outcome.diagnostics
      if let expectation = outcome.expectation {
        results.append((expectation, Diagnostic.Place(entry.range, in: task)))
      }
    }
  }

  /// The expectations that do not hold, each with how it stands.
  var missing: [[Block]] {
    results.filter { !$0.expectation.isMet }.map { result, _ in
      let reasons = result.missingReasons.joined(separator: ", ")
      let now =
        reasons.isEmpty
        ? " (it is \(result.verdict.rawValue))"
        : " (it is \(result.verdict.rawValue), but not because of \(reasons))"
      return [.paragraph([.code("expect \(result.text)"), .text(now)])]
    }
  }

  /// Whether every expectation holds.
  var isMet: Bool { diagnostics.isEmpty && results.allSatisfy(\.expectation.isMet) }
}
