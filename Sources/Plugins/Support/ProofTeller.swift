import ParleyCore

/// Tells a proof node by node: what it is, on whose word, and what it comes to.
struct ProofTeller {
  let proof: Proof
  let narrator: Narrator
  /// Whether gists are told, and ratings in words.
  let isFull: Bool
  /// Whether a statement is told by where it stands alone, without its voice and rating.
  var isTerse = false
  /// The copies that passages are quoted from; nil where none are at hand.
  var quoting: Quoting?
  /// The mutual waits, by what waits in them.
  let loops: [[LeverID]: ProofLoop]

  var dossier: Dossier { narrator.dossier }
  var judgement: Judgement { narrator.judgement }

  init(_ proof: Proof, _ narrator: Narrator, isFull: Bool) {
    self.proof = proof
    self.narrator = narrator
    self.isFull = isFull
    loops = Dictionary(proof.loops.map { ($0.levers, $0) }) { first, _ in first }
  }

  /// The command that shows the proof of an expression, as a tree at least.
  func command(_ expression: Expression) -> String {
    "why " + dossier.text(expression) + (isFull ? " in full" : " as tree")
  }

  /// A node in a line, without an end mark.
  func line(_ index: Int) -> [Inline] {
    let node = proof.nodes[index]
    switch node.kind {
    case .expression: return question(index)
    case .reading, .fact: return leaf(index) + condition(index)
    case .need: return need(index) + [": ", .verdict(node.verdict)]
    case .assumption, .unknown: return leaf(index)
    }
  }

  /// A node by name, where it has been told in full already.
  func name(_ index: Int) -> [Inline] {
    let node = proof.nodes[index]
    switch node.kind {
    case .expression(let expression):
      return [.code(dossier.text(expression)), ": ", .verdict(node.verdict)]
    case .reading(let key, _, _): return [.code(dossier.spelling(key))]
    case .fact(let id, let value): return [.code(dossier.text(id, value))]
    case .need(let id, let expression, _):
      return [.code(dossier[id].id), " needs ", .code(dossier.text(expression))]
    case .assumption(let assumption): return [.code(dossier.text(assumption)), " (assumed)"]
    case .unknown(.mutualWait): return ["the wait"]
    case .unknown(let cause): return [.code(narrator.spelling(cause))]
    }
  }

  private func question(_ index: Int) -> [Inline] { name(index) + standing(index) }

  /// What else is to be said of a question than its verdict: how an actor stands, that accounts differ,
  /// how many a group has.
  func standing(_ index: Int) -> [Inline] {
    switch proof.nodes[index].expression {
    case .position(let key, _): return [.text(" (\(judgement.stand(key).standingWords))")]
    case .equal(let id, _), .atLeast(let id, _):
      if case .contested = judgement.factor(id) { return [" (contested)"] }
      return []
    case .count(let count): return members(of: count)
    default: return []
    }
  }

  /// How many a group has, where that is declared: what a count turns on beside its members.
  private func members(of count: Expression.GroupCount) -> [Inline] {
    guard case .membersOf(let group) = count.group else { return [] }
    let declared = dossier.members(of: group, on: judgement.standpoint.asOf).count
    let total = max(declared, dossier[group].size ?? 0)
    let told = " (\(counted(total, "member")), \(declared) declared)"
    return [.text(told), " ", .citation(narrator.citation(.actor(group)).citation)]
  }

  /// Whether a node asks for more of a group than it has, so that no member could make up for it.
  func asksTooMuch(_ index: Int) -> Bool {
    guard case .count(let count)? = proof.nodes[index].expression,
      case .membersOf(let group) = count.group, case .atLeast(let number) = count.quantity
    else { return false }
    let declared = dossier.members(of: group, on: judgement.standpoint.asOf).count
    return proof.nodes[index].verdict == .no && number > max(declared, dossier[group].size ?? 0)
  }

  // MARK: Links

  /// What a guarantee needs, on whose word, and who denies it.
  func need(_ index: Int) -> [Inline] {
    let node = proof.nodes[index]
    guard case .need(let id, _, let requirement) = node.kind else { return [] }
    guard requirement != nil else {
      let declared = narrator.citation(.guarantee(id)).citation
      return name(index) + [" by definition ", .citation(declared)]
    }
    let denials = node.parts.flatMap { part -> [StatementID] in
      if case .unknown(.disputed) = proof.nodes[part].kind { return proof.nodes[part].statements }
      return []
    }
    let denied = denials.isEmpty ? [] : [", denied"] + sources(denials)
    return name(index) + sources(node.statements) + denied
  }

  /// How the condition of a position reads, where that is what it turns on.
  private func condition(_ index: Int) -> [Inline] {
    let questions = proof.nodes[index].parts.filter { proof.nodes[$0].expression != nil }
    guard let question = questions.first else { return [] }
    switch proof.nodes[question].verdict {
    case .yes: return [", condition met"]
    case .no: return [", condition unmet"]
    case .open: return [", condition ", .verdict(.open)]
    }
  }
}
