/// What the valid facts say of a factor.
public enum FactorState: Hashable, Sendable {
  /// Nothing valid is documented.
  case open
  /// The facts of the latest day differ.
  case contested([StatementID])
  /// Its value, by its index in the factor's values, and the facts that say so; none where assumed.
  case value(Int, [StatementID])
}
