/// An actor's position as one statement gives it.
public struct PositionClaim: Hashable, Sendable {
  /// Whose, on what, in which role.
  public var key: PositionKey
  /// How it is voiced.
  public var verb: Verb
  /// On what condition.
  public var condition: Condition
}
