/// What a lever sets: an unknown that analysis may settle, or a documented thing assumed otherwise.
public enum LeverID: Hashable, Sendable {
  case factor(FactorID)
  case position(PositionKey)
  /// The account that a guarantee needs something.
  case account(RequirementID)
  case guarantee(GuaranteeID)
}
