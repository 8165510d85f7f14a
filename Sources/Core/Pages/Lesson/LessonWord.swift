/// The words that lead through a lesson, beside everything that a session knows.
public enum LessonWord: String, CaseIterable, Sendable {
  case hint, next, back, step, steps, solution, role, done, reset

  /// How it is typed, for `help`.
  public var usage: String {
    switch self {
    case .role: "role [ACTOR]"
    case .reset: "reset [lesson]"
    default: rawValue
    }
  }

  /// What it does, for `help`.
  public var summary: String {
    switch self {
    case .hint: "gives the next hint"
    case .next: "goes on to the next step"
    case .back: "goes back to the step before"
    case .step: "shows the step again"
    case .steps: "lists the steps, and which are done"
    case .solution: "shows one way to meet the task"
    case .role: "shows your role's sheet, or an actor's"
    case .done: "ends a role's moves in a round"
    case .reset: "takes the step back, or with 'lesson' all of it, after asking"
    }
  }
}
