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
