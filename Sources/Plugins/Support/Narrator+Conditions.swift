import ParleyCore

/// Conditions, and what would break or meet them.
extension Narrator {
  /// Whether any statement about a position gives it a condition.
  func isConditional(_ key: PositionKey) -> Bool {
    dossier.statements(about: key).contains { id in
      if case .position(let claim) = dossier[id].claim { claim.condition.own != nil } else { false }
    }
  }

  /// The documented positions among some that have a condition, where nothing is assumed of them.
  func conditional(_ keys: [PositionKey]) -> [PositionKey] {
    keys.watched(by: judgement).filter {
      judgement.stand($0).setting == nil && judgement.soleCondition($0) != nil
    }
  }

  /// The conditional positions among some, those of one actor with one verb on one condition together.
  func conditionGroups(_ keys: [PositionKey]) -> [[PositionKey]] {
    var groups: [[PositionKey]] = []
    var places: [ConditionGroup: Int] = [:]
    for key in conditional(keys) {
      let group = ConditionGroup(
        actor: key.actor, verb: verb(key), condition: judgement.soleCondition(key)?.canonical)
      if let same = places[group] {
        groups[same].append(key)
      } else {
        places[group] = groups.count
        groups.append([key])
      }
    }
    return groups
  }

  /// What the conditional positions that are told together have in common.
  private struct ConditionGroup: Hashable {
    var actor: ActorID
    var verb: Verb
    var condition: Expression?
  }

  private func verb(_ key: PositionKey) -> Verb { judgement.position(key).readings[0].verb }

  /// A condition in a sentence: how it reads, and which single change would alter that.
  func conditionReading(_ keys: [PositionKey]) -> Sentence {
    guard let condition = judgement.soleCondition(keys[0]) else { return position(keys[0]) }
    let verdict = judgement.verdict(condition)
    var text: [Inline] = [
      name(keys[0].actor), .text(" \(verb(keys[0]).rawValue) "),
      .code(joined(keys.map { words($0.role, $0.guarantee) })), " if ",
      .code(dossier.text(condition)), ": ",
    ]
    switch verdict {
    case .yes: text += ["met; "] + changes(judgement.changes(condition, to: .no), "breaks it")
    case .no: text += ["unmet; "] + changes(judgement.changes(condition, to: .yes), "meets it")
    case .open:
      text += ["open; "] + changes(judgement.changes(condition, to: .no), "breaks it")
    }
    return Sentence(
      text: text + ["."], citations: citations(keys.flatMap { judgement.position($0).basis }),
      conclusions: [held(condition)])
  }

  private func changes(
    _ changes: (found: [LeverChange], untried: Int), _ verb: String
  ) -> [Inline] {
    let rest = changes.untried
    let untried: [Inline] =
      rest == 0 ? [] : [.text("; \(counted(rest, "further lever")) not tried")]
    guard !changes.found.isEmpty else { return [.text("no single change \(verb)")] + untried }
    let told = changes.found.map { change -> [Inline] in
      let values = change.settings.map { dossier.spelling($0, of: change.lever) }
      return [.code(dossier.spelling(change.lever)), .text(" at \(joined(values, "or"))")]
    }
    return [.text("what \(verb) alone: ")] + told.joined(by: "; ") + untried
  }
}
