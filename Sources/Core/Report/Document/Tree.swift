/// A node of a tree and what hangs under it.
public struct Tree: Hashable, Sendable {
  /// The node's own line.
  public var label: [Inline]
  /// What hangs under it, in order.
  public var children: [Tree]

  /// Creates a node.
  public init(_ label: [Inline], _ children: [Tree] = []) {
    self.label = label
    self.children = children
  }
}
