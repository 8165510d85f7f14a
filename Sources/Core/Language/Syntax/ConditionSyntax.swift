/// The condition of a position, as written.
public struct ConditionSyntax: Hashable, Sendable {
  /// What follows `if` or `also if`.
  public var condition: ExpressionSyntax?
  /// Whether it was `also if`: a restatement that keeps what was asked before.
  public var isPartial: Bool
  /// What follows `unless`.
  public var exception: ExpressionSyntax?

  /// Creates a condition; without arguments, none.
  public init(
    condition: ExpressionSyntax? = nil, isPartial: Bool = false, exception: ExpressionSyntax? = nil
  ) {
    self.condition = condition
    self.isPartial = isPartial
    self.exception = exception
  }
}
