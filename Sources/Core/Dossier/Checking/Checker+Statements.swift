extension Checker {
  /// Reads the statements and waivers of one file, in order.
  mutating func reading(of file: Outline, _ quick: inout QuickReader?) -> Reading {
    text = file.text
    page = StatementPageBuilder(text, at: place, isSupposed: isSupposed)
    diagnostics = []
    let known = dossier.waivers.count
    for part in file.parts {
      switch part {
      case .entries(let entries): take(entries)
      case .statements(let range): take(range, &quick)
      }
    }
    checkTriggers()
    return Reading(
      page: StatementPage(page), waivers: Array(dossier.waivers[known...]),
      diagnostics: diagnostics)
  }

  private mutating func take(_ entries: [Entry]) {
    for entry in entries {
      switch entry.kind {
      case .from(let name):
        current = source(name) == nil ? nil : name
        isUnderUnknownSource = current == nil
      case .statement(let date, let claim): take(entry, date, claim, from: current)
      case .waive(let check, let subject, let until, let reason):
        take(check, subject, until.value, reason, at: entry.range)
      default: continue
      }
    }
  }

  /// Reads a stretch of statements: each in the quick way where that is sure of it, else in the whole one.
  private mutating func take(_ range: SourceRange, _ quick: inout QuickReader?) {
    let text = text
    let from = current.flatMap { source($0) }
    text.bytes.withUnsafeBufferPointer { bytes in
      var cursor = ByteCursor(bytes, in: range)
      while !cursor.isAtEnd {
        let start = SourceRange(cursor.offset, range.upper, line: cursor.line)
        if quick?.read(&cursor, in: text, from: from, to: &page) == true { continue }
        var lines = EntryLines(text, in: start)
        _ = lines.nextHead()
        let end = lines.nextHead()?.place ?? lines.place
        let read = Parser.parse(
          text, as: .dossier, in: SourceRange(start.lower, end.lower, line: start.line))
        diagnostics += read.diagnostics
        take(read.entries)
        cursor.move(to: end)
      }
    }
  }

  private mutating func take(
    _ entry: Entry, _ date: Located<InexactDate>, _ syntax: ClaimSyntax, from current: Name?
  ) {
    var statement = StatementDraft(
      line: entry.range.line, date: date.value, day: date.value.lastDay,
      claim: .character(GuaranteeID(0), ""))
    var speakers: [SpeakerSyntax] = []
    var byRange = entry.range
    for detail in entry.details {
      switch detail.kind {
      case .by(let names):
        speakers = names
        byRange = detail.range
      case .accordingTo(let names):
        statement.accordingTo = actors(names) ?? []
        if entry.details.contains(where: { if case .by = $0.kind { true } else { false } }) {
          report(
            .duplicateDetail, "'by' and 'according to' stand together", at: detail.range,
            expected: "one of them")
        }
      case .citation(let citation):
        if let checked = self.citation(citation, detail.range, from: current) {
          statement.citations.append(checked)
        }
      case .reason(let text): statement.reason = text
      case .on(let date): statement.on = date.value
      case .gist(let lines): statement.gist = lines.joined(separator: " ")
      default: break
      }
    }
    checkEvidence(&statement, entry, date)
    let claims = self.claims(syntax)
    statement.rank = statement.accordingTo.isEmpty ? 1 : Statement.lastRank
    let voices = self.voices(speakers, claims, on: statement.day, at: byRange)
    statement.speakers = voices.speakers
    for claim in claims {
      statement.claim = claim
      if let subject = claim.positionSubject, !speakers.isEmpty {
        statement.rank = voices.rank[subject] ?? 1
      }
      if claim.mayBeDoubtful {
        page.doubtful.append((page.records.count, Diagnostic.Place(entry.range, in: text)))
      }
      page.append(statement)
    }
  }

  private mutating func checkEvidence(
    _ statement: inout StatementDraft, _ entry: Entry, _ date: Located<InexactDate>
  ) {
    let hasCitation = entry.details.contains {
      if case .citation = $0.kind { true } else { false }
    }
    if !isSupposed && !hasCitation {
      report(
        .missingSource, "the statement has no source", at: date.range.through(entry.range),
        expected: "a detail 'in SOURCE para N'")
    }
    let published = statement.citations
      .compactMap { citation in dossier[citation.source].published.map { ($0, citation.source) } }
      .min { $0.0.lastDay < $1.0.lastDay }
    guard let (earliest, source) = published else { return }
    if date.value.firstDay > earliest.lastDay {
      report(
        .datedAfterPublication, "the statement is dated after it was published", at: date.range,
        expected: "\(earliest) or before",
        notes: ["'\(dossier[source].id)' was published \(earliest)"])
    }
    statement.day = min(statement.day, earliest.lastDay)
  }

  private mutating func citation(
    _ syntax: CitationSyntax, _ range: SourceRange, from current: Name?
  ) -> SourceCitation? {
    if syntax.source == nil && isUnderUnknownSource { return nil }
    guard let name = syntax.source ?? current else {
      report(
        .missingSource, "this line names no source", at: range,
        expected: "a source's id after 'in', or an entry 'from SOURCE' above")
      return nil
    }
    guard let source = source(name) else { return nil }
    return SourceCitation(
      source: source, paragraphs: syntax.paragraphs, credibility: syntax.credibility ?? .unjudged,
      carrier: syntax.carrier, fingerprint: syntax.fingerprint)
  }

  /// Who speaks, and with what rank for each subject of a position.
  ///
  /// Each subject needs one who speaks for it on that day, or is it; each speaker must speak for one
  /// of them. On other claims any actor may be named.
  private mutating func voices(
    _ syntax: [SpeakerSyntax], _ claims: [Claim], on day: Day, at range: SourceRange
  ) -> (speakers: [Statement.Speaker], rank: [ActorID: Int]) {
    let subjects = claims.compactMap(\.positionSubject)
    var speakers: [Statement.Speaker] = []
    var rank: [ActorID: Int] = [:]
    var allKnown = true
    for voice in syntax {
      switch voice {
      case .unnamed(let description, let voiceRank):
        speakers.append(.unnamed(description))
        for subject in subjects { rank[subject] = min(rank[subject] ?? .max, voiceRank ?? 1) }
      case .actor(let name):
        guard let speaker = actor(name) else {
          allKnown = false
          continue
        }
        if speakers.contains(.actor(speaker)) { reportRepeats([name, name], "actor") }
        speakers.append(.actor(speaker))
        let ranks = subjects.map { ($0, mandate(of: speaker, for: $0, on: day)) }
        for case (let subject, let found?) in ranks {
          rank[subject] = min(rank[subject] ?? .max, found)
        }
        if !subjects.isEmpty, ranks.allSatisfy({ $0.1 == nil }) {
          allKnown = false
          let principals = list(subjects.map { "'\(dossier[$0].id)'" })
          report(
            .speakerNotEntitled, "'\(name.value)' does not speak for \(principals) on \(day)",
            at: name.range, expected: "someone who does, or 'according to \(name.value)'")
        }
      }
    }
    if !speakers.isEmpty && allKnown {
      for subject in subjects where rank[subject] == nil {
        report(
          .speakerNotEntitled, "no one named speaks for '\(dossier[subject].id)' on \(day)",
          at: range, expected: "a speaker for each subject")
      }
    }
    return (speakers, rank)
  }

  /// The best rank with which an actor speaks for another on a day; 1 for itself; nil where it does
  /// not.
  private func mandate(of speaker: ActorID, for subject: ActorID, on day: Day) -> Int? {
    if speaker == subject { return 1 }
    return dossier[speaker].mandates
      .filter { $0.principal == subject && $0.period.contains(day) }
      .map(\.rank).min()
  }
}

extension Claim {
  /// Whose position the claim gives, where it gives one.
  var positionSubject: ActorID? {
    if case .position(let position) = self { return position.key.actor }
    return nil
  }
}

extension Claim {
  /// Whether only the whole dossier tells if the claim does anything: a partial restatement, or the
  /// denial of a need.
  fileprivate var mayBeDoubtful: Bool {
    switch self {
    case .position(let position): position.condition.isPartial
    case .requirement(_, let isNeeded, _): !isNeeded
    default: false
    }
  }
}
