/// What is kept of a learner's way through a lesson, so that it can be gone on with another day.
///
/// A small text: a heading with the version, the step, a line for each step worked on, for each entry
/// in force, and for each round that is being entered and its moves. Steps go by their titles, so that a lesson may be mended while learners are on their way.
public struct LessonProgress: Hashable, Sendable {
  /// The title of the step that the learner is at.
  public var step: String
  /// What became of the steps, by title.
  public var records: [String: LessonRecord] = [:]
  /// What was entered and is in force, in order.
  public var log: [LessonEntry] = []
  /// Whose turn it is in the rounds that are being entered, as an index, by the step's title.
  public var turns: [String: Int] = [:]
  /// The moves of those rounds, in order.
  public var moves: [Move] = []

  /// A move in a round that is being entered.
  public struct Move: Hashable, Sendable {
    /// The step's title.
    public var step: String
    /// Who moves.
    public var role: String
    /// What was typed.
    public var typed: String
  }

  static let heading = "parley progress 1"

  /// What is to be kept of a walk.
  public init(_ walk: LessonWalk) {
    step = walk.step.title
    for (step, record) in zip(walk.lesson.steps, walk.records) where !record.isEmpty {
      records[step.title] = record
    }
    log = walk.log
    for (title, round) in walk.rounds.sorted(by: { $0.key < $1.key }) {
      turns[title] = round.turn
      for (role, typed) in zip(round.roles, round.typed) {
        moves += typed.map { Move(step: title, role: role, typed: $0) }
      }
    }
  }

  /// The text to keep.
  public var text: String {
    var lines = [Self.heading, "at \(quoted(step))"]
    for (title, record) in records.sorted(by: { $0.key < $1.key }) {
      var line = "step \(quoted(title)) tries \(record.tries) hints \(record.hints)"
      if let met = record.met { line += " met \(quoted(met))" }
      if record.sawSolution { line += " solution" }
      lines.append(line)
    }
    lines += log.map { "entry \(quoted($0.step)) \(quoted($0.typed))" }
    lines += turns.sorted { $0.key < $1.key }.map { "round \(quoted($0.key)) turn \($0.value)" }
    lines += moves.map { "move \(quoted($0.step)) \(quoted($0.role)) \(quoted($0.typed))" }
    return lines.map { $0 + "\n" }.joined()
  }

  /// Reads what was kept.
  ///
  /// - Throws: A `bad-progress` diagnostic with its place where the text is damaged, or of another
  ///   version.
  public init(_ text: SourceText) throws(Diagnostic) {
    var lines = LineReader(text)
    var reader = TokenReader(text)
    step = ""
    do throws(Diagnostic) {
      _ = lines.next(into: &reader)
      try reader.expect("parley")
      try reader.expect("progress")
      try reader.expect("1")
      try reader.expectEnd()
      _ = lines.next(into: &reader)
      try reader.expect("at")
      step = try reader.string("a step's title")
      while let line = lines.next(into: &reader) {
        if line.hasError { throw lines.lexer.diagnostics[0] }
        try take(&reader)
      }
    } catch {
      throw Diagnostic(
        .badProgress, "the progress that was kept is damaged, or of another version",
        expected: error.expected, place: error.place, notes: [error.message])
    }
  }

  private mutating func take(_ reader: inout TokenReader) throws(Diagnostic) {
    if reader.accept("step") {
      let title = try reader.string("a step's title")
      var record = LessonRecord()
      try reader.expect("tries")
      record.tries = try count(&reader)
      try reader.expect("hints")
      record.hints = try count(&reader)
      if reader.accept("met") { record.met = try reader.string("a moment") }
      record.sawSolution = reader.accept("solution")
      records[title] = record
    } else if reader.accept("round") {
      let title = try reader.string("a step's title")
      try reader.expect("turn")
      turns[title] = try count(&reader)
    } else if reader.accept("move") {
      moves.append(
        Move(
          step: try reader.string("a step's title"), role: try reader.string("an actor's id"),
          typed: try reader.string("a move")))
    } else {
      try reader.expect("entry")
      let step = try reader.string("a step's title")
      log.append(LessonEntry(step: step, typed: try reader.string("an entry")))
    }
    try reader.expectEnd()
  }

  private func count(_ reader: inout TokenReader) throws(Diagnostic) -> Int {
    reader.accept("0") ? 0 : try reader.number("a number")
  }
}

extension LessonWalk {
  /// Goes on where a learner was. Steps that the lesson has no longer are forgotten; entries that it
  /// cannot take any more are dropped, and what was wrong with them is the result.
  public mutating func take(up progress: LessonProgress) -> [Outcome] {
    for (index, step) in lesson.steps.enumerated() {
      var record = progress.records[step.title] ?? LessonRecord()
      record.hints = min(record.hints, step.hints.count)
      records[index] = record
    }
    let isThere = lesson.steps.contains { $0.title == progress.step }
    position =
      lesson.steps.firstIndex {
        isThere
          ? $0.title == progress.step : $0.isDecision && progress.records[$0.title]?.met == nil
      } ?? 0
    log = progress.log
    for step in lesson.steps {
      guard let round = step.round, let turn = progress.turns[step.title] else { continue }
      var moves = LessonMoves(movers(in: round))
      moves.take(up: turn, progress.moves.filter { $0.step == step.title })
      rounds[step.title] = moves
    }
    let told = retake()
    var greeting: [Block] = []
    if !isThere {
      greeting.append(
        .paragraph([.text("The step '\(progress.step)' is no longer in this lesson.")]))
    }
    if position > 0 || !log.isEmpty {
      greeting.append(
        .paragraph(["You were here before: 'steps' shows how far, 'reset lesson' starts over."]))
    }
    return (greeting.isEmpty ? [] : [outcome(greeting)]) + told
  }
}
