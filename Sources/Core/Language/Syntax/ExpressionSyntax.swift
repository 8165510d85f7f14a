/// A condition as written: ids are names that may turn out to mean nothing.
public indirect enum ExpressionSyntax: Hashable, Sendable {
  /// Yes where one part is. At least two parts; a nested `or` was written in parentheses.
  case or([ExpressionSyntax])
  /// Yes where all parts are. At least two parts; a nested `and` was written in parentheses.
  case and([ExpressionSyntax])
  /// The opposite.
  case not(ExpressionSyntax)
  /// A guarantee or a factor: which of them is known only when the dossier is.
  case name(Name)
  /// `GUARANTEE is due`.
  case due(Name)
  /// `FACTOR = LEVEL`.
  case equal(Name, level: Name)
  /// `FACTOR >= LEVEL`.
  case atLeast(Name, level: Name)
  /// `ACTOR supports [providing] GUARANTEE`, or `opposes`.
  case position(PositionSyntax)
  /// `at least N of GROUP support [providing] GUARANTEE` and its like.
  case count(CountSyntax)

  /// An atom about one actor's position.
  public struct PositionSyntax: Hashable, Sendable {
    /// Whose position.
    public var actor: Name
    /// `supports` (true) or `opposes`.
    public var supports: Bool
    /// Endorsing, or providing.
    public var role: Role
    /// On what.
    public var guarantee: Name

    /// Creates the atom.
    public init(actor: Name, supports: Bool, role: Role, guarantee: Name) {
      self.actor = actor
      self.supports = supports
      self.role = role
      self.guarantee = guarantee
    }
  }

  /// An atom about how many of a group take a side.
  public struct CountSyntax: Hashable, Sendable {
    /// How many it takes.
    public var quantity: Located<Quantity>
    /// Of whom.
    public var group: Located<GroupSyntax>
    /// `support` (true) or `oppose`.
    public var supports: Bool
    /// Endorsing, or providing.
    public var role: Role
    /// On what.
    public var guarantee: Name

    /// Creates the atom.
    public init(
      quantity: Located<Quantity>, group: Located<GroupSyntax>, supports: Bool, role: Role,
      guarantee: Name
    ) {
      self.quantity = quantity
      self.group = group
      self.supports = supports
      self.role = role
      self.guarantee = guarantee
    }
  }

  /// A group: an actor with members, or actors listed in parentheses.
  public enum GroupSyntax: Hashable, Sendable {
    case actor(Name)
    case list([Name])
  }
}
