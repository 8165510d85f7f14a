import ParleyCore

/// One thing that is read otherwise after than before.
struct Change {
  /// Whether it is a guarantee, a position or a factor.
  var kind: Kind
  /// What it is, as a lever is spelled.
  var id: String
  /// How it was read.
  var before: Terms
  /// How it is read.
  var after: Terms
  /// What decides it after, or what it is open on.
  var because: Because
  /// Further data, such as a position's verdicts.
  var fields: [JSON.Field] = []

  struct Because {
    /// The first grounds, in sentences without full stops. They are told as they are asked for: a long
    /// chain of guarantees has as many grounds for each of its links.
    var told: [[Inline]]
    /// How many there are in all.
    var count: Int
    /// The ids of all.
    var ids: [String]
  }

  enum Kind: String, CaseIterable {
    case guarantee, position, factor

    var title: String {
      switch self {
      case .guarantee: "Guarantees"
      case .position: "Positions"
      case .factor: "Factors"
      }
    }
  }
}
