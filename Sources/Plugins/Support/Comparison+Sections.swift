import ParleyCore

extension Comparison {
  /// The comparison in sentences, the bottom line first.
  var sections: [Section] {
    let keys = rows.flatMap(\.stands).map(\.key)
    let one = actors.first.map { "positions \(dossier[$0].id)" } ?? "positions"
    return [
      Section("Bottom line", bottomLine, isRunning: true),
      told("Agreement", .agreement),
      told("Same side, other conditions", .conditions),
      told("Divergence", .divergence),
      Section(
        "What would close it", latestFirst(with(.conditions)) + latestFirst(with(.divergence)),
        atMost: longestList, more: command(as: "json"), tellAll: closing),
      Section(
        "Documented of one only", latestFirst(with(.partial), atMost: 10), atMost: 10, more: one,
        tell: partial),
      narrator.shifts(keys, atMost: 6, more: "statements position"),
      narrator.dissent(keys, [], more: one),
      narrator.recorded(
        dealings, title: "Dealings with each other", atMost: 5, more: "statements event urging"),
    ]
  }

  private func with(_ relation: Relation) -> [Row] { rows.filter { $0.relation == relation } }

  private func told(_ title: String, _ relation: Relation) -> Section {
    Section(
      title, latestFirst(with(relation)), atMost: longestList, more: command(as: "json")
    ) { row in row.known.map { narrator.position($0.key) } + missing(row) }
  }

  /// Of whom nothing is documented on what others have positions on.
  private func missing(_ row: Row) -> [Sentence] {
    guard !row.silent.isEmpty else { return [] }
    return [
      Sentence(
        text: [
          narrator.names(row.silent), " on ", narrator.object(row.role, row.guarantee),
          .text(": \(absent(row)). \(narrator.silence)"),
        ], citations: row.silent.map { narrator.citation(.actor($0)) })
    ]
  }

  private func absent(_ row: Row) -> String {
    narrator.absent(row.stands.filter(\.isSilent).map(\.key))
  }

  // MARK: Bottom line

  private var bottomLine: [Sentence] {
    guard !rows.isEmpty else {
      return [
        Sentence(
          text: ["Nothing that counts is documented of how ", narrator.names(actors), " stand."],
          citations: actors.map { narrator.citation(.actor($0)) })
      ]
    }
    let parts: [(Relation, String)] = [
      (.divergence, "stand apart on"), (.conditions, "take one side, on other conditions, on"),
      (.agreement, "stand alike on"),
    ]
    let sentences = parts.compactMap { relation, words -> Sentence? in
      let those = latestFirst(with(relation))
      guard !those.isEmpty else { return nil }
      let objects = those.map { narrator.words($0.role, $0.guarantee) }
      let among: [Inline] = actors.count > 2 ? ["Those documented among "] : []
      let count =
        those.count > longestList
        ? "\(those.count) of the \(both) positions documented of "
          + (actors.count > 2 ? "several of them: " : "both: ") : ""
      return Sentence(
        text: among + [
          narrator.names(actors), .text(" \(words) \(count)"), .code(listed(objects)), ".",
        ],
        citations: narrator.citations(those.prefix(longestList).flatMap(\.known)))
    }
    guard sentences.isEmpty else { return sentences }
    return [
      Sentence(
        text: ["On nothing are positions of more than one documented: silence is no disagreement."],
        citations: narrator.citations(rows.flatMap(\.known)))
    ]
  }

  /// On how many things more than one actor has a position.
  private var both: Int { rows.count { $0.relation != .partial } }

  private func partial(_ row: Row) -> Sentence {
    let known = row.known.map { narrator.position($0.key, withGist: false) }
    return Sentence(
      text: known.map(\.text).joined(by: " ") + [" ", narrator.names(row.silent)]
        + [.text(": \(absent(row)).")], citations: known.flatMap(\.citations))
  }

  // MARK: What would close it

  /// What, by its own words, would move each side; or that no document says.
  private func closing(_ row: Row) -> [Sentence] {
    let object = narrator.object(row.role, row.guarantee)
    let waiting = row.known.filter { stand in
      stand.readings.contains { $0.condition != nil } || stand.side == .contested
    }
    let firm = row.known.filter { stand in !waiting.contains { $0.key == stand.key } }
    let conditions = waiting.flatMap { stand in
      stand.side == .contested
        ? [contested(stand, object)] : stand.readings.map { closing($0, stand, object) }
    }
    guard !firm.isEmpty else { return conditions }
    let told = narrator.grouped(firm).map { words, those -> [Inline] in
      [
        narrator.names(those.map(\.key.actor)), .text(those.count == 1 ? " is " : " are "),
        .strong([.text(words)]),
      ]
    }
    return conditions + [
      Sentence(
        text: ["On ", object, ", "] + told.joined(by: "; ") + [
          .text(" without a documented condition: \(conclusion(row, firm, waiting)).")
        ], citations: narrator.citations(firm))
    ]
  }

  /// What follows from positions without a condition beside those that wait for something. A
  /// condition that is met makes a position firm; it moves nobody to the other side.
  private func conclusion(_ row: Row, _ firm: [Position], _ waiting: [Position]) -> String {
    if row.relation == .conditions { return "what the others wait for would close the gap" }
    let isApart = Set(firm.map(\.side)).count > 1
    let isOutOfReach = waiting.allSatisfy { $0.side == .for } && firm.contains { $0.side != .for }
    return isApart || isOutOfReach
      ? "nothing documented would close the gap" : "no document says what would move that"
  }

  private func contested(_ stand: Position, _ object: Inline) -> Sentence {
    Sentence(
      text: [
        "To know where ", narrator.name(stand.key.actor), " stands on ", object,
        ", its accounts would have to be settled.",
      ], citations: narrator.citations([stand]))
  }

  private func closing(
    _ reading: DocumentedPosition.Reading, _ stand: Position, _ object: Inline
  ) -> Sentence {
    var text: [Inline] = [
      narrator.name(stand.key.actor), .text(" \(reading.verb.rawValue) "), object,
    ]
    if let condition = reading.condition {
      let verdict = judgement.verdict(condition)
      text += [" if ", .code(dossier.text(condition)), ", which now reads ", .verdict(verdict)]
      let causes = judgement.causes(condition).map { narrator.spelling($0) }
      if !causes.isEmpty { text += [": it hangs on ", .code(listed(causes))] }
    }
    return Sentence(text: text + ["."], citations: narrator.citations(reading.statements))
  }

  // MARK: Dealings

  /// Events and urgings between the actors or those who speak for them; of urgings, those on what is
  /// asked about.
  private var dealings: [StatementID] {
    let sides = actors.map { actor in
      let speakers = dossier.actors.indices.filter { index in
        dossier.actors[index].mandates.contains { $0.principal == actor }
      }
      return Set([actor] + speakers.map { ActorID($0) })
    }
    return narrator.statements { statement in
      if let guarantee, case .urging(_, _, _, let urged) = statement.claim, urged != guarantee {
        return false
      }
      return statement.claim.isDeed
        && sides.count { side in side.contains { statement.claim.isAbout($0) } } > 1
    }
  }
}
