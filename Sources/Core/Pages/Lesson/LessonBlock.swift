/// The blocks that make a page a lesson, by the word after `parley` in the fence.
enum LessonBlock: String, CaseIterable {
  /// The teacher's switches, before the first step.
  case lesson
  /// What must hold of the session to go on.
  case task
  /// A hint; several are given one at a time.
  case hint
  /// One way to meet the task.
  case solution
  /// Several roles' moves, judged together.
  case round
  /// One possible move of a role in a round.
  case move
  /// What a role is told besides its documented positions.
  case role
  /// What is run and shown when the step is reached.
  case debrief

  /// Whether an actor's id follows it.
  var takesRole: Bool { self == .move || self == .role }
  /// Whether it stands before the first step alone.
  var isPreface: Bool { self == .lesson || self == .role }
}
