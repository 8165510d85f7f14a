/// Someone who can take a position: a state, person, office, party, organization or coalition.
public struct Actor: Hashable, Sendable {
  /// Its id.
  public var id: String
  /// What it is.
  public var kind: ActorKind
  /// Its name.
  public var name: String
  /// Where it was declared.
  public var place: Place
  /// Other names.
  public var aliases: [String] = []
  /// What it belongs to.
  public var memberships: [Membership] = []
  /// For whom it speaks.
  public var mandates: [Mandate] = []
  /// How many members it has, declared or not; nil where nothing was said.
  public var size: Int?
  /// Whether the size is approximate.
  public var sizeIsApproximate = false

  /// Belonging to a group for a time.
  public struct Membership: Hashable, Sendable {
    /// The group.
    public var group: ActorID
    /// When.
    public var period: Period
  }

  /// Speaking for someone for a time.
  public struct Mandate: Hashable, Sendable {
    /// For whom.
    public var principal: ActorID
    /// As what.
    public var role: String?
    /// 1 for a voice that moves the line; 2 and more for one that does not.
    public var rank: Int
    /// When.
    public var period: Period
  }
}
