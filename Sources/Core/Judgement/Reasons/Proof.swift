/// Why an expression has its verdict: what carries it, down to statements, assumptions and unknowns.
///
/// A graph, not a tree: what several parts rest on is there once, and conditions that wait for each
/// other lead back to themselves. It holds no text; indices lead from node to node, so that a chain of
/// any length is built, kept and dropped without deep recursion.
public struct Proof: Sendable {
  /// The nodes; the first is the question. A node comes after one that rests on it, but for loops.
  public internal(set) var nodes: [ProofNode] = []
  /// The mutual waits that leave it open.
  public internal(set) var loops: [ProofLoop] = []
  /// What its leaves name: of a yes or no what decides it, of an open verdict what it is open on. In
  /// order of kind, then place.
  public internal(set) var subjects: [Subject] = []

  /// What is asked.
  public let question: Expression

  /// Creates a proof with nothing in it.
  init(_ question: Expression) { self.question = question }

  /// What it comes to.
  public var verdict: Verdict { nodes[0].verdict }

  /// What rests on a leaf directly: the questions, and the needs whose account is settled, that are the
  /// last before a statement, an assumption or an unknown answers. In the order of the nodes.
  public var lastQuestions: [Int] {
    nodes.indices.filter { index in
      let node = nodes[index]
      switch node.kind {
      case .expression where node.carries:
        return node.parts.isEmpty || node.parts.contains { isLeaf($0) }
      case .need where node.carries: return node.parts.contains { isLeaf($0) }
      default: return false
      }
    }
  }

  /// Whether nothing carries a node but itself.
  public func isLeaf(_ index: Int) -> Bool {
    nodes[index].expression == nil && nodes[index].parts.isEmpty
  }
}

extension Judgement {
  /// Why an expression has its verdict.
  ///
  /// - Parameter withOthers: whether the parts that do not carry the verdict are given too, each with
  ///   what carries its own.
  public func proof(_ expression: Expression, withOthers: Bool = false) -> Proof {
    var builder = ProofBuilder(self, expression)
    return builder.build(withOthers: withOthers)
  }
}
