/// What is kept of a learner's way through a lesson, so that it can be gone on with another day.
///
/// A small text: a heading with the version, the step, a line for each step worked on, a line for each
/// entry. Steps go by their titles, so that a lesson may be mended while learners are on their way.
public struct LessonProgress: Hashable, Sendable {
  /// The title of the step that the learner is at.
  public var step: String
  /// What became of the steps, by title.
  public var records: [String: LessonRecord] = [:]
  /// What was entered, in order.
  public var log: [LessonEntry] = []

  static let heading = "parley progress 1"

  /// What is to be kept of a walk.
  public init(_ walk: LessonWalk) {
    step = walk.step.title
    for (step, record) in zip(walk.lesson.steps, walk.records) where !record.isEmpty {
      records[step.title] = record
    }
    log = walk.log
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
    position = lesson.steps.firstIndex { $0.title == progress.step } ?? 0
    log = progress.log
    return retake()
  }
}
