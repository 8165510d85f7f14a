import ParleyCore

/// How a condition moved: what is asked in addition, what no longer, and what harder or easier.
///
/// Conditions are compared part by part, in canonical form. Two parts on the same factor are one that
/// moved: harder where fewer of the factor's levels meet it, easier where more do.
struct ConditionShift {
  /// Asked for now and not before.
  private(set) var added: [Expression] = []
  /// Asked for before and not now.
  private(set) var dropped: [Expression] = []
  /// Asked for on the same factor, before and now.
  private(set) var moved: [(before: Expression, after: Expression, direction: Direction)] = []

  /// Which way a part moved.
  enum Direction: String {
    case harder, easier, otherwise
  }

  init(from before: Expression?, to after: Expression?, in dossier: Dossier) {
    let old = Self.parts(before)
    let new = Self.parts(after)
    let (known, kept) = (Set(old.map(\.canonical)), Set(new.map(\.canonical)))
    var gone = old.filter { !kept.contains($0.canonical) }
    for part in new where !known.contains(part.canonical) {
      let same = gone.firstIndex { $0.factor != nil && $0.factor == part.factor }
      guard let same, let factor = part.factor else {
        added.append(part)
        continue
      }
      let was = gone.remove(at: same)
      moved.append((was, part, Self.direction(was, part, dossier[factor].values.count)))
    }
    dropped = gone
  }

  /// Whether nothing moved.
  var isEmpty: Bool { added.isEmpty && dropped.isEmpty && moved.isEmpty }

  private static func parts(_ condition: Expression?) -> [Expression] {
    condition.map(\.conjuncts) ?? []
  }

  private static func direction(_ before: Expression, _ after: Expression, _ levels: Int)
    -> Direction
  {
    let (old, new) = (before.levels(of: levels), after.levels(of: levels))
    if new.isStrictSubset(of: old) { return .harder }
    return new.isStrictSuperset(of: old) ? .easier : .otherwise
  }
}

extension Expression {
  /// The factor that a part asks about, where it asks about one alone.
  fileprivate var factor: FactorID? {
    switch self {
    case .equal(let id, _), .atLeast(let id, _): id
    case .not(let part): part.factor
    default: nil
    }
  }

  /// The levels, by index, that meet a part about one factor.
  fileprivate func levels(of count: Int) -> Set<Int> {
    switch self {
    case .equal(_, let level): [level]
    case .atLeast(_, let level): Set(level..<max(level, count))
    case .not(let part): Set(0..<count).subtracting(part.levels(of: count))
    default: []
    }
  }
}
