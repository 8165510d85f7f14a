/// What a lever sets: an unknown that analysis may settle, or a documented thing assumed otherwise.
public enum LeverID: Hashable, Sendable {
  case factor(FactorID)
  case position(PositionKey)
  /// The account that a guarantee needs something.
  case account(RequirementID)
  case guarantee(GuaranteeID)
}

/// The value a lever is set to.
public enum Setting: Hashable, Sendable {
  /// A factor's value, by its index in the factor's values.
  case value(Int)
  /// A guarantee's verdict.
  case verdict(Bool)
  /// A position, outright: `assume ACTOR opposes GUARANTEE`. No condition is left.
  case outright(PositionValue)
  /// A position settled as its lever: `assume ACTOR GUARANTEE is opposes`. An undecided position
  /// keeps its own condition; any other is settled outright. Has no effect on a contested one.
  case settled(PositionValue)
  /// The competing statement that is taken. Has no effect where it does not compete.
  case taken(StatementID)
  /// Whether a disputed need is accepted or set aside. Has no effect where it is not disputed.
  case accepted(Bool)
}

/// How a position can be settled.
public enum PositionValue: String, Hashable, Sendable, CaseIterable {
  /// For: supports is yes, opposes is no.
  case supports
  /// Against: the reverse.
  case opposes
  /// Neither: both are no.
  case neither

  /// The verdict of an atom on one side.
  public func verdict(_ side: Side) -> Verdict {
    Verdict((self == .supports && side == .supports) || (self == .opposes && side == .opposes))
  }
}
