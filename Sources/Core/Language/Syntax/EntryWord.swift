/// The word an entry of the language begins with. A statement begins with a date instead, and any
/// other word of a script is a command's.
public enum EntryWord: String, Hashable, Sendable, CaseIterable {
  case source, actor, guarantee, factor
  case from, waive
  case scenario
  case asOf = "as"
  case assume, trust, distrust, expect
  case skip, todo

  /// Whether it has no place in a dossier.
  public var isSessionOnly: Bool {
    switch self {
    case .source, .actor, .guarantee, .factor, .from, .waive: false
    case .scenario, .asOf, .assume, .trust, .distrust, .expect, .skip, .todo: true
    }
  }

  /// The details that may stand under it, in canonical order.
  public var details: [DetailWord] {
    switch self {
    case .source: [.outlet, .author, .published, .reliability, .language, .url, .document]
    case .actor: [.also, .memberOf, .speaksFor, .size]
    case .guarantee: [.also, .components, .needs, .triggeredBy]
    case .factor: [.also, .levels, .lasts]
    case .from, .waive, .scenario, .asOf, .assume, .trust, .distrust, .expect, .skip, .todo: []
    }
  }

  /// Whether it says how a scenario file is to be tested, and means nothing at a prompt.
  public var isMark: Bool { self == .skip || self == .todo }

  /// How it is written in full: `as of` for `as`.
  public var spelling: String { self == .asOf ? "as of" : rawValue }
}
