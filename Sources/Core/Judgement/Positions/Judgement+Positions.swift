extension Judgement {
  /// The current position of an actor on a guarantee in a role, as documented or supposed; what is
  /// assumed of it outright is not looked at.
  ///
  /// Of the statements that count the best rank is kept, then the latest day, then those with a
  /// speaker before those without.
  public func position(_ key: PositionKey) -> DocumentedPosition {
    if let position = currentPositions[key] { return position }
    let position = workOut(key)
    // What was broken off is read as undocumented, and forgotten.
    if isInterrupted() { return DocumentedPosition(key: key, readings: [], divisions: []) }
    currentPositions[key] = position
    return position
  }

  /// What a position has been, from each day on which a statement took its place; oldest first. It is told
  /// without the voices and reports that differed at the time, and without the statements whose condition
  /// it kept: each day would name all before it.
  func course(of key: PositionKey) -> [(day: Day, position: DocumentedPosition)] {
    var course: [(day: Day, position: DocumentedPosition)] = []
    follow(heard(key)) { day, current, _ in
      let position = DocumentedPosition(
        key: key, readings: readings(of: named(current), withPrecedents: false), divisions: [])
      course.append((day, position))
    }
    return course
  }

  /// Whether a partial restatement found no settled position of its stance to add to, at its own day.
  public func standsAlone(_ id: StatementID) -> Bool {
    guard case .position(let claim) = dossier[id].claim else { return false }
    _ = position(claim.key)
    return keeps[id]?.isEmpty == true
  }

  private func workOut(_ key: PositionKey) -> DocumentedPosition {
    let heard = heard(key)
    var (all, keptRank): ([StatementID], Int) = ([], .max)
    follow(heard) { (all, keptRank) = ($1, $2) }
    let kept = named(all)
    let readings = readings(of: kept)
    let lower = heard.filter { $0.rank > keptRank }.map(\.id)
    var position = DocumentedPosition(
      key: key, readings: readings,
      divisions: lower.isEmpty ? [] : divisions(heard.map(\.id), lower, from: kept, readings))
    let forms = Set(readings.map { DocumentedPosition.Form($0.stance, $0.condition) })
    let carrying = Set(kept)
    position.passedOver = all.filter { !carrying.contains($0) }.sorted().filter { id in
      guard case .position(let claim) = dossier[id].claim else { return false }
      return !forms.contains(DocumentedPosition.Form(claim.verb.stance, wholeCondition(of: id)))
    }
    return position
  }

  /// The statements about a position that count, oldest first.
  private func heard(_ key: PositionKey) -> [Heard] {
    dossier.statements(about: key).watched(by: self)
      .compactMap { id -> Heard? in
        let statement = dossier[id]
        return counts(statement) ? Heard(id, statement) : nil
      }
      .sorted { ($0.day, $0.id) < ($1.day, $1.id) }
  }

  /// Goes day by day, so that a partial restatement finds what was current on the day before, and hands out
  /// what is current, and its rank, whenever that is something else than before.
  private func follow(
    _ heard: [Heard], _ take: (_ day: Day, _ current: [StatementID], _ rank: Int) -> Void
  ) {
    // Those current so far: of one day, the ones of the best rank.
    var current: [StatementID] = []
    var keptRank = Int.max
    var next = heard.startIndex
    while next < heard.endIndex, !isInterrupted() {
      let day = heard[next].day
      let end = heard[next...].firstIndex { $0.day != day } ?? heard.endIndex
      let today = heard[next..<end]
      if today.contains(where: \.isPartial) { takeConditions(of: today, after: current) }
      let best = today.reduce(.max) { min($0, $1.rank) }
      if best <= keptRank {
        keptRank = best
        current = today.filter { $0.rank == best }.map(\.id)
        take(day, current, best)
      }
      next = end
    }
  }

  /// Those with a speaker, where there is any.
  private func named(_ current: [StatementID]) -> [StatementID] {
    let spoken = current.filter { dossier[$0].hasSpeaker }
    return spoken.isEmpty ? current : spoken
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

  /// Works out what partial restatements of one day add to, given what was current before it.
  private func takeConditions(of today: ArraySlice<Heard>, after kept: [StatementID]) {
    let kept = named(kept)
    // What a single one asks for need not be put together to see that it is one.
    let isOneReading = kept.count == 1 || readings(of: kept).count == 1
    // Of what was broken off nobody can say that it was none.
    if isInterrupted() { return }
    let before = isOneReading ? kept.sorted() : []
    for id in today.lazy.filter(\.isPartial).map(\.id) {
      keeps[id] = before.first.map { stance(of: $0) == stance(of: id) } == true ? before : []
    }
  }

  private func stance(of id: StatementID) -> Stance? {
    guard case .position(let claim) = dossier[id].claim else { return nil }
    return claim.verb.stance
  }

  /// The whole condition of a position statement that counts.
  public func wholeCondition(of id: StatementID) -> Expression? {
    guard case .position(let claim) = dossier[id].claim else { return nil }
    guard claim.condition.isPartial else { return claim.condition.own }
    if keeps[id] == nil { _ = position(claim.key) }
    guard keeps[id]?.isEmpty == false else { return claim.condition.own }
    var chain: [StatementID] = []
    var next: StatementID? = id
    while let link = next, link != lastWhole?.statement {
      chain.append(link)
      next = keeps[link]?.first
    }
    var whole = next == nil ? nil : lastWhole
    lastWhole = nil
    for link in chain.reversed() {
      guard case .position(let claim) = dossier[link].claim else { continue }
      if whole == nil {
        whole = WholeCondition(link, claim.condition.own)
      } else {
        whole?.add(link, claim.condition.own)
      }
    }
    lastWhole = whole
    return whole?.expression
  }

  /// The earlier statements whose condition a statement keeps, in order of place.
  private func precedents(of id: StatementID) -> [StatementID] {
    var found: [StatementID] = []
    var next = keeps[id]
    while let before = next {
      found += before
      // All of them that keep something keep the same: what was current before their day.
      next = before.lazy.compactMap { self.keeps[$0] }.first { !$0.isEmpty }
    }
    return found.sorted()
  }

  /// Statements as readings: those with one stance and one condition, in canonical form, are one.
  private func readings(
    of statements: [StatementID], withPrecedents: Bool = true
  ) -> [DocumentedPosition.Reading] {
    func precedents(of id: StatementID) -> [StatementID] {
      withPrecedents ? self.precedents(of: id) : []
    }
    var readings: [DocumentedPosition.Reading] = []
    var places: [DocumentedPosition.Form: Int] = [:]
    for id in statements.sorted().watched(by: self) {
      guard case .position(let claim) = dossier[id].claim else { continue }
      let condition = wholeCondition(of: id)
      // Alone it is compared with nothing, and putting a condition in canonical form is work.
      let form =
        statements.count == 1 ? nil : DocumentedPosition.Form(claim.verb.stance, condition)
      if let same = form.flatMap({ places[$0] }) {
        readings[same].statements.append(id)
        if readings[same].precedents.isEmpty { readings[same].precedents = precedents(of: id) }
        if claim.verb.isStrong { readings[same].verb = claim.verb }
      } else {
        if let form { places[form] = readings.count }
        readings.append(
          .init(
            stance: claim.verb.stance, verb: claim.verb, condition: condition, statements: [id],
            precedents: precedents(of: id)))
      }
    }
    return readings
  }

  /// The latest word of each lower-ranked voice, where it differs from all readings.
  private func divisions(
    _ counting: [StatementID], _ lower: [StatementID], from kept: [StatementID],
    _ readings: [DocumentedPosition.Reading]
  ) -> [DocumentedPosition.Division] {
    guard let first = kept.first else { return [] }
    let forms = Set(readings.map { DocumentedPosition.Form($0.stance, $0.condition) })
    let lastWords = lastWords(of: counting)
    return lower.filter { id in
      guard case .position(let claim) = dossier[id].claim,
        dossier[id].voices.contains(where: { lastWords[$0] == dossier[id].day })
      else { return false }
      return !forms.contains(DocumentedPosition.Form(claim.verb.stance, wholeCondition(of: id)))
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
