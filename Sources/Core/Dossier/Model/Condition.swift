/// The condition of a position as one statement gives it.
public struct Condition: Hashable, Sendable {
  /// What follows `if` or `also if`.
  public var condition: Expression?
  /// Whether it keeps the condition of the position it follows.
  public var isPartial: Bool
  /// What follows `unless`.
  public var exception: Expression?

  /// Creates a condition; without arguments, none.
  init(condition: Expression? = nil, isPartial: Bool = false, exception: Expression? = nil) {
    self.condition = condition
    self.isPartial = isPartial
    self.exception = exception
  }

  /// The condition of this statement alone: `if` and not `unless`; nil where there is none.
  public var own: Expression? {
    let exception = exception.map { Expression.not($0) }
    guard let condition else { return exception }
    return exception.map { .and([condition, $0]) } ?? condition
  }
}
