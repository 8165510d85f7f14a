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
