/// What an actor is.
public enum ActorKind: String, Hashable, Sendable, CaseIterable {
  case state, person, office, party, organization, coalition
}

/// What a guarantee is.
public enum GuaranteeKind: String, Hashable, Sendable, CaseIterable {
  case force, pledge, backstop, aid, sanctions, mandate, other
}

/// How a position is voiced, from strongest for to strongest against.
public enum Verb: String, Hashable, Sendable, CaseIterable, Comparable {
  case proposes, supports, considers, opposes, rejects

  /// The form that goes with several subjects: `propose`.
  public var plural: String { String(rawValue.dropLast()) }

  /// The side it takes.
  public var stance: Stance {
    switch self {
    case .proposes, .supports: .for
    case .considers: .undecided
    case .opposes, .rejects: .against
    }
  }

  /// How strongly it is voiced: `proposes` and `rejects` before the verbs beside them.
  public var isStrong: Bool { self == .proposes || self == .rejects }

  /// Orders from strongest for to strongest against.
  public static func < (left: Verb, right: Verb) -> Bool { left.order < right.order }
  private var order: Int { Self.allCases.firstIndex(of: self) ?? 0 }

  /// The verb that a word, singular or plural, is.
  public init?(word: String) {
    guard let verb = Self.allCases.first(where: { $0.rawValue == word || $0.plural == word }) else {
      return nil
    }
    self = verb
  }
}

/// The side a position takes.
public enum Stance: String, Hashable, Sendable {
  case `for`, against, undecided
}

/// What a position is about: welcoming a guarantee, or carrying it.
public enum Role: String, Hashable, Sendable, Comparable, CaseIterable {
  /// Endorsing the guarantee.
  case endorse
  /// Providing it: taking part, sending the troops, giving the pledge.
  case provide

  /// Endorsing comes before providing.
  public static func < (left: Role, right: Role) -> Bool { left == .endorse && right == .provide }
}

/// The reliability of a source, after the Admiralty code (NATO AJP-2.1): A, completely reliable, to
/// E, unreliable. F means that it cannot be judged, which is no rank below E.
public enum Reliability: String, Hashable, Sendable, CaseIterable {
  case a = "A"
  case b = "B"
  case c = "C"
  case d = "D"
  case e = "E"
  case unjudged = "F"
}

/// The credibility of a piece of information, after the Admiralty code (NATO AJP-2.1): 1, confirmed
/// by other sources, to 5, improbable. 6 means that it cannot be judged, which is no rank below 5.
public enum Credibility: Int, Hashable, Sendable, CaseIterable {
  case confirmed = 1
  case probablyTrue, possiblyTrue, doubtful, improbable, unjudged
}

/// How an event between actors went.
public enum EventKind: String, Hashable, Sendable, CaseIterable {
  case cooperates, clashes
}

/// How much of a group a group claim speaks of.
public enum GroupShare: String, Hashable, Sendable, CaseIterable {
  case most, some
}
