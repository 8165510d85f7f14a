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
