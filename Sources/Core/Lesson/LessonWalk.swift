/// A learner's way through a lesson: a session with a step to be at, a task to meet and words to be
/// led by.
///
/// As with `Session`, there is no terminal and no clock in it: what came of a line is outcomes, and the
/// moment is handed in. It is a value.
public struct LessonWalk {
  /// The lesson.
  public let lesson: Lesson
  /// The learner's session.
  public internal(set) var session: Session
  /// The index of the step that the learner is at.
  public internal(set) var position = 0
  /// What became of each step.
  public internal(set) var records: [LessonRecord]
  /// What was entered, in order.
  public internal(set) var log: [LessonEntry] = []
  /// The roles that the learner plays; all of the lesson's where none was chosen.
  public let roles: [String]
  /// The round that is being entered.
  var moves: LessonMoves?
  /// What is to be taken back where the next line says so.
  private var question: Reset?
  /// Whether the learner has come to the end.
  public private(set) var isComplete = false

  private enum Reset {
    case step
    case lesson
  }

  /// Creates a walk at the first step.
  ///
  /// - Parameter roles: The ids of the actors that the learner plays; empty for all of the lesson's.
  public init(_ lesson: Lesson, in session: Session, roles: [String] = []) {
    self.lesson = lesson
    self.session = session
    self.roles = roles
    records = Array(repeating: LessonRecord(), count: lesson.steps.count)
  }

  /// The step that the learner is at.
  public var step: LessonStep { lesson.steps[position] }
  /// The role whose moves are being entered, if a round is.
  public var mover: String? { moves?.mover }

  // MARK: Lines

  /// Carries out what was typed: a word of the lesson's, or whatever a session takes.
  ///
  /// - Parameter moment: The time, as it is to be written down.
  public mutating func evaluate(_ typed: String, at moment: String) -> [Outcome] {
    let words = typed.split(whereSeparator: \.isWhitespace).map(String.init)
    if let asked = question {
      question = nil
      if words == ["yes"] || words == ["y"] { return takeBack(asked, at: moment) }
      if words == ["no"] || words == ["n"] {
        return [outcome([.paragraph(["Nothing was taken back."])])]
      }
    }
    switch (words.first.flatMap(LessonWord.init(rawValue:)), words.count) {
    case (.hint, 1): return [hint()]
    case (.next, 1): return next(at: moment)
    case (.back, 1): return back(at: moment)
    case (.step, 1): return [outcome(stepBlocks())]
    case (.steps, 1): return [outcome(report.blocks)]
    case (.solution, 1): return [solution()]
    case (.role, 1): return [outcome(sheets(of: mover.map { [$0] } ?? played))]
    case (.done, 1):
      guard moves != nil else {
        return [outcome([.paragraph(["There are no moves to end: 'next' goes on."])])]
      }
      return endMoves(at: moment)
    case (.reset, 1): return [ask(.step)]
    case (.reset, 2) where words[1] == "lesson": return [ask(.lesson)]
    default: break
    }
    if moves != nil { return enterMove(typed) }
    return enter(typed, at: moment) + (words == ["help"] ? [help] : [])
  }

  /// Takes an entry into the session, and looks whether that meets the task.
  mutating func enter(_ typed: String, at moment: String) -> [Outcome] {
    let outcomes = session.evaluate(typed)
    if outcomes.contains(where: \.changedSession) {
      log.append(LessonEntry(step: step.title, typed: typed))
    }
    return outcomes + check(at: moment, countsAsTry: Parser.isLanguage(typed))
  }

  /// Looks whether the step's task is met now, and says so once.
  mutating func check(at moment: String, countsAsTry: Bool) -> [Outcome] {
    guard let task = step.task, records[position].met == nil else { return [] }
    guard LessonTask(task, in: session).isMet else {
      if countsAsTry { records[position].tries += 1 }
      return []
    }
    records[position].met = moment
    return [outcome([.paragraph([.strong(["The task is met."]), " 'next' goes on."])])]
  }

  // MARK: Steps

  /// What the learner sees on coming to the step, and what is run there.
  public mutating func arrive(at moment: String) -> [Outcome] {
    moves = nil
    var blocks: [Block] = []
    if position == 0 {
      blocks.append(.heading(1, [.text(lesson.title)]))
      if let minutes = lesson.minutes { blocks.append(.paragraph([.text("\(minutes) minutes.")])) }
      blocks += Prose.quoted(lesson.introduction)
    }
    blocks += stepBlocks()
    if step.isDecision, !roles.isEmpty { blocks += sheets(of: roles) }
    var outcomes = [outcome(blocks)]
    if let debrief = step.debrief { outcomes += run(debrief) }
    if let round = step.round, records[position].met == nil {
      moves = LessonMoves(round.roles.map(\.value).filter { roles.isEmpty || roles.contains($0) })
      outcomes += announceMover()
    } else {
      outcomes += check(at: moment, countsAsTry: false)
    }
    return outcomes
  }

