/// The strongly connected components of a graph, each component after all it depends on (Tarjan, SIAM
/// Journal on Computing 1, 1972).
///
/// It keeps its own stack, so that a chain of a million nodes is no deeper than one of ten.
///
/// - Parameter edges: What each node depends on; the order of nodes and edges decides the result's.
func stronglyConnectedComponents(of edges: [[Int]]) -> [[Int]] {
  let unseen = -1
  var number = [Int](repeating: unseen, count: edges.count)
  var low = number
  var isOpen = [Bool](repeating: false, count: edges.count)
  var open: [Int] = []
  var visits: [(node: Int, next: Int)] = []
  var components: [[Int]] = []
  var count = 0

  func enter(_ node: Int) {
    number[node] = count
    low[node] = count
    count += 1
    open.append(node)
    isOpen[node] = true
    visits.append((node, 0))
  }

  for root in edges.indices where number[root] == unseen {
    enter(root)
    while let (node, next) = visits.last {
      if next < edges[node].count {
        visits[visits.count - 1].next += 1
        let successor = edges[node][next]
        if number[successor] == unseen {
          enter(successor)
        } else if isOpen[successor] {
          low[node] = min(low[node], number[successor])
        }
        continue
      }
      visits.removeLast()
      if let parent = visits.last { low[parent.node] = min(low[parent.node], low[node]) }
      guard low[node] == number[node] else { continue }
      var component: [Int] = []
      while let member = open.popLast() {
        isOpen[member] = false
        component.append(member)
        if member == node { break }
      }
      components.append(component)
    }
  }
  return components
}

/// The strongly connected components of the part of a graph that some nodes reach.
///
/// - Parameters:
///   - roots: Where to start; their order, and that of successors, decides the result's.
///   - successors: What a node depends on; asked once for each node.
func stronglyConnectedComponents<Node: Hashable>(
  from roots: [Node], successors: (Node) -> [Node]
) -> [[Node]] {
  var nodes: [Node] = []
  var number: [Node: Int] = [:]
  func index(_ node: Node) -> Int {
    if let known = number[node] { return known }
    number[node] = nodes.count
    nodes.append(node)
    return nodes.count - 1
  }
  for root in roots { _ = index(root) }
  var edges: [[Int]] = []
  while edges.count < nodes.count { edges.append(successors(nodes[edges.count]).map(index)) }
  return stronglyConnectedComponents(of: edges).map { $0.map { nodes[$0] } }
}
