/// What follows `assume`, as written.
public enum AssumptionSyntax: Hashable, Sendable {
  /// `FACTOR` or `GUARANTEE`, or `not` one of them.
  case name(Name, isYes: Bool)
  /// `FACTOR = LEVEL`.
  case level(Name, level: Name)
  /// `ACTOR VERB [providing] GUARANTEE`: a position, outright.
  case position(actor: Name, verb: Verb, role: Role, guarantee: Name)
  /// `LEVER is VALUE`.
  case lever(LeverSyntax, value: Located<String>)
  /// `silence is no`.
  case silenceIsNo
}

/// A lever, as written and as reports print it.
public enum LeverSyntax: Hashable, Sendable {
  /// A factor, or an undocumented guarantee.
  case name(Name)
  /// `ACTOR [providing] GUARANTEE`.
  case position(actor: Name, role: Role, guarantee: Name)
  /// `account of GUARANTEE needs EXPR`.
  case account(guarantee: Name, ExpressionSyntax)
}
