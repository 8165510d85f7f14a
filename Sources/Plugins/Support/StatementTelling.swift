import ParleyCore

extension SessionView {
  /// A statement as a readable entry: what, where it is documented, who said it, how it is rated and
  /// where it stands; with `quoting`, also the passages themselves.
  func blocks(_ id: StatementID, quoting: Quoting? = nil) -> [Block] {
    let statement = dossier[id]
    var notes: [Inline] = []
    if let voice = dossier.voiceWords(id) {
      let isReported = voice.hasPrefix("according to")
      notes.append(.text((isReported ? voice : "said by " + voice).capitalizedSentence + " "))
    } else if !statement.isSupposed {
      notes.append("Reported without a speaker. ")
    }
    if statement.rank > 1, statement.rank < Statement.lastRank {
      notes.append(.text("Rank \(statement.rank): does not move the line. "))
    }
    if let on = statement.on { notes.append(.text("Takes place \(on). ")) }
    let ratings = statement.citations.map { citation in
      dossier.rating(citation) + (citation.carrier.map { " via \($0)" } ?? "")
    }
    if !ratings.isEmpty { notes.append(.text("Rated \(joined(ratings)). ")) }
    if statement.isSupposed { notes.append("Supposed. ") }
    if !judgement.counts(id) { notes.append("Does not count now. ") }
    notes.append(.text("\(statement.place)"))
    var words: [Inline] = []
    if let gist = statement.gist { words.append(.text(gist)) }
    if let reason = statement.reason {
      words.append(.text((words.isEmpty ? "" : " ") + "Reason: \(reason)."))
    }
    let head = Inline.code("\(statement.date) \(dossier.text(of: statement.claim))")
    let passages = quoting.map { statement.citations.flatMap($0.blocks) } ?? []
    let said = (words.isEmpty ? [] : [Block.paragraph(words)]) + passages
    let details = [said, [.paragraph(notes)]].filter { !$0.isEmpty }
    return [.paragraph([head] + judgement.cites([id])), .list(details)]
  }

  /// Statements as a list, in the order given.
  func list(_ statements: [StatementID], quoting: Quoting? = nil) -> [Block] {
    statements.isEmpty
      ? [.paragraph(["None."])]
      : [.list(statements.watched(by: watch).map { blocks($0, quoting: quoting) })]
  }

  /// A statement as data.
  func json(_ id: StatementID, quoting: Quoting? = nil) -> JSON {
    let statement = dossier[id]
    let named = statement.speakers.compactMap { speaker in
      if case .actor(let actor) = speaker { dossier[actor].id } else { nil }
    }
    let unnamed = statement.speakers.compactMap { speaker in
      if case .unnamed(let words) = speaker { words } else { nil }
    }
    return [
      "file": .string(statement.place.file), "line": .int(statement.place.line),
      "date": .string("\(statement.date)"), "day": .day(statement.day),
      "kind": .string(statement.claim.kindWord),
      "claim": .string(dossier.text(of: statement.claim)),
      "by": .strings(named), "unnamed": .strings(unnamed),
      "accordingTo": .strings(statement.accordingTo.map { dossier[$0].id }),
      "rank": statement.rank == Statement.lastRank ? .null : .int(statement.rank),
      "sources": .array(
        statement.citations.map { citation in
          .object(
            [
              .init("source", .string(dossier[citation.source].id)),
              .init("paragraphs", .array(citation.paragraphNumbers.map(JSON.int))),
              .init("rating", .string(dossier.rating(citation))),
              .init("via", .optional(citation.carrier)),
            ] + (quoting.map { [.init("passage", $0.json(citation))] } ?? []))
        }),
      "on": .optional(statement.on.map { "\($0)" }), "reason": .optional(statement.reason),
      "gist": .optional(statement.gist), "supposed": .bool(statement.isSupposed),
      "counts": .bool(judgement.counts(id)),
    ]
  }
}

extension Dossier {
  /// The Admiralty rating of a citation: the source's reliability and the information's credibility.
  func rating(_ citation: SourceCitation) -> String {
    "\(self[citation.source].reliability.rawValue)\(citation.credibility.rawValue)"
  }

  /// The statements that name a subject, in order of place.
  func statements(naming subject: Subject) -> [StatementID] {
    statements.indices.filter { statements[$0].mentions.contains(subject) }.map { StatementID($0) }
  }
}
