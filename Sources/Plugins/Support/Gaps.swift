import ParleyCore

/// What is not documented. Absent is not disagreeing.
extension Narrator {
  /// What is missing on a guarantee: positions that someone asks for or waits for, and those of
  /// states that speak on other things.
  func gaps(on guarantee: GuaranteeID) -> [Sentence] {
    let asked = askedFor(guarantee)
    let missing = Set(asked.map(\.key)).sorted()
    let own = citation(.guarantee(guarantee))
    var sentences: [Sentence] = []
    if !missing.isEmpty {
      let spelled = missing.map { dossier.spelling($0) }
      sentences.append(
        Sentence(
          text: [
            .text("Asked or waited for, and \(absent(missing)): "), .code(listed(spelled)),
            .text(". \(silence)"),
          ],
          citations: asked.flatMap { $0.by.map { citations($0) } ?? [own] },
          conclusions: missing.prefix(longestList).map { absent(.position($0)) }))
    }
    let known = Set(keys { $0.guarantee == guarantee }.map(\.actor))
    let told = missing.filter { $0.guarantee == guarantee }.map(\.actor)
    let speaking = Set(dossier.positionKeys.map(\.actor)).subtracting(known).subtracting(told)
    let silent = speaking.sorted().filter { dossier[$0].kind == .state }
    if !silent.isEmpty {
      sentences.append(
        Sentence(
          text: [
            .text("\(absent(keys(of: silent, on: [guarantee])).capitalizedStart) on "),
            .code(dossier[guarantee].id), ": ", names(silent), .text(". \(silence)"),
          ], citations: [own],
          conclusions: keys(of: silent, on: [guarantee]).map { absent(.position($0)) }))
    }
    return sentences
  }

  /// The guarantees of which it is not documented what they need.
  func undocumented(_ guarantees: [GuaranteeID]) -> [Sentence] {
    let bare = guarantees.filter { judgement.isUndocumented($0) }
    guard !bare.isEmpty else { return [] }
    return [
      Sentence(
        text: [
          "What these need is not documented: ", .code(listed(bare.map { dossier[$0].id })), ".",
        ], citations: bare.prefix(longestList).map { citation(.guarantee($0)) },
        conclusions: bare.prefix(longestList).map { absent(.guarantee($0)) })
    ]
  }

  /// How positions of which none is current are told: a document that does not count is no silence.
  func absent(_ keys: [PositionKey]) -> String {
    keys.allSatisfy { dossier.statements(about: $0).isEmpty }
      ? "not documented" : "not documented by what counts here"
  }

  /// The positions that actors might have on guarantees.
  func keys(of actors: [ActorID], on guarantees: [GuaranteeID]) -> [PositionKey] {
    actors.flatMap { actor in
      guarantees.flatMap { guarantee in
        Role.allCases.map { PositionKey(actor: actor, guarantee: guarantee, role: $0) }
      }
    }
  }

  /// What a missing position counts as.
  var silence: String {
    judgement.standpoint.assumptions.silenceIsNo
      ? "That is taken as no, as assumed." : "That is open, not no."
  }

  private struct Asked {
    var key: PositionKey
    /// The statement that asks for it; nil where the guarantee's own needs do.
    var by: StatementID?
  }

  /// The silent positions that are urged on a guarantee, or that it or a position on it waits for.
  private func askedFor(_ guarantee: GuaranteeID) -> [Asked] {
    let reached = judgement.causes(.guarantee(guarantee)).compactMap { cause -> Asked? in
      if case .undocumented(let key) = cause { Asked(key: key, by: nil) } else { nil }
    }
    let own = dossier[guarantee].needs.flatMap(\.positionKeys).map { Asked(key: $0, by: nil) }
    let claimed = statements { $0.claim.isAbout(guarantee) }.flatMap { id -> [Asked] in
      let keys: [PositionKey] =
        switch dossier[id].claim {
        case .urging(_, let actors, let role, let guarantee):
          actors.map { PositionKey(actor: $0, guarantee: guarantee, role: role) }
        case .requirement(_, true, let need): need.positionKeys
        case .position(let claim): claim.condition.own?.positionKeys ?? []
        default: []
        }
      return keys.map { Asked(key: $0, by: id) }
    }
    return (reached + own + claimed).filter { judgement.stand($0.key).isSilent }
  }
}

extension Expression {
  /// The positions it asks about, those of listed actors included.
  var positionKeys: [PositionKey] {
    switch self {
    case .or(let parts), .and(let parts): return parts.flatMap(\.positionKeys)
    case .not(let part): return part.positionKeys
    case .position(let key, _): return [key]
    case .count(let count):
      guard case .list(let actors) = count.group else { return [] }
      return actors.map {
        PositionKey(actor: $0, guarantee: count.guarantee, role: count.role)
      }
    case .guarantee, .due, .equal, .atLeast: return []
    }
  }
}
