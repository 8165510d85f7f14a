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
