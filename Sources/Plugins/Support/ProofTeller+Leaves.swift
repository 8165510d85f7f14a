import ParleyCore

/// Leaves: what is said, assumed or unknown, each with where that comes from.
extension ProofTeller {
  /// What a node says by itself, cited.
  func leaf(_ index: Int) -> [Inline] {
    let node = proof.nodes[index]
    switch node.kind {
    case .expression, .need: return line(index)
    case .reading(let key, _, let reading): return told.told(reading, of: key)
    case .fact(let id, let value):
      return [.code(dossier.text(id, value))] + sources(node.statements)
    case .assumption(let assumption):
      let place = narrator.citation(assumption).citation
      return ["assumed: ", .code(dossier.text(assumption)), " ", .citation(place)]
    case .unknown(let cause): return unknown(cause)
    }
  }

  private func unknown(_ cause: Cause) -> [Inline] {
    if case .mutualWait(let levers) = cause { return wait(levers) }
    let words = told.told(cause)
    return words.contains(where: \.isCitation) ? words : words + cites(narrator.citations(cause))
  }

  /// Tells what others tell, with voices and ratings.
  private var told: Teller { Teller(judgement, citing: sources) }

  /// A leaf after the link that leads to it, whose citation leads to what it names as well.
  func leaf(_ index: Int, after link: Int?) -> [Inline] {
    guard let link, case .unknown(let cause) = proof.nodes[index].kind else { return leaf(index) }
    switch cause {
    case .mutualWait(let levers): return wait(levers)
    case .disputed: return ["whether it does is disputed"]
    default: return short(cause, asked: asked(by: link)) ?? told.told(cause)
    }
  }

  /// That nothing is documented of the one thing that was asked; nil where there is more to say.
  private func short(_ cause: Cause, asked: Expression?) -> [Inline]? {
    switch (cause, asked) {
    case (.factor(let id), .equal(let factor, _)?), (.factor(let id), .atLeast(let factor, _)?):
      guard id == factor, dossier.statements(about: id).isEmpty else { return nil }
      return ["nothing is documented of it"]
    case (.undocumented(let key), .position(let position, _)?):
      guard key == position, dossier.statements(about: key).isEmpty else { return nil }
      return ["no position on that is documented"]
    default: return nil
    }
  }

  /// What a need or a conditional position asks for.
  private func asked(by link: Int) -> Expression? {
    switch proof.nodes[link].kind {
    case .need(_, let expression, _): expression
    case .reading(_, _, let reading): reading.condition
    case .expression, .fact, .assumption, .unknown: nil
    }
  }

  /// Who says it, when, how it is rated and where it stands, statement by statement; where that is to be
  /// terse, the last alone.
  func sources(_ statements: [StatementID]) -> [Inline] {
    if isTerse { return cites(narrator.citations(statements)) }
    return statements.map { id -> [Inline] in
      let rating = narrator.ratings(dossier[id], inWords: isFull)
      let told = narrator.voice(dossier[id]) + (rating.isEmpty ? "" : "; " + rating)
      return [.text(" (\(told))")] + cites(narrator.citations(id))
    }.joined(by: " and")
  }

  /// What was said, where that is asked for: gists and reasons, after what they belong to.
  func gists(_ index: Int) -> [Inline] {
    guard isFull else { return [] }
    let told = proof.nodes[index].statements.flatMap { narrator.gist(dossier[$0]) }
    return told.allSatisfy { $0 == .text("") } ? [] : ["."] + told
  }

  /// Where a node's own word comes from.
  func citations(_ index: Int) -> [Cited] {
    let node = proof.nodes[index]
    switch node.kind {
    case .need(let id, _, nil): return [narrator.citation(.guarantee(id))]
    case .assumption(let assumption): return [narrator.citation(assumption)]
    case .unknown(let cause): return narrator.citations(cause)
    case .reading, .fact, .need: return narrator.citations(node.statements)
    case .expression(.count(let count)):
      guard case .membersOf(let group) = count.group else { return [] }
      return [narrator.citation(.actor(group))]
    case .expression: return []
    }
  }

  func cites(_ cited: [Cited]) -> [Inline] {
    var seen: Set<Citation> = []
    return cited.map(\.citation).filter { seen.insert($0).inserted }
      .flatMap { [" ", .citation($0)] }
  }
}

extension Inline {
  /// Whether it says where something comes from.
  var isCitation: Bool { if case .citation = self { true } else { false } }
}
