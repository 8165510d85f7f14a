/// What helps a learner on the way: hints, a solution, and words that were mistyped.
extension LessonWalk {
  /// Gives the next hint.
  mutating func hint() -> Outcome {
    let given = records[position].hints
    guard given < step.hints.count else {
      let none = step.hints.isEmpty ? "There is no hint for this step." : "There are no more hints."
      return outcome([.paragraph([.text(none)])])
    }
    records[position].hints += 1
    let title = "Hint \(given + 1) of \(step.hints.count)"
    return outcome([.heading(3, [.text(title)])] + Prose.quoted(step.hints[given]))
  }

  /// Shows one way to meet the task, where that is given.
  mutating func solution() -> Outcome {
    let record = records[position]
    let shown = [step.solution].compactMap(\.self) + solutionMoves
    guard !shown.isEmpty else {
      let what = step.isDecision ? "This step has no solution" : "This step asks for nothing"
      return outcome([.paragraph([.text("\(what): \(goingOn)")])])
    }
    guard record.met != nil || lesson.solution.isGiven(after: record.tries) else {
      return outcome([.paragraph([.text(notYet(lesson.solution, record, "see a solution"))])])
    }
    records[position].sawSolution = true
    return outcome(
      [.heading(3, ["One way to do it"])]
        + shown.map { .code(String(decoding: $0.bytes, as: UTF8.self)) })
  }

  private var solutionMoves: [SourceText] {
    guard let round = step.round else { return [] }
    return round.roles.compactMap { round.moves[$0.value] }
  }

  /// Why something is not to be had yet.
  func notYet(
    _ permission: LessonPermission, _ record: LessonRecord, _ what: String
  ) -> String {
    let hint = step.hints.count > record.hints ? " 'hint' helps." : ""
    guard case .after(let count) = permission else {
      return "The task is not met yet, and this lesson does not let you \(what).\(hint)"
    }
    let left = count - record.tries
    return "The task is not met yet. You can \(what) after \(left) more "
      + (left == 1 ? "try." : "tries.") + hint
  }

  /// The lesson's words, for `help`.
  var help: Outcome {
    outcome([
      .heading(2, ["In a lesson"]),
      .table(
        Table(
          header: [["word"], ["does"]],
          rows: LessonWord.allCases.map { [[.code($0.usage)], [.text($0.summary)]] })),
    ])
  }

  /// What to say of a lesson's word with something after it that means nothing there.
  func misused(_ word: LessonWord) -> Outcome {
    var outcome = Outcome(number: session.count)
    outcome.diagnostics = [
      Diagnostic(
        .usage, "'\(word.rawValue)' is not used like this",
        expected: "'\(word.usage)', and nothing after it")
    ]
    return outcome
  }

  /// What came of an unknown command, with the word of the lesson's that was probably meant.
  func suggesting(_ typed: String, _ outcome: Outcome) -> Outcome {
    var outcome = outcome
    for index in outcome.diagnostics.indices
    where outcome.diagnostics[index].id == .unknownCommand
      && outcome.diagnostics[index].suggestion == nil
    {
      outcome.diagnostics[index].suggestion = NearestWord.to(
        typed, among: LessonWord.allCases.map(\.rawValue))
    }
    return outcome
  }
}
