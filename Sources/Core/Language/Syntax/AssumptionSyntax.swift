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
