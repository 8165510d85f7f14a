/// A total order of expressions, of no meaning beyond being one: the canonical form sorts by it.
extension Expression: Comparable {
  /// By kind, then part by part.
  public static func < (left: Expression, right: Expression) -> Bool {
    switch (left, right) {
    case (.or(let left), .or(let right)), (.and(let left), .and(let right)):
      left.lexicographicallyPrecedes(right)
    case (.not(let left), .not(let right)): left < right
    case (.guarantee(let left), .guarantee(let right)), (.due(let left), .due(let right)):
      left < right
    case (.equal(let left, let leftValue), .equal(let right, let rightValue)),
      (.atLeast(let left, let leftValue), .atLeast(let right, let rightValue)):
      (left, leftValue) < (right, rightValue)
    case (.position(let left, let leftSide), .position(let right, let rightSide)):
      (left, leftSide.order) < (right, rightSide.order)
    case (.count(let left), .count(let right)):
      left.sortKey.lexicographicallyPrecedes(right.sortKey)
    default: left.kindOrder < right.kindOrder
    }
  }

  private var kindOrder: Int {
    switch self {
    case .equal: 0
    case .atLeast: 1
    case .guarantee: 2
    case .due: 3
    case .position: 4
    case .count: 5
    case .not: 6
    case .and: 7
    case .or: 8
    }
  }
}

extension Side {
  fileprivate var order: Int { self == .supports ? 0 : 1 }
}

extension Expression.GroupCount {
  fileprivate var sortKey: [Int] {
    let quantityKey =
      switch quantity {
      case .atLeast(let number): [0, number]
      case .any: [1, 0]
      case .all: [2, 0]
      case .most: [3, 0]
      }
    let groupKey =
      switch group {
      case .membersOf(let actor): [0, actor.index]
      case .list(let actors): [1] + actors.map(\.index)
      }
    return quantityKey + [side.order, role == .endorse ? 0 : 1, guarantee.index] + groupKey
  }
}
