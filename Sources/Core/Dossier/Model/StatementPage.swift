/// The statements of one file, or of one entry of a session, in compact form.
///
/// It refers to the dossier's declarations by their numbers, and so is good as long as these stay. Gists
/// are read from the file's text where they stand in it as they are.
final class StatementPage: Sendable {
  /// What the statements were read from.
  let text: SourceText
  /// What their place is called; nil for the text's name and line.
  let place: Place?
  /// Whether they are supposed.
  let isSupposed: Bool
  /// The statements, in order of place.
  let records: [StatementRecord]
  /// The statements that may not mean what their author thinks, by their places here.
  let doubtful: [(index: Int, place: Diagnostic.Place)]

  private let claims: [Claim]
  private let conditions: [Condition]
  private let voices: [Voices]
  private let citations: [CitationRecord]
  private let fullCitations: [SourceCitation]
  private let strings: [String]

  /// Who speaks, where that is not one declared actor.
  struct Voices: Sendable {
    var speakers: [Statement.Speaker]
    var accordingTo: [ActorID]
  }

  init(_ builder: StatementPageBuilder) {
    text = builder.text
    place = builder.place
    isSupposed = builder.isSupposed
    records = builder.records
    doubtful = builder.doubtful
    claims = builder.claims
    conditions = builder.conditions
    voices = builder.voices
    citations = builder.citations
    fullCitations = builder.fullCitations
    strings = builder.strings
  }

  func claim(_ record: StatementRecord) -> Claim {
    guard case .position(let verb, let role) = record.form else {
      return claims[Int(record.subject)]
    }
    return .position(
      PositionClaim(
        key: PositionKey(
          actor: ActorID(Int(record.subject)), guarantee: GuaranteeID(Int(record.guarantee)),
          role: role),
        verb: verb,
        condition: record.condition == 0 ? Condition() : conditions[Int(record.condition) - 1]))
  }

  func isPartial(_ record: StatementRecord) -> Bool {
    record.condition > 0 && conditions[Int(record.condition) - 1].isPartial
  }

  func speakers(_ record: StatementRecord) -> [Statement.Speaker] {
    if record.voice >= 0 { return [.actor(ActorID(Int(record.voice)))] }
    return record.voice == StatementRecord.none ? [] : voices[Int(-2 - record.voice)].speakers
  }

  func accordingTo(_ record: StatementRecord) -> [ActorID] {
    record.voice >= StatementRecord.none ? [] : voices[Int(-2 - record.voice)].accordingTo
  }

  func citations(_ record: StatementRecord) -> [SourceCitation] {
    citations[range(record)].map { citation in
      if citation.full > 0 { return fullCitations[Int(citation.full) - 1] }
      let first = Int(citation.firstParagraph)
      return SourceCitation(
        source: SourceID(Int(citation.source)),
        paragraphs: first == 0 ? [] : [first...Int(citation.lastParagraph)],
        credibility: citation.credibility, carrier: nil,
        fingerprint: citation.hasFingerprint
          ? Fingerprint.spelled(citation.fingerprint) : nil)
    }
  }

  func cites(_ record: StatementRecord, where isMeant: (SourceID) -> Bool) -> Bool {
    for index in range(record) where isMeant(SourceID(Int(citations[index].source))) { return true }
    return false
  }

  /// Whether any of its statements cites a source.
  func cites(_ source: SourceID) -> Bool {
    citations.contains { $0.source == source.index }
  }

  func reason(_ record: StatementRecord) -> String? {
    record.reason == 0 ? nil : strings[Int(record.reason) - 1]
  }

  func gist(_ record: StatementRecord) -> String? {
    switch record.gistLength {
    case 0: return nil
    case StatementRecord.kept: return strings[Int(record.gist)]
    case let length:
      let first = Int(record.gist)
      return String(decoding: text.bytes[first..<first + Int(length)], as: UTF8.self)
    }
  }

  private func range(_ record: StatementRecord) -> Range<Int> {
    let first = Int(record.firstCitation)
    return first..<first + Int(record.citationCount)
  }
}
