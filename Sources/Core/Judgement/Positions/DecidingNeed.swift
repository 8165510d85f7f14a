/// A need that decides a guarantee's verdict.
public struct DecidingNeed: Hashable, Sendable {
  /// What is needed.
  public var expression: Expression
  /// The claim behind it; nil where it is the analyst's own definition.
  public var requirement: RequirementID?
}
