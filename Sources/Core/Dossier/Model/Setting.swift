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
