/// One step of a lesson: what stands under one heading of the second level.
public struct LessonStep: Sendable {
  /// The heading.
  public var title: String
  /// The heading's line, counted from 1.
  public var line: Int
  /// What the learner reads, in order.
  public var body: [Block] = []
  /// What the learner reads after the debrief.
  public var afterword: [Block] = []
  /// What must hold of the learner's session to go on, where the step asks for something.
  public var task: SourceText?
  /// The hints, in the order they are given.
  public var hints: [[Block]] = []
  /// One way to meet the task.
  public var solution: SourceText?
  /// What several roles decide together here.
  public var round: LessonRound?
  /// What is run and shown when the step is reached.
  public var debrief: SourceText?

  /// Creates a step without content.
  public init(title: String, line: Int) {
    self.title = title
    self.line = line
  }

  /// Whether the learner has something to decide here.
  public var isDecision: Bool { task != nil || round != nil }

  /// The line of its task, or of its round where it has no task, counted from 1.
  var decisionLine: Int { ((task ?? round?.questions)?.firstLine ?? line + 1) - 1 }

  /// What the task asks for, an expectation each, without its author's comments.
  public var taskLines: [String] {
    guard let task else { return [] }
    return Parser.parse(task, as: .script).entries.map { $0.canonicalText }
  }
}
