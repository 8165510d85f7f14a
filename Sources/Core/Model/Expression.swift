/// A condition whose every id is known to mean something.
public indirect enum Expression: Hashable, Sendable {
  /// Yes where one part is.
  case or([Expression])
  /// Yes where all parts are.
  case and([Expression])
  /// The opposite.
  case not(Expression)
  /// No documented need of the guarantee is missing.
  case guarantee(GuaranteeID)
  /// The same, and what it is triggered by holds.
  case due(GuaranteeID)
  /// The factor has this value.
  case equal(FactorID, Int)
  /// The factor has at least this value.
  case atLeast(FactorID, Int)
  /// The actor's current position is on this side, and its condition holds.
  case position(PositionKey, Side)
  /// So many of a group are on this side.
  case count(GroupCount)

  /// How many of a group take a side.
  public struct GroupCount: Hashable, Sendable {
    /// How many it takes.
    public var quantity: Quantity
    /// Of whom.
    public var group: Group
    /// The side.
    public var side: Side
    /// Endorsing, or providing.
    public var role: Role
    /// What.
    public var guarantee: GuaranteeID
  }

  /// A group of actors.
  public enum Group: Hashable, Sendable {
    /// An actor's members at the as-of date.
    case membersOf(ActorID)
    /// The actors listed.
    case list([ActorID])
  }
}

/// The side an atom asks about.
public enum Side: String, Hashable, Sendable, CaseIterable {
  case supports, opposes
}

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
