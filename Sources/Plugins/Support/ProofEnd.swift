import ParleyCore

/// One thing that a verdict ends in: of a yes what it rests on, of a no or an open verdict what is
/// missing.
struct ProofEnd {
  /// What kind of end it is: a cause's kind for what is open, else `documented`, `assumed`, or
  /// `too-few` for a group that has too few members.
  var kind: String
  /// The id of the lever, or of the group.
  var id: String
  /// It in words.
  var words: String
  /// The node that says so; nil for what is unknown.
  var node: Int?
  /// What is unknown.
  var cause: Cause?
}

extension ProofTeller {
  /// What the verdict ends in: the causes in the order of `ask`, or the last questions as they are met.
  var ends: [ProofEnd] {
    guard proof.verdict == .open else {
      let last = Set(proof.lastQuestions)
      return proof.nodes.indices.filter { last.contains($0) || asksTooMuch($0) }.map { end($0) }
    }
    return judgement.causes(proof.question).map { cause in
      ProofEnd(
        kind: cause.kindWord, id: cause.lever.map { dossier.spelling($0) } ?? "",
        words: words(cause), cause: cause)
    }
  }

  private func words(_ cause: Cause) -> String {
    guard case .mutualWait(let levers) = cause, levers.count > 3 else {
      return narrator.spelling(cause)
    }
    return "the mutual wait of \(levers.count)"
  }

  private func end(_ index: Int) -> ProofEnd {
    let node = proof.nodes[index]
    let assumption = node.parts.lazy.compactMap { proof.nodes[$0].kind.assumption }.first
    let kind = assumption == nil ? "documented" : "assumed"
    var end = ProofEnd(kind: kind, id: "", words: "", node: index)
    switch node.kind {
    case .expression(let expression):
      end.words = dossier.text(wanted(expression, node.verdict))
      end.id = id(expression)
      if asksTooMuch(index) { end.kind = "too-few" }
    case .need(_, _, let requirement?):
      end.id = dossier.spelling(.account(requirement))
      end.words = end.id + " set aside"
    default: break
    }
    if let assumption, proof.verdict == .yes { end.words = dossier.text(assumption) + " (assumed)" }
    return end
  }

  /// Of a yes what holds, of a no what would have to.
  private func wanted(_ expression: Expression, _ verdict: Verdict) -> Expression {
    if verdict == (proof.verdict == .no ? .no : .yes) { return expression }
    if case .equal(let id, let value) = expression, !dossier[id].hasLevels {
      return .equal(id, 1 - value)
    }
    return .not(expression)
  }

  private func id(_ expression: Expression) -> String {
    switch expression {
    case .position(let key, _): return dossier.spelling(key)
    case .guarantee(let id), .due(let id): return dossier[id].id
    case .equal(let id, _), .atLeast(let id, _): return dossier[id].id
    case .count(let count):
      if case .membersOf(let group) = count.group { return dossier[group].id }
      return dossier.text(expression)
    case .and, .or, .not: return dossier.text(expression)
    }
  }

  /// Where an end comes from.
  func citations(_ end: ProofEnd) -> [Cited] {
    if let cause = end.cause { return narrator.citations(cause) }
    guard let index = end.node else { return [] }
    return proof.nodes[index].parts.flatMap { citations($0) } + citations(index)
  }
}

/// Ends in words: the first few, and how many more there are.
func words(_ ends: [ProofEnd]) -> String {
  let shown = ends.prefix(3).map(\.words)
  let rest = ends.count - shown.count
  return joined(rest > 0 ? shown + ["\(rest) more"] : shown)
}

extension ProofNode.Kind {
  /// What is assumed.
  fileprivate var assumption: InForce? {
    if case .assumption(let assumption) = self { assumption } else { nil }
  }
}
