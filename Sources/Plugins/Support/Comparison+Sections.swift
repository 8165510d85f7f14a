import ParleyCore

extension Comparison {
  /// The comparison in sentences, the bottom line first.
  var sections: [Section] {
    let rows = rows
    return [
      Section("Bottom line", bottomLine(rows), isRunning: true),
      Section("Agreement", rows.filter { $0.relation == .agreement }.flatMap(positions)),
      Section(
        "Same side, other conditions", rows.filter { $0.relation == .conditions }.flatMap(positions)
      ),
      Section("Divergence", rows.filter { $0.relation == .divergence }.flatMap(positions)),
      Section(
        "What would close it",
        rows.filter { $0.relation == .divergence || $0.relation == .conditions }.flatMap(closing)),
      Section("Documented of some only", rows.filter { $0.relation == .partial }.map(partial)),
      narrator.shifts(keys, atMost: 8),
      narrator.dissent(keys, []),
      dealings,
      narrator.sources(
        rows.flatMap { $0.positions.flatMap(\.statements) } + dealingIDs),
    ]
  }

  private var keys: [PositionKey] {
    dossier.positionKeys.filter { key in
      actors.contains(key.actor) && (guarantee == nil || key.guarantee == guarantee)
    }
  }

  private func bottomLine(_ rows: [Row]) -> [Sentence] {
    guard !rows.isEmpty else {
      return [
        Sentence(
          text: ["Nothing is documented of how ", narrator.names(actors), " stand."],
          citations: actors.map { narrator.citation(.actor($0)) })
      ]
    }
    let parts: [(Relation, String)] = [
      (.divergence, "diverge on"), (.conditions, "take the same side on other conditions on"),
      (.agreement, "agree on"),
    ]
    let sentences = parts.compactMap { relation, words -> Sentence? in
      let those = rows.filter { $0.relation == relation }
      guard !those.isEmpty else { return nil }
      let objects = those.map { row in
        (row.role == .provide ? "providing " : "") + dossier[row.guarantee].id
      }
      return Sentence(
        text: [narrator.names(actors), .text(" \(words) "), .code(joined(objects)), "."],
        citations: narrator.citations(those.flatMap { $0.positions.flatMap(\.statements) }))
    }
    guard sentences.isEmpty else { return sentences }
    return [
      Sentence(
        text: [
          "On nothing is a position of ", .text(actors.count == 2 ? "both" : "all"),
          " documented: silence is no disagreement.",
        ],
        citations: narrator.citations(rows.flatMap { $0.positions.flatMap(\.statements) }))
    ]
  }

  private func positions(_ row: Row) -> [Sentence] {
    row.positions.map { narrator.position($0) }
  }

  private func partial(_ row: Row) -> Sentence {
    let known = row.positions.filter { $0.standing != .undocumented }
    let silent = row.positions.filter { $0.standing == .undocumented }.map(\.key.actor)
    var text: [Inline] = []
    for position in known {
      text.append(narrator.name(position.key.actor))
      if position.standing == .contested {
        text += [" on ", narrator.object(row.role, row.guarantee), ": contested; "]
      } else {
        let reading = position.readings[0]
        text += [.text(" \(reading.verb.rawValue) "), narrator.object(row.role, row.guarantee)]
        text += narrator.condition(reading.condition) + ["; "]
      }
    }
    text += [narrator.names(silent), .text(": not documented.")]
    return Sentence(text: text, citations: narrator.citations(known.flatMap(\.statements)))
  }

  /// What, by its own words, would move each side.
  private func closing(_ row: Row) -> [Sentence] {
    row.positions.flatMap { position -> [Sentence] in
      let object = narrator.object(row.role, row.guarantee)
      let name = narrator.name(position.key.actor)
      if position.standing == .contested {
        return [
          Sentence(
            text: [
              "To know where ", name, " stands on ", object,
              ", its accounts would have to be settled.",
            ],
            citations: narrator.citations(position.statements))
        ]
      }
      return position.readings.map { reading in
        closing(reading, name, object, position)
      }
    }
  }

  private func closing(
    _ reading: CurrentPosition.Reading, _ name: Inline, _ object: Inline,
    _ position: CurrentPosition
  ) -> Sentence {
    let citations = narrator.citations(reading.statements)
    guard let condition = reading.condition else {
      return Sentence(
        text: [
          name, .text(" names no condition: it \(reading.verb.rawValue) "), object,
          " outright, and no document says what would move it.",
        ], citations: citations)
    }
    let verdict = judgement.verdict(condition)
    var text: [Inline] = [
      name, .text(" \(reading.verb.rawValue) "), object, " as long as ",
      .code(dossier.text(condition)), ", which now reads ", .verdict(verdict),
    ]
    if verdict == .open {
      let causes = judgement.causes(condition).map { narrator.spelling($0) }
      if !causes.isEmpty { text += [": it hangs on ", .code(joined(causes))] }
    }
    return Sentence(text: text + ["."], citations: citations)
  }

  private var dealingIDs: [StatementID] {
    guard guarantee == nil else { return [] }
    return narrator.statements { statement in
      statement.claim.isDeed && actors.count { statement.claim.isAbout($0) } > 1
    }
  }

  private var dealings: Section {
    let ids = actors.prefix(2).map { dossier[$0].id }.joined(separator: " ")
    return narrator.recorded(
      dealingIDs, title: "Dealings with each other", atMost: 5, more: "statements event \(ids)")
  }
}
