/// A lever, as written and as reports print it.
public enum LeverSyntax: Hashable, Sendable {
  /// A factor, or an undocumented guarantee.
  case name(Name)
  /// `ACTOR [providing] GUARANTEE`.
  case position(actor: Name, role: Role, guarantee: Name)
  /// `account of GUARANTEE needs EXPR`.
  case account(guarantee: Name, ExpressionSyntax)
}
