/// Why a verdict is open: an unsettled leaf that it reaches through open parts.
public enum Cause: Hashable, Sendable {
  /// A factor without a valid fact.
  case factor(FactorID)
  /// A factor whose latest facts differ.
  case contestedFactor(FactorID)
  /// A position that nobody documented.
  case undocumented(PositionKey)
  /// A position that is being considered.
  case undecided(PositionKey)
  /// A position that documents give differently.
  case contested(PositionKey)
  /// A need that is claimed and denied.
  case disputed(RequirementID)
  /// A guarantee without a documented need.
  case undocumentedGuarantee(GuaranteeID)
  /// A group that has no member.
  case emptyGroup(ActorID)
  /// A group of which not all members are declared.
  case undeclaredMembers(ActorID)
  /// Positions and guarantees that wait for each other: all of one loop, in lever order.
  case mutualWait([LeverID])
}
