/// A reference to a thing in a dossier: its index in the dossier's list of such things.
///
/// The lists are in order of place (files in path order, then lines), and so references compare in
/// that order. A reference is good for the dossier it came from and for those that extend it.
public struct Ref<Target>: Hashable, Comparable, Sendable {
  /// The index in the dossier's list.
  public let index: Int

  /// Creates a reference from an index.
  public init(_ index: Int) { self.index = index }

  /// Whether this thing was declared before another.
  public static func < (left: Self, right: Self) -> Bool { left.index < right.index }
}

/// A reference to an actor.
public typealias ActorID = Ref<Actor>
/// A reference to a guarantee.
public typealias GuaranteeID = Ref<Guarantee>
/// A reference to a factor.
public typealias FactorID = Ref<Factor>
/// A reference to a source.
public typealias SourceID = Ref<Source>
/// A reference to a statement.
public typealias StatementID = Ref<Statement>
/// A reference to a claimed requirement.
public typealias RequirementID = Ref<Requirement>

/// What an id stands for. The four kinds share one namespace.
public enum Subject: Hashable, Sendable {
  case actor(ActorID)
  case guarantee(GuaranteeID)
  case factor(FactorID)
  case source(SourceID)
}
