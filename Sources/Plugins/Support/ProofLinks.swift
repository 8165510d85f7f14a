import ParleyCore

/// A proof as a chain of links: what a guarantee needs, or a position waits for, with the leaves that
/// each ends in. One sentence leads from what is known already to a leaf, or a few.
struct ProofLinks {
  private struct Link {
    /// The need, or the reading with a condition; nil for the question itself.
    var node: Int?
    var parent: Int?
    var leaves: [Int] = []
  }

  private let teller: ProofTeller
  private var links = [Link()]
  private var proof: Proof { teller.proof }

  init(_ teller: ProofTeller) {
    self.teller = teller
    collect()
  }

  /// Walks the proof once, in the order of its tree.
  private mutating func collect() {
    var seen: Set<Int> = []
    var waiting = [(node: 0, link: 0)]
    while let (index, link) = waiting.popLast() {
      guard seen.insert(index).inserted else { continue }
      let node = proof.nodes[index]
      let questions = node.parts.filter { proof.nodes[$0].expression != nil }
      switch node.kind {
      case .expression where teller.asksTooMuch(index), .fact, .assumption, .unknown:
        links[link].leaves.append(index)
      case .reading where questions.isEmpty: links[link].leaves.append(index)
      case .reading, .need:
        links.append(Link(node: index, parent: link))
        waiting += node.parts.reversed().map { ($0, links.count - 1) }
      case .expression:
        let parts = told(of: node)
        waiting += parts.reversed().map { ($0, link) }
      }
    }
  }

  /// What is told under a question. An unknown says all that its neighbours say: accounts that differ,
  /// or do not decide; but what is considered under a condition says so itself.
  private func told(of node: ProofNode) -> [Int] {
    let unknown = node.parts.first { part in
      switch proof.nodes[part].kind {
      case .unknown(.contested), .unknown(.contestedFactor), .unknown(.undecided): true
      default: false
      }
    }
    guard let unknown else { return node.parts }
    let rest = node.parts.filter { !isBareLeaf($0) }
    if case .unknown(.undecided) = proof.nodes[unknown].kind, rest.count > 1 {
      return rest.filter { $0 != unknown }
    }
    return rest
  }

  private func isBareLeaf(_ index: Int) -> Bool {
    switch proof.nodes[index].kind {
    case .reading, .fact: proof.isLeaf(index)
    default: false
    }
  }

  /// The sentences, without capitals and full stops: those with leaves first, then the links that
  /// lead only to what was told before.
  var sentences: [[Inline]] {
    var told: Set<Int> = [0]
    let own = links[0].leaves.map { teller.leaf($0) }
    let ending = links.indices.dropFirst().filter { !links[$0].leaves.isEmpty }
    let first = ending.map { sentence($0, &told) }
    return own + first + links.indices.filter { !told.contains($0) }.map { sentence($0, &told) }
  }

  /// In the order of the sentences, what each ends in without the links that lead there, an end a
  /// sentence; those that only lead to what was told before have none.
  var endings: [[[Inline]]] {
    let own = links[0].leaves.map { [teller.leaf($0)] }
    let ending = links.dropFirst().filter { !$0.leaves.isEmpty }
    return own
      + ending.map { link in
        var ends = link.leaves.prefix(3).map { teller.leaf($0) }
        if link.leaves.count > 3 { ends[2].append(.text("; and \(link.leaves.count - 3) more")) }
        return ends
      }
  }

  private func sentence(_ index: Int, _ told: inout Set<Int>) -> [Inline] {
    var chain: [Int] = []
    var next: Int? = index
    while let link = next, told.insert(link).inserted {
      chain.append(link)
      next = links[link].parent
    }
    chain.reverse()
    var words = chain.compactMap { link(links[$0].node) }
    if words.count > 3 {
      words = [words[0], [.text("\(words.count - 2) steps further")], words[words.count - 1]]
    }
    let head = words.joined(by: "; ")
    let leaves = links[index].leaves
    var ends = leaves.prefix(3).map {
      teller.leaf($0, after: words.isEmpty ? nil : links[index].node)
    }
    if leaves.count > 3 { ends.append([.text("and \(leaves.count - 3) more")]) }
    return head.isEmpty || ends.isEmpty
      ? head + ends.joined(by: "; ") : head + [": "] + ends.joined(by: "; ")
  }

  private func link(_ node: Int?) -> [Inline]? {
    node.map { node in
      if case .need = proof.nodes[node].kind { teller.need(node) } else { teller.line(node) }
    }
  }
}
