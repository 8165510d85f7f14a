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
  /// What was entered and is in force, in order, each with the step it was entered in.
  public internal(set) var log: [LessonEntry] = []
  /// The roles that the learner plays; all of the lesson's where none was chosen.
  public let roles: [String]
  /// The rounds that are being entered, by the title of their step.
  var rounds: [String: LessonMoves] = [:]
  /// The session over the dossier alone, whatever the learner opens.
  let beginning: Session
  /// What is to be taken back where the next line says so.
  var question: Reset?
  /// Whether the learner has come to the end.
  public private(set) var isComplete = false

  enum Reset {
    case step
    case lesson
  }

  /// Creates a walk at the first step.
  ///
  /// - Parameter roles: The ids of the actors that the learner plays; empty for all of the lesson's.
  public init(_ lesson: Lesson, in session: Session, roles: [String] = []) {
    self.lesson = lesson
    self.session = session
    beginning = session.fresh
    self.roles = roles
    records = Array(repeating: LessonRecord(), count: lesson.steps.count)
  }

  /// The step that the learner is at.
  public var step: LessonStep { lesson.steps[position] }
  /// The round that is being entered at the step.
  var moves: LessonMoves? {
    get { rounds[step.title] }
    set { rounds[step.title] = newValue }
  }
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
      let answer = words.map { $0.lowercased() }
      if answer == ["yes"] || answer == ["y"] { return takeBack(asked, at: moment) }
      if answer == ["no"] || answer == ["n"] {
        return [outcome([.paragraph(["Nothing was taken back."])])]
      }
    }
    let word = words.first.flatMap(LessonWord.init(rawValue:))
    switch (word, words.count) {
    case (.hint, 1): return [hint()]
    case (.next, 1): return next(at: moment)
    case (.back, 1): return back(at: moment)
    case (.step, 1): return [outcome(stepBlocks)]
    case (.steps, 1): return [outcome(report.blocks)]
    case (.solution, 1): return [solution()]
    case (.role, 1): return [outcome(mover.map { sheets(of: [$0]) } ?? roleBlocks)]
    case (.role, 2): return [sheet(of: words[1])]
    case (.done, 1):
      guard moves != nil else {
        return [outcome([.paragraph(["There are no moves to end."])])]
      }
      return endMoves(at: moment)
    case (.reset, 1): return [ask(.step)]
    case (.reset, 2) where words[1] == "lesson": return [ask(.lesson)]
    case (let word?, _): return [misused(word)]
    default: break
    }
    if words.count == 2, words[0] == "help", let word = LessonWord(rawValue: words[1]) {
      return [outcome([.paragraph([.code(word.usage), .text(" \(word.summary).")])])]
    }
    let outcomes = moves != nil ? enterMove(typed) : enter(typed, at: moment)
    return outcomes.map { suggesting(words.first ?? "", $0) } + (words == ["help"] ? [help] : [])
  }

  /// Takes an entry into the session, and looks whether that meets the task.
  mutating func enter(_ typed: String, at moment: String) -> [Outcome] {
    let outcomes = session.evaluate(typed)
    let hasChanged = outcomes.contains(where: \.changedSession)
    if hasChanged { noteEntries() }
    // A question to oneself, with 'expect', is no try.
    let isTry = hasChanged || Parser.isLanguage(typed)
    let verdict = check(
      at: moment, countsAsTry: isTry && outcomes.allSatisfy { $0.expectation == nil })
    // After an error the error is what there is to see to.
    return outcomes + (outcomes.contains(where: \.failed) ? [] : verdict)
  }

  /// Looks whether the step's task is met now, and says so once; after a try, what is still missing.
  mutating func check(at moment: String, countsAsTry: Bool) -> [Outcome] {
    guard let text = step.task, records[position].met == nil else { return [] }
    let task = LessonTask(text, in: session)
    guard task.isMet else {
      guard countsAsTry else { return [] }
      records[position].tries += 1
      return task.missing.isEmpty
        ? [] : [outcome([.paragraph(["Not yet. Still to hold:"]), .list(task.missing)])]
    }
    records[position].met = moment
    return [outcome([.paragraph([.strong(["The task is met."]), .text(" \(goingOn)")])])]
  }

  /// How one goes on from here.
  var goingOn: String {
    position + 1 < lesson.steps.count ? "'next' goes on." : "'next' ends the lesson."
  }

  // MARK: Steps

  /// What the learner sees on coming to the step, and what is run there.
  public mutating func arrive(at moment: String) -> [Outcome] {
    var blocks: [Block] = []
    if position == 0 {
      blocks.append(.heading(1, [.text(lesson.title)]))
      if let minutes = lesson.minutes { blocks.append(.paragraph([.text("\(minutes) minutes.")])) }
      blocks += Prose.quoted(lesson.introduction)
    }
    blocks += [title] + Prose.quoted(step.body)
    let isPending = step.isDecision && records[position].met == nil
    if isPending, !roles.isEmpty, step.round == nil { blocks += sheets(of: roles) }
    var outcomes: [Outcome] = []
    if let debrief = step.debrief {
      outcomes = [outcome(blocks)] + run(debrief)
      blocks = Prose.quoted(step.afterword)
    }
    // What is to be done comes last, where a sheet or a debrief cannot scroll it away.
    if isPending, let round = step.round {
      if !blocks.isEmpty { outcomes.append(outcome(blocks)) }
      if moves == nil { moves = LessonMoves(movers(in: round)) }
      return outcomes + (mover == nil ? endMoves(at: moment) : announceMover())
    }
    outcomes.append(outcome(blocks + taskBlocks))
    if isPending, let task = step.task {
      let problems = LessonTask(task, in: session).diagnostics
      if !problems.isEmpty {
        var unfit = outcome([.paragraph(["This task does not fit the dossier:"])])
        unfit.diagnostics = problems
        outcomes.append(unfit)
      }
    }
    return outcomes + check(at: moment, countsAsTry: false)
  }

  private mutating func next(at moment: String) -> [Outcome] {
    if moves != nil { return endMoves(at: moment) }
    let record = records[position]
    if step.task != nil, record.met == nil, !lesson.skip.isGiven(after: record.tries) {
      let refused = notYet(lesson.skip, record, "go on without it")
      return [outcome([.paragraph([.text(refused)])])]
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

  private var title: Block {
    .heading(2, [.text("\(position + 1) of \(lesson.steps.count): \(step.title)")])
  }

  private var stepBlocks: [Block] {
    [title] + Prose.quoted(step.body + step.afterword) + taskBlocks
  }

  /// What there is to do at the step.
  var taskBlocks: [Block] {
    let isMet = records[position].met != nil
    guard step.task != nil else {
      return step.round == nil || isMet ? [.paragraph([.text(goingOn)])] : []
    }
    return [
      .heading(3, [isMet ? "Task (met)" : "Task: make this hold"]),
      .list(step.taskLines.map { [.paragraph([.code($0)])] }),
    ] + (isMet ? [.paragraph([.text(goingOn)])] : [])
  }

  /// Runs what a step has to be run.
  mutating func run(_ text: SourceText) -> [Outcome] {
    Parser.parse(text, as: .script).entries.map { session.evaluate($0, in: text) }
  }
}
