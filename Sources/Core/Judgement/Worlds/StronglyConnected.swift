/// The strongly connected components of a graph, each component after all it depends on (Tarjan, SIAM
/// Journal on Computing 1, 1972).
///
/// It keeps its own stack, so that a chain of a million nodes is no deeper than one of ten.
///
/// - Parameter edges: What each node depends on; the order of nodes and edges decides the result's.
func stronglyConnectedComponents(of edges: Edges) -> [ArraySlice<Int>] {
  let unseen = -1
  var number = [Int](repeating: unseen, count: edges.count)
  var low = number
  var isOpen = [Bool](repeating: false, count: edges.count)
  var open: [Int] = []
  var visits: [(node: Int, next: Int)] = []
  // The members of all components, one after the other, and where each component begins.
  var members: [Int] = []
  var starts: [Int] = []
  members.reserveCapacity(edges.count)
  starts.reserveCapacity(edges.count + 1)
  var count = 0

  func enter(_ node: Int) {
    number[node] = count
    low[node] = count
    count += 1
    open.append(node)
    isOpen[node] = true
    visits.append((node, 0))
  }

  for root in 0..<edges.count where number[root] == unseen {
    enter(root)
    while let (node, next) = visits.last {
      if let successor = edges.target(next, of: node) {
        visits[visits.count - 1].next += 1
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
      starts.append(members.count)
      while let member = open.popLast() {
        isOpen[member] = false
        members.append(member)
        if member == node { break }
      }
    }
  }
  starts.append(members.count)
  return zip(starts, starts.dropFirst()).map { members[$0..<$1] }
}

/// The edges of a graph whose nodes are numbered from 0, in one piece: a graph may have a million.
struct Edges {
  private var targets: [Int] = []
  private var starts: [Int] = [0]

  /// How many nodes there are.
  var count: Int { starts.count - 1 }

  /// Adds to what the next node depends on.
  mutating func addTarget(_ node: Int) { targets.append(node) }

  /// Ends the node whose targets were added last.
  mutating func endNode() { starts.append(targets.count) }

  /// One of what a node depends on, counted from 0; nil beyond the last.
  func target(_ place: Int, of node: Int) -> Int? {
    let index = starts[node] + place
    return index < starts[node + 1] ? targets[index] : nil
  }

  /// Whether a node depends on itself directly.
  func hasLoop(at node: Int) -> Bool { targets[starts[node]..<starts[node + 1]].contains(node) }
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
  var edges = Edges()
  while edges.count < nodes.count {
    for successor in successors(nodes[edges.count]) { edges.addTarget(index(successor)) }
    edges.endNode()
  }
  return stronglyConnectedComponents(of: edges).map { $0.map { nodes[$0] } }
}
