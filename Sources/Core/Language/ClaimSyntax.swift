/// What a statement says, as written.
public enum ClaimSyntax: Hashable, Sendable {
  /// `ACTOR, … VERB [providing] GUARANTEE [if E | also if E] [unless E]`.
  case position(
    subjects: [Name], verb: Verb, role: Role, guarantee: Name, condition: ConditionSyntax)
  /// `most of GROUP VERB …` or `some of GROUP VERB …`: recorded.
  case group(
    share: GroupShare, group: Name, verb: Verb, role: Role, guarantee: Name,
    condition: ConditionSyntax)
  /// `GUARANTEE needs E`, or `GUARANTEE does not need E` where `isNeeded` is false.
  case requirement(guarantee: Name, isNeeded: Bool, ExpressionSyntax)
  /// `FACTOR`, `not FACTOR` or `FACTOR = LEVEL`, each `[until DATE]`.
  case fact(factor: Name, value: FactValueSyntax, until: Located<InexactDate>?)
  /// `ACTOR, … cooperates with ACTOR, …` or `clashes with`: recorded.
  case event(subjects: [Name], kind: EventKind, partners: [Name])
  /// `ACTOR, … urges ACTOR, … [providing] GUARANTEE`: recorded.
  case urging(subjects: [Name], addressees: [Name], role: Role, guarantee: Name)
  /// `GUARANTEE leads to FACTOR`: recorded.
  case consequence(guarantee: Name, factor: Name)
  /// `GUARANTEE is "…"`: recorded.
  case character(guarantee: Name, String)
}

/// The condition of a position, as written.
public struct ConditionSyntax: Hashable, Sendable {
  /// What follows `if` or `also if`.
  public var condition: ExpressionSyntax?
  /// Whether it was `also if`: a restatement that keeps what was asked before.
  public var isPartial: Bool
  /// What follows `unless`.
  public var exception: ExpressionSyntax?

  /// Creates a condition; without arguments, none.
  public init(
    condition: ExpressionSyntax? = nil, isPartial: Bool = false, exception: ExpressionSyntax? = nil
  ) {
    self.condition = condition
    self.isPartial = isPartial
    self.exception = exception
  }
}

/// The value a fact gives a factor, as written.
public enum FactValueSyntax: Hashable, Sendable {
  /// `FACTOR`.
  case yes
  /// `not FACTOR`.
  case no
  /// `FACTOR = LEVEL`.
  case level(Name)
}
