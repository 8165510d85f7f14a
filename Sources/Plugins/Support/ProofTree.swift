import ParleyCore

/// A proof as a tree: each node once, and where it is met again by its name.
struct ProofTree {
  /// How many steps down are shown; what lies further down is asked for by itself.
  static let deepest = 20

  let teller: ProofTeller
  private var shown: Set<Int> = []
  private var proof: Proof { teller.proof }

  init(_ teller: ProofTeller) { self.teller = teller }

  /// The tree of the whole proof.
  mutating func tree() -> Tree { tree(0, depth: 0) }

  private mutating func tree(_ index: Int, depth: Int) -> Tree {
    guard shown.insert(index).inserted else { return Tree(teller.name(index) + [", as above"]) }
    var tree = Tree(teller.line(index))
    var last = index
    var others = proof.nodes[index].others
    var parts = parts(of: index)
    // A need, a condition and a `not` say already what they ask: what answers comes right below.
    while isThin(last), parts.count == 1, proof.nodes[parts[0]].expression != nil {
      if !isReading(last) { tree.label += teller.standing(parts[0]) }
      last = parts[0]
      guard shown.insert(last).inserted else {
        tree.label += [", as above"] + teller.gists(index)
        return tree
      }
      others += proof.nodes[last].others
      parts = self.parts(of: last)
    }
    tree.label += teller.gists(index)
    if parts.isEmpty && others.isEmpty { return tree }
    guard depth < Self.deepest else {
      tree.children = [Tree(["further down: ", .code(further(from: last))])]
      return tree
    }
    tree.children = parts.map { self.tree($0, depth: depth + 1) }
    if !others.isEmpty {
      let told = others.map { other($0, depth: depth + 2) }
      tree.children.append(Tree(["does not decide it:"], told))
    }
    return tree
  }

  /// What does not carry the verdict here. What carries it elsewhere is told there.
  private mutating func other(_ index: Int, depth: Int) -> Tree {
    if proof.nodes[index].carries, !shown.contains(index) {
      return Tree(teller.name(index) + [", as told where it decides"])
    }
    return tree(index, depth: depth)
  }

  /// What hangs under a node, but for what its own line or its neighbours say already.
  private func parts(of index: Int) -> [Int] {
    proof.nodes[index].parts.filter { part in
      switch proof.nodes[part].kind {
      case .unknown(.contested), .unknown(.contestedFactor), .unknown(.undecided),
        .unknown(.disputed):
        false
      default: true
      }
    }
  }

  private func isThin(_ index: Int) -> Bool {
    switch proof.nodes[index].kind {
    case .need, .reading, .expression(.not): true
    default: false
    }
  }

  /// Whether a node says how its own condition reads.
  private func isReading(_ index: Int) -> Bool {
    if case .reading = proof.nodes[index].kind { true } else { false }
  }

  private func further(from index: Int) -> String {
    let expression: Expression? =
      switch proof.nodes[index].kind {
      case .expression(let expression): expression
      case .need(_, let expression, _): expression
      case .reading(_, _, let reading): reading.condition
      case .fact, .assumption, .unknown: nil
      }
    return teller.command(expression ?? proof.question)
  }
}
