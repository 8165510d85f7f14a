/// Something a learner entered that changed the session, and the step it was entered in.
public struct LessonEntry: Hashable, Sendable {
  /// The step's title.
  public var step: String
  /// What was typed.
  public var typed: String
}
