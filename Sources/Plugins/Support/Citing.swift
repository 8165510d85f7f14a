import ParleyCore

extension Judgement {
  /// Where statements are documented by what counts, each place once, with a space before each: to end
  /// a sentence. Of a statement that does not count at all, every place.
  func cites(_ statements: [StatementID]) -> [Inline] {
    let citations = statements.watched(by: self).flatMap { id -> [Citation] in
      let all = dossier.citations(id).map { citation in
        var cited = citation
        if citation.source != nil { cited.claims = [claim(id)] }
        return cited
      }
      guard counts(id), !dossier[id].citations.isEmpty else { return all }
      return zip(dossier[id].citations, all).filter { counts($0.0.source) }.map(\.1)
    }
    var told: [Citation] = []
    var places: [[String?]: Int] = [:]
    for citation in citations {
      let place = [citation.source, citation.paragraphs, citation.place]
      if let same = places[place] {
        told[same].claims += citation.claims.filter { !told[same].claims.contains($0) }
      } else {
        places[place] = told.count
        told.append(citation)
      }
    }
    return told.flatMap { [" ", .citation($0)] }
  }
}

extension Dossier {
  /// A statement's places as data, one object a source; a supposed one has `source` null.
  func json(_ id: StatementID, adding fields: [JSON.Field] = []) -> [JSON] {
    let statement = self[id]
    let place: [JSON.Field] = [
      .init("file", .string(statement.place.file)), .init("line", .int(statement.place.line)),
    ]
    guard !statement.citations.isEmpty else {
      return [.object(place + [.init("source", .null), .init("paragraphs", [])] + fields)]
    }
    return statement.citations.map { citation in
      .object(
        place + [
          .init("source", .string(self[citation.source].id)),
          .init("paragraphs", .array(citation.paragraphNumbers.map(JSON.int))),
        ] + fields)
    }
  }

  /// Who a statement comes from, in words: `Élysée Palace`, `according to Élysée Palace`, `an Elysee
  /// official (unnamed)`; nil where it is the source's own report.
  func voiceWords(_ id: StatementID) -> String? {
    let statement = self[id]
    let speakers = statement.speakers.map { speaker in
      switch speaker {
      case .actor(let actor): self[actor].name
      case .unnamed(let words): words + " (unnamed)"
      }
    }
    if !speakers.isEmpty { return joined(speakers) }
    guard !statement.accordingTo.isEmpty else { return nil }
    return "according to " + joined(statement.accordingTo.map { self[$0].name })
  }
}

/// Words as a sentence lists them: `a, b and c`.
func joined(_ words: [String], _ conjunction: String = "and") -> String {
  guard words.count > 1, let last = words.last else { return words.first ?? "" }
  return words.dropLast().joined(separator: ", ") + " \(conjunction) " + last
}

/// How many things a sentence lists before it says how many more there are.
let longestList = 20

/// Words as a sentence lists them; of more than it can hold the first ones: `a, b, c and 470 more`.
func listed(_ words: [String]) -> String {
  guard words.count > longestList else { return joined(words) }
  return words.prefix(longestList).joined(separator: ", ")
    + " and \(words.count - longestList) more"
}

extension [[Inline]] {
  /// The sentences or words with something between them.
  func joined(by separator: Inline) -> [Inline] { [Inline](joined(separator: [separator])) }
}
