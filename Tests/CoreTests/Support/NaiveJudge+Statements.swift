import ParleyCore

/// Where an actor stands on a guarantee in a role.
struct NaivePosition: Hashable {
  /// The accounts that compete: none where it is undocumented, one where it is settled.
  var readings: Set<Reading> = []
  /// The lower-ranked voices that differ; later ones are a possible shift.
  var divisions: Set<Division> = []

  /// Statements that take one side on one condition.
  struct Reading: Hashable {
    var stance: Stance
    var condition: CanonicalForm?
    /// The strongest verb.
    var verb: Verb
    var statements: Set<StatementID>
    /// The condition of one of the statements, in any of its equal forms.
    var expression: Expression?
  }

  struct Division: Hashable {
    var statement: StatementID
    var isLater: Bool
  }

  var standing: DocumentedPosition.Standing {
    if readings.isEmpty { return .undocumented }
    if readings.count > 1 { return .contested }
    switch readings.first!.stance {
    case .for: return .for
    case .against: return .against
    case .undecided: return .undecided
    }
  }
}

extension NaiveJudge {
  // MARK: What counts

  /// Whether a source is trusted and was published in time.
  func counts(_ id: SourceID) -> Bool {
    let source = dossier[id]
    if standpoint.trust.distrusted.contains(id) { return false }
    if let floor = standpoint.trust.floor {
      let order: [Reliability] = [.a, .b, .c, .d, .e]
      if let rank = order.firstIndex(of: source.reliability) {
        if let least = order.firstIndex(of: floor), rank > least { return false }
      } else if floor != .unjudged && !standpoint.trust.includesUnjudged {
        return false
      }
    }
    if let known = standpoint.known {
      guard let published = source.published, published.lastDay <= known else { return false }
    }
    return true
  }

  /// Whether a statement's day has come and one of its sources counts.
  func counts(_ id: StatementID) -> Bool { counts(id, asOf: standpoint.asOf) }

  private func counts(_ id: StatementID, asOf: Day?) -> Bool {
    let statement = dossier[id]
    if let asOf, statement.day > asOf { return false }
    return statement.isSupposed || statement.citations.contains { counts($0.source) }
  }

  /// The day a statement counts from: its last possible one, and no later than any of its sources.
  func day(of id: StatementID) -> Day {
    let published = dossier[id].citations.compactMap { dossier[$0.source].published?.lastDay }
    return (published + [dossier[id].date.lastDay]).min()!
  }

  /// How much the voice weighs for the subject. An unnamed one's rank is not kept: it is believed.
  func rank(of id: StatementID) -> Int {
    let statement = dossier[id]
    guard case .position(let position) = statement.claim, !statement.speakers.isEmpty else {
      return statement.accordingTo.isEmpty ? 1 : Statement.lastRank
    }
    let ranks = statement.speakers.flatMap { speaker -> [Int] in
      guard case .actor(let speaker) = speaker else { return [statement.rank] }
      if speaker == position.key.actor { return [1] }
      return dossier[speaker].mandates
        .filter { $0.principal == position.key.actor && $0.period.holds(day(of: id)) }
        .map(\.rank)
    }
    return ranks.min()!
  }

  // MARK: Positions

  /// The current position as of a day.
  func position(_ key: PositionKey, asOf: Day?) -> NaivePosition {
    let all = dossier.everyStatement.filter { claim($0)?.key == key && counts($0, asOf: asOf) }
    guard let bestRank = all.map({ dossier[$0].rank }).min() else { return NaivePosition() }
    let best = all.filter { dossier[$0].rank == bestRank }
    let latestDay = best.map { dossier[$0].day }.max()!
    let latest = best.filter { dossier[$0].day == latestDay }
    let voiced = latest.filter { dossier[$0].hasSpeaker }
    let kept = voiced.isEmpty ? latest : voiced

    var position = NaivePosition()
    for statement in kept {
      let stance = claim(statement)!.verb.stance
      let same = kept.filter {
        claim($0)!.verb.stance == stance && condition($0) == condition(statement)
      }
      let verbs = same.map { claim($0)!.verb }
      position.readings.insert(
        NaivePosition.Reading(
          stance: stance, condition: condition(statement),
          verb: verbs.first(where: \.isStrong) ?? verbs[0], statements: Set(same),
          expression: wholeCondition(same[0])))
    }
    for statement in all where dossier[statement].rank > bestRank {
      let differs = position.readings.allSatisfy {
        $0.stance != claim(statement)!.verb.stance || $0.condition != condition(statement)
      }
      if differs && !hasSpokenAgain(statement, all) {
        position.divisions.insert(
          .init(statement: statement, isLater: dossier[statement].day > latestDay))
      }
    }
    return position
  }

  /// Whether everyone who made a statement has a later word on the position.
  private func hasSpokenAgain(_ id: StatementID, _ all: [StatementID]) -> Bool {
    let later = all.filter { dossier[$0].day > dossier[id].day }
    return voices(id).isSubset(of: later.flatMap { voices($0) })
  }

  private func voices(_ id: StatementID) -> Set<Statement.Speaker> {
    Set(dossier[id].speakers + dossier[id].accordingTo.map { .actor($0) })
  }

  /// A statement's claim where it is a position.
  private func claim(_ id: StatementID) -> PositionClaim? {
    if case .position(let claim) = dossier[id].claim { return claim }
    return nil
  }

  private func condition(_ id: StatementID) -> CanonicalForm? {
    wholeCondition(id).map { CanonicalForm($0) }
  }

  /// The condition of a position's statement, with what an `also if` keeps.
  private func wholeCondition(_ id: StatementID) -> Expression? {
    let claim = claim(id)!
    var parts: [Expression] = []
    if claim.condition.isPartial, let kept = followed(id)?.expression { parts.append(kept) }
    if let condition = claim.condition.condition { parts.append(condition) }
    if let exception = claim.condition.exception { parts.append(.not(exception)) }
    return parts.count > 1 ? .and(parts) : parts.first
  }

  /// The position that an `also if` adds to: the current one of the day before, where it is settled
  /// and of the same stance.
  private func followed(_ id: StatementID) -> NaivePosition.Reading? {
    let before = position(claim(id)!.key, asOf: dossier[id].day + -1)
    guard before.readings.count == 1, let reading = before.readings.first,
      reading.stance == claim(id)!.verb.stance
    else { return nil }
    return reading
  }

  /// Whether a statement's `also if` finds nothing to add to.
  func standsAlone(_ id: StatementID) -> Bool {
    claim(id)?.condition.isPartial == true && followed(id) == nil
  }
}
