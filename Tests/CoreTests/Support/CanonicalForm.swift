import ParleyCore

/// The canonical form of an expression (language.md, section 5), as sets: a set has no order and no
/// repeats, so what the rule says of sorting and dropping needs no doing.
indirect enum CanonicalForm: Hashable {
  /// A factor, a guarantee or a position.
  case atom(Expression)
  /// So many members of a group, whose number only the as-of date tells.
  case members(of: ActorID, Quantity, Side, Role, GuaranteeID)
  /// So many actors of a list.
  case list(Set<ActorID>, atLeast: Int, Side, Role, GuaranteeID)
  case not(CanonicalForm)
  case and(Set<CanonicalForm>)
  case or(Set<CanonicalForm>)

  /// Creates the form of an expression.
  init(_ expression: Expression) {
    switch expression {
    case .guarantee, .due, .equal, .atLeast, .position: self = .atom(expression)
    case .not(let part): self = .not(CanonicalForm(part))
    case .and(let parts):
      var flat: Set<CanonicalForm> = []
      for part in parts.map({ CanonicalForm($0) }) {
        if case .and(let inner) = part { flat.formUnion(inner) } else { flat.insert(part) }
      }
      self = flat.count == 1 ? flat.first! : .and(flat)
    case .or(let parts):
      var flat: Set<CanonicalForm> = []
      for part in parts.map({ CanonicalForm($0) }) {
        if case .or(let inner) = part { flat.formUnion(inner) } else { flat.insert(part) }
      }
      self = flat.count == 1 ? flat.first! : .or(flat)
    case .count(let count):
      switch count.group {
      case .membersOf(let group):
        let quantity = count.quantity == .any ? .atLeast(1) : count.quantity
        self = .members(of: group, quantity, count.side, count.role, count.guarantee)
      case .list(let actors):
        let needed =
          switch count.quantity {
          case .atLeast(let number): number
          case .any: 1
          case .all: actors.count
          case .most: actors.count / 2 + 1
          }
        self = .list(Set(actors), atLeast: needed, count.side, count.role, count.guarantee)
      }
    }
  }
}
