/// The strongly connected components of the part of a graph that some nodes reach, each component
/// after all it depends on (Tarjan, SIAM Journal on Computing 1, 1972).
///
/// It keeps its own stack, so that a chain of a million nodes is no deeper than one of ten.
///
/// - Parameters:
///   - roots: Where to start; their order, and that of successors, decides the result's.
///   - successors: What a node depends on.
func stronglyConnectedComponents<Node: Hashable>(
  from roots: [Node], successors: (Node) -> [Node]
) -> [[Node]] {
  var number: [Node: Int] = [:]
  var low: [Node: Int] = [:]
  var open: [Node] = []
  var isOpen: Set<Node> = []
  var components: [[Node]] = []
  var visits: [Visit<Node>] = []

  func enter(_ node: Node) {
    number[node] = number.count
    low[node] = number[node]
    open.append(node)
    isOpen.insert(node)
    visits.append(Visit(node: node, successors: successors(node)))
  }
  func lower(_ node: Node, to candidate: Int?) {
    guard let candidate, let current = low[node] else { return }
    low[node] = min(current, candidate)
  }

  for root in roots where number[root] == nil {
    enter(root)
    while let visit = visits.last {
      if visit.next < visit.successors.count {
        visits[visits.count - 1].next += 1
        let successor = visit.successors[visit.next]
        if number[successor] == nil {
          enter(successor)
        } else if isOpen.contains(successor) {
          lower(visit.node, to: number[successor])
        }
        continue
      }
      visits.removeLast()
      if let parent = visits.last { lower(parent.node, to: low[visit.node]) }
      if low[visit.node] == number[visit.node] {
        var component: [Node] = []
        while let member = open.popLast() {
          isOpen.remove(member)
          component.append(member)
          if member == visit.node { break }
        }
        components.append(component)
      }
    }
  }
  return components
}

/// A node whose successors are being looked at.
private struct Visit<Node> {
  var node: Node
  var successors: [Node]
  var next = 0
}
