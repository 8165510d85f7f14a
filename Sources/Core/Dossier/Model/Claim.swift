/// What a statement says. Positions, requirements and facts are judged; the rest is recorded and
/// changes no verdict.
public enum Claim: Hashable, Sendable {
  /// A position.
  case position(PositionClaim)
  /// `GUARANTEE needs E`, or `does not need E`.
  case requirement(GuaranteeID, isNeeded: Bool, Expression)
  /// The value of a factor, perhaps until a day.
  case fact(FactorID, Int, until: Day?)
  /// How most or some of a group stand.
  case group(GroupShare, of: ActorID, verb: Verb, role: Role, GuaranteeID, Condition)
  /// An actor cooperates or clashes with others.
  case event(ActorID, EventKind, [ActorID])
  /// An actor urges others.
  case urging(ActorID, [ActorID], Role, GuaranteeID)
  /// A risk or effect that is claimed of a guarantee.
  case consequence(GuaranteeID, FactorID)
  /// What a guarantee is said to be.
  case character(GuaranteeID, String)
}

extension Claim {
  /// The word for its kind, as `statements` filters by it.
  public var kindWord: String {
    switch self {
    case .position: "position"
    case .requirement: "requirement"
    case .fact: "fact"
    case .event: "event"
    case .urging: "urging"
    case .group: "group"
    case .consequence: "consequence"
    case .character: "character"
    }
  }

  /// The words for all kinds, in the order the language lists them.
  public static let kindWords = [
    "position", "requirement", "fact", "event", "urging", "group", "consequence", "character",
  ]
}
