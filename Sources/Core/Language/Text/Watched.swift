/// A sequence that is at its end as soon as somebody interrupts what goes through it.
///
/// Every loop that grows with a dossier goes through one: what it has made by then is thrown away, or
/// said to be partial.
public struct Watched<Base: Sequence>: Sequence, IteratorProtocol {
  private var base: Base.Iterator
  private let isInterrupted: @Sendable () -> Bool

  init(_ base: Base, _ isInterrupted: @escaping @Sendable () -> Bool) {
    self.base = base.makeIterator()
    self.isInterrupted = isInterrupted
  }

  /// The next element; nil at the end, or where somebody has interrupted.
  public mutating func next() -> Base.Element? { isInterrupted() ? nil : base.next() }
}

extension Sequence {
  /// The sequence up to where somebody interrupts.
  public func watched(by watch: Watch) -> Watched<Self> { Watched(self, watch.isInterrupted) }
}
