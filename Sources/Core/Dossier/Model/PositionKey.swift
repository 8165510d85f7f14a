/// Whose position on what, and in which role.
public struct PositionKey: Hashable, Comparable, Sendable {
  /// Whose.
  public var actor: ActorID
  /// On what.
  public var guarantee: GuaranteeID
  /// Endorsing, or providing.
  public var role: Role

  /// Creates a key.
  public init(actor: ActorID, guarantee: GuaranteeID, role: Role) {
    self.actor = actor
    self.guarantee = guarantee
    self.role = role
  }

  /// By actor, then guarantee, endorsing before providing.
  public static func < (left: Self, right: Self) -> Bool {
    (left.actor, left.guarantee, left.role) < (right.actor, right.guarantee, right.role)
  }

  /// In one piece, since every question looks up thousands; a role would be hashed as its word.
  public func hash(into hasher: inout Hasher) {
    hasher.combine(actor.index << 32 ^ guarantee.index << 1 ^ (role == .provide ? 1 : 0))
  }
}
