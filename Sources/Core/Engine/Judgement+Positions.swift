extension Judgement {
  /// The current position of an actor on a guarantee in a role, as documented or supposed; what is
  /// assumed of it outright is not looked at.
  ///
  /// Of the statements that count the best rank is kept, then the latest day, then those with a
  /// speaker before those without.
  public func position(_ key: PositionKey) -> CurrentPosition {
    if let position = currentPositions[key] { return position }
    let position = workOut(key)
    currentPositions[key] = position
    return position
  }

  /// Whether a partial restatement found no settled position of its stance to add to, at its own day.
  public func standsAlone(_ id: StatementID) -> Bool {
    guard case .position(let claim) = dossier[id].claim else { return false }
    _ = position(claim.key)
    return lonely.contains(id)
  }

  private func workOut(_ key: PositionKey) -> CurrentPosition {
    let heard = dossier.statements(about: key)
      .compactMap { id -> Heard? in
        let statement = dossier[id]
        return counts(statement) ? Heard(id, statement) : nil
      }
      .sorted { ($0.day, $0.id) < ($1.day, $1.id) }
    // Those current so far: of one day, the ones of the best rank.
    var keptDay = heard[..<0]
    var keptRank = Int.max
    func current() -> [StatementID] { keptDay.filter { $0.rank == keptRank }.map(\.id) }
    var next = heard.startIndex
    // Day by day, so that a partial restatement finds what was current on the day before.
    while next < heard.endIndex {
      let day = heard[next].day
      let end = heard[next...].firstIndex { $0.day != day } ?? heard.endIndex
      let today = heard[next..<end]
      if today.contains(where: \.isPartial) { takeConditions(of: today, after: current()) }
      let best = today.reduce(.max) { min($0, $1.rank) }
      if best <= keptRank { (keptRank, keptDay) = (best, today) }
      next = end
    }
    let all = current()
    var kept = all
    if kept.contains(where: { dossier[$0].hasSpeaker }) {
      kept = kept.filter { dossier[$0].hasSpeaker }
    }
    let readings = readings(of: kept)
    let lower = heard.filter { $0.rank > keptRank }.map(\.id)
    var position = CurrentPosition(
      key: key, readings: readings,
      divisions: lower.isEmpty ? [] : divisions(heard.map(\.id), lower, from: kept, readings))
    let forms = Set(readings.map { CurrentPosition.Form($0.stance, $0.condition) })
    position.passedOver = all.filter { !kept.contains($0) }.sorted().filter { id in
      guard case .position(let claim) = dossier[id].claim else { return false }
      return !forms.contains(CurrentPosition.Form(claim.verb.stance, wholeCondition(of: id)))
    }
    return position
  }

  /// What of a statement decides whether it is current.
  private struct Heard {
    var id: StatementID
    var day: Day
    var rank: Int
    var isPartial: Bool

    init(_ id: StatementID, _ statement: Statement) {
      self.id = id
      day = statement.day
      rank = statement.rank
      isPartial = statement.isPartial
    }
  }

  /// Works out the whole conditions of partial restatements of one day, given what was current before it.
  private func takeConditions(of today: ArraySlice<Heard>, after kept: [StatementID]) {
    for id in today.lazy.filter(\.isPartial).map(\.id) {
      guard case .position(let claim) = dossier[id].claim else { continue }
      let spoken = kept.filter { dossier[$0].hasSpeaker }
      let before = readings(of: spoken.isEmpty ? kept : spoken)
      guard before.count == 1, before[0].stance == claim.verb.stance else {
        lonely.insert(id)
        conditions[id] = .some(claim.condition.own)
        continue
      }
      conditions[id] = .some(both(before[0].condition, claim.condition.own))
      precedents[id] = before[0].basis
    }
  }

  /// The whole condition of a position statement that counts.
  public func wholeCondition(of id: StatementID) -> Expression? {
    if let condition = conditions[id] { return condition }
    guard case .position(let claim) = dossier[id].claim else { return nil }
    if claim.condition.isPartial { _ = position(claim.key) }
    return conditions[id] ?? claim.condition.own
  }

  /// Statements as readings: those with one stance and one condition, in canonical form, are one.
  private func readings(of statements: [StatementID]) -> [CurrentPosition.Reading] {
    var readings: [CurrentPosition.Reading] = []
    var forms: [Expression?] = []
    for id in statements.sorted() {
      guard case .position(let claim) = dossier[id].claim else { continue }
      let condition = wholeCondition(of: id)
      let form = condition?.canonical
      let same = readings.indices.first {
        readings[$0].stance == claim.verb.stance && forms[$0] == form
      }
      if let same {
        readings[same].statements.append(id)
        readings[same].precedents += precedents[id] ?? []
        if claim.verb.isStrong { readings[same].verb = claim.verb }
      } else {
        readings.append(
          .init(
            stance: claim.verb.stance, verb: claim.verb, condition: condition, statements: [id],
            precedents: precedents[id] ?? []))
        forms.append(form)
      }
    }
    return readings
  }

  /// The latest word of each lower-ranked voice, where it differs from all readings.
  private func divisions(
    _ counting: [StatementID], _ lower: [StatementID], from kept: [StatementID],
    _ readings: [CurrentPosition.Reading]
  ) -> [CurrentPosition.Division] {
    guard let first = kept.first else { return [] }
    let forms = readings.map { ($0.stance, $0.condition?.canonical) }
    let lastWords = lastWords(of: counting)
    return lower.filter { id in
      guard case .position(let claim) = dossier[id].claim,
        dossier[id].voices.contains(where: { lastWords[$0] == dossier[id].day })
      else { return false }
      let form = wholeCondition(of: id)?.canonical
      return !forms.contains { $0.0 == claim.verb.stance && $0.1 == form }
    }
    .sorted()
    .map { .init(statement: $0, isLater: dossier[first].day < dossier[$0].day) }
  }

  /// The day on which each voice was last heard, alone or with others, in whatever rank.
  ///
  /// - Parameter counting: statements in order of day.
  private func lastWords(of counting: [StatementID]) -> [Statement.Speaker: Day] {
    var days: [Statement.Speaker: Day] = [:]
    for id in counting {
      for voice in dossier[id].voices { days[voice] = dossier[id].day }
    }
    return days
  }

  /// Both conditions as one; a part that is asked for already is not asked for again.
  private func both(_ first: Expression?, _ second: Expression?) -> Expression? {
    guard let first else { return second }
    guard let second else { return first }
    var parts = first.conjuncts
    for part in second.conjuncts where !parts.contains(where: { $0.canonical == part.canonical }) {
      parts.append(part)
    }
    return parts.count == 1 ? parts[0] : .and(parts)
  }
}

extension Expression {
  /// The parts of a conjunction; what is none is its own only part.
  public var conjuncts: [Expression] {
    if case .and(let parts) = self { parts } else { [self] }
  }
}

extension Statement {
  /// Who says it, to tell one voice's later word from another's.
  fileprivate var voices: [Speaker] { speakers + accordingTo.map { .actor($0) } }
}
