/// When a learner may be shown something or go past it: a teacher's switch.
public enum LessonPermission: Hashable, Sendable {
  /// At any time.
  case always
  /// Not at all.
  case never
  /// After so many tries that did not meet the task.
  case after(Int)

  /// Whether it is given after so many tries.
  public func isGiven(after tries: Int) -> Bool {
    switch self {
    case .always: true
    case .never: false
    case .after(let count): tries >= count
    }
  }
}
