/// What is judged as one: a side of a position, a guarantee, or whether one is due. Every verdict is
/// made of these and of factors, which wait for nothing.
enum Atom: Hashable {
  case position(PositionKey, Side)
  case guarantee(GuaranteeID)
  case due(GuaranteeID)

  /// In few pieces, since every question looks up thousands; a side would be hashed as its word.
  func hash(into hasher: inout Hasher) {
    switch self {
    case .position(let key, let side):
      key.hash(into: &hasher)
      hasher.combine(side == .supports)
    case .guarantee(let id): hasher.combine(id)
    case .due(let id): hasher.combine(~id.index)
    }
  }

  /// The lever that would set it.
  var lever: LeverID {
    switch self {
    case .position(let key, _): .position(key)
    case .guarantee(let id), .due(let id): .guarantee(id)
    }
  }
}
