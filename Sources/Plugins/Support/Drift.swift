import ParleyCore

/// How one position moved within a stretch of time.
struct Drift {
  /// Whose, on what.
  let key: PositionKey
  /// What it was at the end of the stretch.
  let end: DocumentedPosition
  /// The statements that held it since it became that, oldest first.
  let held: [StatementID]
  /// Since when it has been that.
  let since: InexactDate?
  /// The changes within the stretch, oldest first.
  let shifts: [PositionChange]

  /// Follows a position as far as the judgement's own day.
  init(_ key: PositionKey, _ period: Period, in judgement: Judgement) {
    self.key = key
    var standpoint = judgement.standpoint
    standpoint.asOf = [period.until, standpoint.asOf].compactMap(\.self).min()
    let last = judgement.seen(from: standpoint)
    end = last.position(key)
    let all = PositionChange.all(of: key, in: last)
    let dossier = judgement.dossier
    let (forms, rank) = (end.forms, end.statements.map { dossier[$0].rank }.min())
    held = dossier.statements(about: key).watched(by: judgement).filter { id in
      guard last.counts(id), dossier[id].rank == rank,
        case .position(let claim) = dossier[id].claim,
        all.last.map({ $0.day <= dossier[id].day }) ?? true
      else { return false }
      return forms.contains(.init(claim.verb.stance, last.wholeCondition(of: id)))
    }.sorted { (dossier[$0].day, $0) < (dossier[$1].day, $1) }
    since = all.last?.from ?? held.first.map { dossier[$0].date }
    shifts = all.filter { shift in period.from.map { $0 <= shift.day } ?? true }
  }

  /// Whether nothing is documented by the end of the stretch.
  var isSilent: Bool { end.readings.isEmpty }
}

/// Telling it.
extension Narrator {
  /// The changes in order, each with what it did to the stance and to the condition.
  func told(_ drift: Drift) -> [Sentence] {
    guard let first = drift.shifts.first else { return [] }
    let start = Sentence(
      text: [.text("From \(first.since.told): ")] + attributed(first.before) + ["."],
      citations: citations(first.before.statements))
    return [start]
      + drift.shifts.watched(by: judgement).map { shift in
        Sentence(
          text: [.text("From \(shift.from.told): ")] + attributed(shift.after) + ["; "]
            + movement(shift).joined(by: "; ") + ["."],
          citations: citations(shift.after.statements))
      }
  }

  /// A position that stayed what it was.
  func unchanged(_ drift: Drift) -> Sentence {
    let isOnce = drift.held.count == 1
    let since = drift.since.map { date in
      isOnce ? ", said once, \(date.preposition)\(date.told)" : ", unchanged since \(date.told)"
    }
    let first = drift.held.prefix(1).filter { !drift.end.statements.contains($0) }
    return Sentence(
      text: [name(drift.key.actor), " on ", object(drift.key.role, drift.key.guarantee), ": "]
        + attributed(drift.end) + [.text(since ?? ""), "."],
      citations: citations(first + drift.end.statements))
  }

  /// What a change did, part by part. Conditions are compared within one side alone: who refuses asks for
  /// nothing any more, and drops nothing.
  func movement(_ shift: PositionChange) -> [[Inline]] {
    guard let before = shift.before.only, let after = shift.after.only else {
      return [["accounts differ from now on"]]
    }
    var parts: [[Inline]] = []
    guard before.stance == after.stance else {
      return [[.text("\(before.stance.word) became "), .strong([.text(after.stance.word)])]]
    }
    if before.verb != after.verb {
      parts.append([.text("\(after.verb.rawValue) instead of \(before.verb.rawValue)")])
    }
    let change = ConditionShift(from: before.condition, to: after.condition, in: dossier)
    for moved in change.moved {
      let how =
        switch moved.direction {
        case .harder: "asks for more: "
        case .easier: "asks for less: "
        case .otherwise: "asks for something else: "
        }
      parts.append([
        .text(how), code(moved.after), " instead of ", code(moved.before),
      ])
    }
    if !change.added.isEmpty {
      parts.append(["asks in addition: "] + change.added.map { [code($0)] }.joined(by: ", "))
    }
    if !change.dropped.isEmpty {
      parts.append(["no longer asks: "] + change.dropped.map { [code($0)] }.joined(by: ", "))
    }
    return parts.isEmpty ? [["put in other words"]] : parts
  }

  /// What was claimed, and denied, that a guarantee needs, within a stretch of time.
  func requirements(of guarantee: GuaranteeID, in period: Period) -> [Sentence] {
    let ids = dossier.requirements(of: guarantee)
      .flatMap { dossier[$0].claims + dossier[$0].denials }
    return counting(ids).filter { period.contains(dossier[$0].day) }
      .sorted { (dossier[$0].day, $0) < (dossier[$1].day, $1) }
      .map { statement($0) }
  }

  private func code(_ part: Expression) -> Inline { .code(dossier.text(part)) }

  /// A drift as data.
  func json(_ drift: Drift) -> JSON {
    [
      "position": .string(dossier.spelling(drift.key)),
      "now": .string(documented(drift.end).map(\.plain).joined()),
      "since": .optional(drift.since.map { "\($0)" }),
      "voices": .strings(speakers(drift.end)), "said": .int(drift.held.count),
      "changes": .array(
        drift.shifts.watched(by: judgement).map { shift in
          [
            "date": .string("\(shift.from)"), "day": .day(shift.day),
            "before": .string(documented(shift.before).map(\.plain).joined()),
            "after": .string(documented(shift.after).map(\.plain).joined()),
            "voices": .strings(speakers(shift.after)),
            "movement": .strings(movement(shift).map { $0.map(\.plain).joined() }),
            "statements": .array(shift.after.statements.flatMap { dossier.json($0) }),
          ]
        }),
    ]
  }
}

extension DocumentedPosition {
  /// The one reading of a position that is not contested.
  fileprivate var only: Reading? { readings.count == 1 ? readings[0] : nil }
}

extension Stance {
  /// The side in a word.
  fileprivate var word: String {
    switch self {
    case .for: "for"
    case .against: "against"
    case .undecided: "undecided"
    }
  }
}