  private mutating func next(at moment: String) -> [Outcome] {
    if moves != nil { return endMoves(at: moment) }
    let record = records[position]
    if step.task != nil, record.met == nil, !lesson.skip.isGiven(after: record.tries) {
      return [outcome([.paragraph([.text(notYet(lesson.skip, record, "go on without it"))])])]
    }
    guard position + 1 < lesson.steps.count else { return finish() }
    position += 1
    return arrive(at: moment)
  }

  private mutating func back(at moment: String) -> [Outcome] {
    guard position > 0 else {
      return [outcome([.paragraph(["This is the first step."])])]
    }
    position -= 1
    return arrive(at: moment)
  }

  private mutating func finish() -> [Outcome] {
    isComplete = true
    let hasDebrief = lesson.steps.contains { $0.debrief != nil }
    let hasRound = lesson.steps.contains { $0.round != nil }
    var last = outcome(
      [.heading(2, ["The end of the lesson"])] + report.blocks.dropFirst())
    last.request = .quit
    let comparison = hasRound && !hasDebrief ? session.evaluate("diff") : []
    return comparison + [last]
  }

  // MARK: Help on the way

  private mutating func hint() -> Outcome {
    let given = records[position].hints
    guard given < step.hints.count else {
      let none = step.hints.isEmpty ? "There is no hint for this step." : "There are no more hints."
      return outcome([.paragraph([.text(none)])])
    }
    records[position].hints += 1
    let title = "Hint \(given + 1) of \(step.hints.count)"
    return outcome([.heading(3, [.text(title)])] + Prose.quoted(step.hints[given]))
  }

  private mutating func solution() -> Outcome {
    let record = records[position]
    let shown = [step.solution].compactMap(\.self) + solutionMoves
    guard !shown.isEmpty else {
      return outcome([.paragraph(["This step asks for nothing: 'next' goes on."])])
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
  private func notYet(
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

  private var help: Outcome {
    outcome([
      .heading(2, ["In a lesson"]),
      .table(
        Table(
          header: [["word"], ["does"]],
          rows: LessonWord.allCases.map { [[.code($0.rawValue)], [.text($0.summary)]] })),
    ])
  }

  // MARK: Taking back

  private mutating func ask(_ reset: Reset) -> Outcome {
    question = reset
    let (what, count) =
      switch reset {
      case .step: ("this step", log.count { $0.step == step.title })
      case .lesson: ("the whole lesson", log.count)
      }
    let entries = count == 1 ? "1 entry" : "\(count) entries"
    let marks = reset == .step ? "its marks" : "the marks of all steps"
    return outcome([
      .paragraph([
        .text("This takes back \(what): \(entries) and \(marks). "),
        "'yes' does it; anything else leaves all as it is.",
      ])
    ])
  }

  private mutating func takeBack(_ reset: Reset, at moment: String) -> [Outcome] {
    switch reset {
    case .step:
      let title = step.title
      log.removeAll { $0.step == title }
      records[position] = LessonRecord()
    case .lesson:
      log = []
      records = Array(repeating: LessonRecord(), count: lesson.steps.count)
      position = 0
    }
    return retake() + arrive(at: moment)
  }

  /// Enters the log anew, from the dossier afresh; what cannot be entered any more is dropped and told.
  mutating func retake() -> [Outcome] {
    let reportsEffects = session.reportsEffects
    session = session.fresh
    session.reportsEffects = false
    var told: [Outcome] = []
    var kept: [LessonEntry] = []
    for entry in log {
      let failed = session.evaluate(entry.typed).filter(\.failed)
      told += failed
      if failed.isEmpty { kept.append(entry) }
    }
    log = kept
    session.reportsEffects = reportsEffects
    return told
  }

  // MARK: Outcomes

  func outcome(_ blocks: [Block]) -> Outcome {
    var outcome = Outcome(number: session.count)
    outcome.report = Report(
      "walk", blocks: blocks,
      data: [
        .init("lesson", .string(lesson.title)), .init("step", .string(step.title)),
        .init("met", .bool(records[position].met != nil)),
      ])
    return outcome
  }

  private func stepBlocks() -> [Block] {
    let title = "\(position + 1) of \(lesson.steps.count): \(step.title)"
    var blocks: [Block] = [.heading(2, [.text(title)])] + Prose.quoted(step.body)
    guard step.task != nil else {
      if step.round == nil, position + 1 < lesson.steps.count {
        blocks.append(.paragraph(["'next' goes on."]))
      }
      return blocks
    }
    let isMet = records[position].met != nil
    blocks.append(.heading(3, [isMet ? "Task (met)" : "Task: make this hold"]))
    blocks.append(.code(step.taskLines.joined(separator: "\n")))
    return blocks
  }

  /// Runs what a step has to be run.
  mutating func run(_ text: SourceText) -> [Outcome] {
    Parser.parse(text, as: .script).entries.map { session.evaluate($0, in: text) }
  }
}
