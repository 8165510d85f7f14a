/// What became of one step of a lesson with one learner.
public struct LessonRecord: Hashable, Sendable {
  /// When the task was met, as the one who keeps the clock writes it; nil where it was not.
  public var met: String?
  /// How many entries did not meet the task.
  public var tries = 0
  /// How many hints were given.
  public var hints = 0
  /// Whether the solution was shown.
  public var sawSolution = false

  /// Creates the record of a step that nobody has worked on.
  public init() {}

  /// Whether nobody has worked on the step.
  var isEmpty: Bool { self == LessonRecord() }
}
