/// What is claimed, or denied, that a guarantee needs. It belongs to the guarantee and the expression,
/// however many statements make it.
public struct Requirement: Hashable, Sendable {
  /// The guarantee.
  public var guarantee: GuaranteeID
  /// What it is claimed to need, as first written.
  public var expression: Expression
  /// The same in canonical form: what makes two claims one.
  public var canonical: Expression
  /// The statements that claim it, in order of place.
  public var claims: [StatementID] = []
  /// The statements that deny it, in order of place.
  public var denials: [StatementID] = []
}
