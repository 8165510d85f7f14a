import ParleyCore

extension ProofTeller {
  /// A mutual wait as the loop it is: `A waits for B, which waits for A`.
  func wait(_ levers: [LeverID]) -> [Inline] {
    guard let loop = loops[levers] else { return [] }
    let round = loop.path.filter { isAtom($0) }
    let shown = round.count > 5 ? round.prefix(4) : round[...]
    var told = shown.flatMap { [.code(text($0)), " waits for "] as [Inline] }
    if round.count > shown.count {
      told += [.text("\(round.count - shown.count) more, the last of which waits for ")]
    }
    told.append(.code(text(round[0])))
    let inside = Set(round.map { spelling($0) })
    let outside = levers.count { !inside.contains(dossier.spelling($0)) }
    if outside > 0 { told.append(.text("; \(outside) more wait in it")) }
    let cited = loop.path.filter { !isAtom($0) }.prefix(8).flatMap { citations($0) }
    return which(told) + cites(cited)
  }

  /// `A waits for B waits for A` with `, which` before each further `waits`.
  private func which(_ told: [Inline]) -> [Inline] {
    told.enumerated().map { index, inline in
      index > 1 && inline == " waits for " ? ", which waits for " : inline
    }
  }

  private func isAtom(_ index: Int) -> Bool {
    switch proof.nodes[index].expression {
    case .position, .guarantee, .due: true
    default: false
    }
  }

  private func text(_ index: Int) -> String {
    proof.nodes[index].expression.map { dossier.text($0) } ?? ""
  }

  private func spelling(_ index: Int) -> String {
    switch proof.nodes[index].expression {
    case .position(let key, _): dossier.spelling(key)
    case .guarantee(let id), .due(let id): dossier[id].id
    default: ""
    }
  }
}
