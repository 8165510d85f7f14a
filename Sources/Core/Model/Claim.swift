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

/// An actor's position as one statement gives it.
public struct PositionClaim: Hashable, Sendable {
  /// Whose, on what, in which role.
  public var key: PositionKey
  /// How it is voiced.
  public var verb: Verb
  /// On what condition.
  public var condition: Condition
}

/// The condition of a position as one statement gives it.
public struct Condition: Hashable, Sendable {
  /// What follows `if` or `also if`.
  public var condition: Expression?
  /// Whether it keeps the condition of the position it follows.
  public var isPartial: Bool
  /// What follows `unless`.
  public var exception: Expression?

  /// Creates a condition; without arguments, none.
  init(condition: Expression? = nil, isPartial: Bool = false, exception: Expression? = nil) {
    self.condition = condition
    self.isPartial = isPartial
    self.exception = exception
  }

  /// The condition of this statement alone: `if` and not `unless`; nil where there is none.
  public var own: Expression? {
    let exception = exception.map { Expression.not($0) }
    guard let condition else { return exception }
    return exception.map { .and([condition, $0]) } ?? condition
  }
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
