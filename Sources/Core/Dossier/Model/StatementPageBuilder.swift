/// A page of statements while its file is being read.
struct StatementPageBuilder: Sendable {
  let text: SourceText
  let place: Place?
  let isSupposed: Bool
  private(set) var records: [StatementRecord] = []
  private(set) var claims: [Claim] = []
  private(set) var conditions: [Condition] = []
  private(set) var voices: [StatementPage.Voices] = []
  private(set) var citations: [CitationRecord] = []
  private(set) var fullCitations: [SourceCitation] = []
  private(set) var strings: [String] = []
  /// The statements that may not mean what their author thinks, by their places on the page.
  var doubtful: [(index: Int, place: Diagnostic.Place)] = []

  init(_ text: SourceText, at place: Place?, isSupposed: Bool) {
    self.text = text
    self.place = place
    self.isSupposed = isSupposed
  }

  /// Adds a statement.
  mutating func append(_ draft: StatementDraft) {
    var record = StatementRecord()
    record.line = UInt32(clamping: draft.line)
    record.date = draft.date.packed
    record.on = draft.on?.packed ?? 0
    record.day = Int32(clamping: draft.day.number)
    record.rank = Int32(clamping: draft.rank)
    take(draft.claim, &record)
    take(draft.speakers, draft.accordingTo, &record)
    record.firstCitation = UInt32(citations.count)
    record.citationCount = UInt32(draft.citations.count)
    for citation in draft.citations { citations.append(compact(citation)) }
    if let gist = draft.gist {
      record.gist = UInt32(strings.count)
      record.gistLength = StatementRecord.kept
      strings.append(gist)
    }
    if let reason = draft.reason {
      strings.append(reason)
      record.reason = UInt32(strings.count)
    }
    records.append(record)
  }

  /// Adds a statement that is compact already, but for its condition and its one citation.
  mutating func append(
    _ record: StatementRecord, _ condition: Condition?, _ citation: CitationRecord
  ) {
    var record = record
    if let condition {
      conditions.append(condition)
      record.condition = UInt32(conditions.count)
    }
    record.firstCitation = UInt32(citations.count)
    record.citationCount = 1
    citations.append(citation)
    records.append(record)
  }

  private mutating func take(_ claim: Claim, _ record: inout StatementRecord) {
    guard case .position(let position) = claim else {
      record.subject = UInt32(claims.count)
      claims.append(claim)
      return
    }
    record.form = .position(position.verb, position.key.role)
    record.subject = UInt32(position.key.actor.index)
    record.guarantee = UInt32(position.key.guarantee.index)
    if position.condition != Condition() {
      conditions.append(position.condition)
      record.condition = UInt32(conditions.count)
    }
  }

  private mutating func take(
    _ speakers: [Statement.Speaker], _ accordingTo: [ActorID], _ record: inout StatementRecord
  ) {
    if speakers.isEmpty && accordingTo.isEmpty { return }
    if accordingTo.isEmpty, speakers.count == 1, case .actor(let speaker) = speakers[0] {
      record.voice = Int32(speaker.index)
    } else {
      record.voice = Int32(-2 - voices.count)
      voices.append(.init(speakers: speakers, accordingTo: accordingTo))
    }
  }

  private mutating func compact(_ citation: SourceCitation) -> CitationRecord {
    var record = CitationRecord(
      source: UInt32(citation.source.index), credibility: citation.credibility)
    let fingerprint = citation.fingerprint.map { UInt64($0, radix: 16) }
    if citation.carrier != nil || citation.paragraphs.count > 1 || fingerprint == .some(nil) {
      fullCitations.append(citation)
      record.full = UInt32(fullCitations.count)
      return record
    }
    if let paragraphs = citation.paragraphs.first {
      record.firstParagraph = UInt32(paragraphs.lowerBound)
      record.lastParagraph = UInt32(paragraphs.upperBound)
    }
    if case .some(.some(let number)) = fingerprint {
      record.fingerprint = number
      record.hasFingerprint = true
    }
    return record
  }
}
