/// The word, or pair of words, that a detail begins with; in the order in which the canonical layout
/// puts details under an entry.
public enum DetailWord: String, Hashable, Sendable, CaseIterable {
  case outlet, author, published, reliability, language, url, document
  case also
  case memberOf = "member of"
  case speaksFor = "speaks for"
  case size
  case components, needs
  case triggeredBy = "triggered by"
  case levels, lasts
  case by
  case accordingTo = "according to"
  case `in`
  case reason, on
  /// The gist, which begins with no word but a quote.
  case gist = "\"…\""

  /// Whether it may stand under an entry more than once.
  public var repeats: Bool {
    switch self {
    case .in, .needs, .also, .memberOf, .speaksFor: true
    default: false
    }
  }

  /// The details a statement may have; `on` is for events alone.
  public static let ofStatement: [DetailWord] = [.by, .accordingTo, .in, .reason, .on, .gist]
}

extension DetailWord: Comparable {
  /// Orders as the canonical layout does.
  public static func < (left: Self, right: Self) -> Bool { left.order < right.order }

  private var order: Int { Self.allCases.firstIndex(of: self) ?? 0 }
}

extension Detail.Kind {
  /// The word it begins with.
  public var word: DetailWord {
    switch self {
    case .outlet: .outlet
    case .author: .author
    case .published: .published
    case .reliability: .reliability
    case .language: .language
    case .url: .url
    case .document: .document
    case .also: .also
    case .memberOf: .memberOf
    case .speaksFor: .speaksFor
    case .size: .size
    case .components: .components
    case .needs: .needs
    case .triggeredBy: .triggeredBy
    case .levels: .levels
    case .lasts: .lasts
    case .by: .by
    case .accordingTo: .accordingTo
    case .citation: .in
    case .reason: .reason
    case .on: .on
    case .gist: .gist
    }
  }
}
