/// One thing that decides a verdict.
public enum Ground: Hashable, Sendable {
  /// A factor's value.
  case factor(FactorID)
  /// A side of an actor's current position.
  case position(PositionKey, Side)
  /// A guarantee's verdict.
  case guarantee(GuaranteeID)
  /// Whether a guarantee is due.
  case due(GuaranteeID)

  init(_ atom: Atom) {
    switch atom {
    case .position(let key, let side): self = .position(key, side)
    case .guarantee(let id): self = .guarantee(id)
    case .due(let id): self = .due(id)
    }
  }
}
