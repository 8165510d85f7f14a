/// A mutual wait in a proof: things that are open because each waits for the next.
public struct ProofLoop: Hashable, Sendable {
  /// All that wait for each other, in lever order.
  public var levers: [LeverID]
  /// One way round, node by node: it begins at the node met first, and the last waits for that one.
  public var path: [Int]
}
