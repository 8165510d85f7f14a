/// A network for other programs: nodes and edges with their attributes, in order. What it means is its
/// maker's matter; `GraphML` and `DOT` write it.
public struct Network: Sendable {
  /// What it shows, as a title.
  public var name: String
  /// Whether its edges have a direction.
  public var isDirected: Bool
  /// Its nodes, no id twice.
  public var nodes: [Node] = []
  /// Its edges, in order; two may join the same nodes.
  public var edges: [Edge] = []

  /// A node.
  public struct Node: Sendable {
    /// Its id: one of the dossier's.
    public var id: String
    /// The name that is shown.
    public var label: String
    /// What more is known of it.
    public var attributes: [Attribute]
  }

  /// An edge.
  public struct Edge: Sendable {
    /// Where it begins.
    public var source: String
    /// Where it ends.
    public var target: String
    /// What is known of it.
    public var attributes: [Attribute]
  }

  /// Something known of a node or an edge. One name has values of one sort throughout.
  public struct Attribute: Sendable {
    /// Its name.
    public var name: String
    /// Its value.
    public var value: Value

    init(_ name: String, _ value: Value) {
      self.name = name
      self.value = value
    }
  }

  /// A value of an attribute.
  public enum Value: Sendable {
    case text(String)
    case int(Int)
    case double(Double)

    /// The value as text, the same on every machine: of a fraction the shortest that reads back.
    var text: String {
      switch self {
      case .text(let text): text
      case .int(let number): "\(number)"
      case .double(let number): "\(number)"
      }
    }
  }
}
