extension Expression {
  /// The canonical form, in which conditions and needs are compared: nested `and`s and `or`s
  /// flattened, their parts sorted and repeats dropped, listed groups sorted, and every count of a
  /// list given as `at least N`. `not not` stays.
  ///
  /// It is a matter of form, not of logic: what is equivalent in other ways stays different.
  public var canonical: Expression {
    switch self {
    case .or(let parts):
      let flat = Self.merged(parts.map(\.canonical)) {
        if case .or(let inner) = $0 { inner } else { nil }
      }
      return flat.count == 1 ? flat[0] : .or(flat)
    case .and(let parts):
      let flat = Self.merged(parts.map(\.canonical)) {
        if case .and(let inner) = $0 { inner } else { nil }
      }
      return flat.count == 1 ? flat[0] : .and(flat)
    case .not(let part): return .not(part.canonical)
    case .count(let count): return .count(count.canonical)
    default: return self
    }
  }

  /// Parts with those of their own kind dissolved, sorted, each once.
  private static func merged(
    _ parts: [Expression], dissolving inner: (Expression) -> [Expression]?
  ) -> [Expression] {
    let flat = parts.flatMap { inner($0) ?? [$0] }.sorted()
    return flat.enumerated().filter { $0.offset == 0 || flat[$0.offset - 1] != $0.element }
      .map(\.element)
  }
}

extension Expression.GroupCount {
  /// The same with a list sorted and its quantity given as `at least N`; of a group, `any of` is
  /// `at least 1 of`, the rest depends on the members.
  fileprivate var canonical: Self {
    var result = self
    switch (group, quantity) {
    case (.list(let actors), _):
      result.group = .list(actors.sorted())
      result.quantity = .atLeast(quantity.needed(of: actors.count))
    case (.membersOf, .any): result.quantity = .atLeast(1)
    default: break
    }
    return result
  }
}

extension Quantity {
  /// How many of so many it takes.
  public func needed(of total: Int) -> Int {
    switch self {
    case .atLeast(let number): number
    case .any: 1
    case .all: total
    case .most: total / 2 + 1
    }
  }
}
