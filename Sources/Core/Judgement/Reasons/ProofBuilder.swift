/// Builds a proof by a worklist: each question once, whatever leads to it.
///
/// What carries a verdict is the rule of `Judgement.deciding`, here as a graph: of every part that has
/// parts itself, those that have its own verdict.
struct ProofBuilder {
  let judgement: Judgement
  private var proof: Proof
  private var ids: [ProofNode.Kind: Int] = [:]
  /// The next node whose parts have not been looked for.
  private var next = 0
  /// What does not carry a verdict, to be added after all that does.
  private var waiting: [(node: Int, others: [ProofDraft])] = []

  init(_ judgement: Judgement, _ expression: Expression) {
    self.judgement = judgement
    proof = Proof(expression)
  }

  /// Builds it.
  mutating func build(withOthers: Bool) -> Proof {
    _ = add(question(proof.question))
    follow()
    if proof.verdict == .open { addLoops() }
    nameSubjects()
    let carrying = proof.nodes.count
    next = carrying
    guard withOthers else { return proof }
    let others = waiting
    for (node, drafts) in others { proof.nodes[node].others = drafts.map { add($0) } }
    follow()
    for index in carrying..<proof.nodes.count { proof.nodes[index].carries = false }
    return proof
  }

  /// Looks for the parts of every question, and of those that are found on the way.
  private mutating func follow() {
    while next < proof.nodes.count, !judgement.isInterrupted() {
      let node = next
      next += 1
      guard let expression = proof.nodes[node].expression else { continue }
      let found = parts(of: expression, proof.nodes[node].verdict)
      hang(found.parts, found.others, under: node)
    }
  }

  /// Adds a node, unless it is there, and what hangs under it; a question's parts come later.
  private mutating func add(_ draft: ProofDraft) -> Int {
    if let id = ids[draft.kind] { return id }
    let id = proof.nodes.count
    ids[draft.kind] = id
    proof.nodes.append(
      ProofNode(kind: draft.kind, verdict: draft.verdict, statements: draft.statements))
    hang(draft.parts, draft.others, under: id)
    return id
  }

  private mutating func hang(_ parts: [ProofDraft], _ others: [ProofDraft], under node: Int) {
    var seen: Set<Int> = []
    proof.nodes[node].parts += parts.map { add($0) }.filter { seen.insert($0).inserted }
    if !others.isEmpty { waiting.append((node, others)) }
  }

  // MARK: Open verdicts

  /// Adds each mutual wait as an unknown, under the node of it that is met first.
  private mutating func addLoops() {
    let nodes = proof.nodes
    for component in stronglyConnectedComponents(from: [0], successors: { nodes[$0].parts }) {
      guard let entry = component.min(),
        component.count > 1 || nodes[entry].parts.contains(entry)
      else { continue }
      let levers = Set(component.compactMap { nodes[$0].atom?.lever })
        .sorted { judgement.dossier.precedes($0, $1) }
      let draft = ProofDraft(.unknown(.mutualWait(levers)), .open)
      let isNew = ids[draft.kind] == nil
      let first = component.filter { nodes[$0].atom != nil }.min() ?? entry
      let id = add(draft)
      proof.nodes[first].parts.insert(id, at: 0)
      guard isNew else { continue }
      let path = way(round: Set(component), from: first)
      proof.loops.append(ProofLoop(levers: levers, path: path))
    }
  }

  /// A shortest way from a node back to itself, the node first and not again last.
  private func way(round component: Set<Int>, from start: Int) -> [Int] {
    var before: [Int: Int] = [:]
    var queue = [start]
    var index = 0
    while index < queue.count {
      let node = queue[index]
      index += 1
      for part in proof.nodes[node].parts where component.contains(part) {
        if part == start {
          var path = [node]
          while let last = path.last, last != start, let previous = before[last] {
            path.append(previous)
          }
          return path.reversed()
        }
        if before[part] == nil {
          before[part] = node
          queue.append(part)
        }
      }
    }
    return [start]
  }

  private mutating func nameSubjects() {
    let isOpen = proof.verdict == .open
    let named = proof.nodes.flatMap { node -> [Subject] in
      guard isOpen else { return node.subjects }
      if case .unknown(let cause) = node.kind { return cause.subjects(in: judgement.dossier) }
      return []
    }
    proof.subjects = Set(named).sorted { judgement.dossier.precedes($0, $1) }
  }
}
