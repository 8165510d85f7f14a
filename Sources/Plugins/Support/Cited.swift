import ParleyCore

/// One thing that a sentence rests on: what the reader sees of it, and the same as data.
struct Cited: Hashable {
  /// What stands between the brackets.
  var citation: Citation
  /// Where the entry stands.
  var place: Place?
  /// The paragraphs one by one.
  var paragraphs: [Int] = []
  /// The statement and the source it is taken from; nil for a declaration and for what is supposed.
  var origin: Origin?

  /// A statement in a source.
  struct Origin: Hashable {
    var statement: StatementID
    var source: SourceID
  }

  /// As data, in the form that every command gives a statement's places.
  var json: JSON {
    var fields: [JSON.Field] = [
      .init("file", .optional(place?.file)), .init("line", place.map { .int($0.line) } ?? .null),
      .init("source", .optional(citation.source)),
      .init("paragraphs", .array(paragraphs.map(JSON.int))),
    ]
    if citation.isDeclaration { fields.append(.init("declared", true)) }
    return .object(fields)
  }
}

extension Narrator {
  /// Where a statement comes from: one citation for each source that counts; its own place where it
  /// is supposed.
  func citations(_ id: StatementID) -> [Cited] {
    let statement = dossier[id]
    let counting = statement.citations.filter { judgement.counts($0.source) }
    let cited = counting.isEmpty ? statement.citations : counting
    guard !cited.isEmpty else { return [supposed(at: statement.place)] }
    return cited.map { given in
      var citation = Citation(
        source: dossier[given.source].id, paragraphs: given.paragraphWords,
        place: "\(statement.place)")
      citation.claims = [judgement.claim(id)]
      return Cited(
        citation: citation, place: statement.place, paragraphs: given.paragraphNumbers,
        origin: .init(statement: id, source: given.source))
    }
  }

  /// Where several statements come from.
  func citations(_ ids: [StatementID]) -> [Cited] {
    ids.watched(by: judgement).flatMap { citations($0) }
  }

  /// The citation of a declaration.
  func citation(_ subject: Subject) -> Cited {
    let place = dossier.place(subject)
    return Cited(citation: .declaration(at: "\(place)"), place: place)
  }

  /// The entry that sets a lever.
  func citation(assuming lever: LeverID) -> Cited { supposed(at: assumed[lever]) }

  /// The entry that makes an assumption.
  func citation(_ assumption: InForce) -> Cited {
    switch assumption {
    case .lever(let lever, _): citation(assuming: lever)
    case .silenceIsNo: supposed(at: silenced)
    }
  }

  private func supposed(at place: Place?) -> Cited {
    Cited(
      citation: Citation(source: nil, paragraphs: "", place: place.map { "\($0)" } ?? ""),
      place: place)
  }
}
