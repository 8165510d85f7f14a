import ParleyCore

/// Tells a finding: in a few words after what it is about, as data, and with the command that shows more.
struct FindingTeller {
  private let narrator: Narrator

  init(_ narrator: Narrator) { self.narrator = narrator }

  private var dossier: Dossier { narrator.dossier }
  private var judgement: Judgement { narrator.judgement }

  // MARK: In words

  func told(_ finding: Finding) -> [Inline] {
    switch (finding.detail, finding.about) {
    case (.sources(_, let alike), .position(let key)):
      return told(finding.check, finding.statements, alike, key)
    case (.division(let division), .position(let key)):
      let statement = dossier[division.statement]
      return narrator.documented(judgement.position(key)) + [.text("; but ")]
        + said(statement) + ["."]
    case (.passedOver(let id), .position(let key)):
      return narrator.documented(judgement.position(key))
        + ["; but a report of the same day, without a speaker: "] + said(dossier[id]) + ["."]
    case (.need(let id), _):
      let words = { (ids: [StatementID]) in ids.filter { judgement.counts($0) } }
      return ["whether it needs ", .code(dossier.text(dossier[id].expression)), ": claimed by "]
        + voices(words(dossier[id].claims)) + ["; denied by "]
        + voices(words(dossier[id].denials)) + ["."]
    case (.shift(let shift), _):
      return [.text("from \(shift.since.told) ")] + narrator.attributed(shift.before)
        + [.text("; from \(shift.from.told) ")] + narrator.attributed(shift.after) + ["."]
    case (.displacing(let id), .position(let key)):
      return narrator.attributed(judgement.position(key))
        + (id.map { ["; the last named voice: "] + said(dossier[$0]) } ?? [", and no named voice"])
        + ["."]
    case (.age(let days), .position(let key)):
      return narrator.documented(judgement.position(key)) + [.text("; \(days) days old.")]
    case (.waiting(let guarantees), _): return told(waiting: guarantees, asking: finding.statements)
    default: return plain(finding)
    }
  }

  private func plain(_ finding: Finding) -> [Inline] {
    switch finding.about {
    case .subject(let subject):
      return finding.statements.isEmpty
        ? [.text(dossier.name(subject) + ".")] : accounts(finding.statements)
    case .position(let key):
      if finding.check != .juniorVoice { return accounts(finding.statements) }
      return narrator.documented(judgement.position(key)) + [", only "]
        + voices(finding.statements) + ["."]
    }
  }

  /// What the statements hold, and how they are rated: `supports; rated D3 only.`
  private func told(
    _ check: AuditCheck, _ statements: [StatementID], _ alike: [StatementID], _ key: PositionKey
  ) -> [Inline] {
    let cited = statements.flatMap { dossier[$0].citations }.filter { judgement.counts($0.source) }
    let ratings = joined(Set(cited.map { dossier.rating($0) }).sorted())
    let words = check == .singleSource ? "one source, rated \(ratings)" : "rated \(ratings) only"
    return narrator.documented(judgement.position(key)) + [.text("; " + words)]
      + (alike.isEmpty ? [] : told(alike: alike)) + ["."]
  }

  private func told(alike: [StatementID]) -> [Inline] {
    ["; older or lesser words that agree: "] + voices(alike)
  }

  private func told(waiting guarantees: [GuaranteeID], asking: [StatementID]) -> [Inline] {
    var parts: [[Inline]] = []
    let urged = asking.filter { if case .urging = dossier[$0].claim { true } else { false } }
    let waiting = asking.filter { !urged.contains($0) }
    if !guarantees.isEmpty {
      parts.append(
        ["by definition ", .code(joined(guarantees.map { dossier[$0].id })), " waits for it"])
    }
    if !waiting.isEmpty { parts.append([.text("waited for: ")] + claims(waiting)) }
    if !urged.isEmpty { parts.append([.text("urged: ")] + claims(urged)) }
    return parts.joined(by: "; ") + ["."]
  }

  /// Claims as one would write them, each once.
  private func claims(_ statements: [StatementID]) -> [Inline] {
    var seen: Set<String> = []
    return statements.map { dossier.text(of: dossier[$0].claim) }
      .filter { seen.insert($0).inserted }.map { [Inline.code($0)] }.joined(by: ", ")
  }

  /// What several statements hold, each with who said it and when.
  private func accounts(_ statements: [StatementID]) -> [Inline] {
    statements.watched(by: judgement).map { said(dossier[$0]) }.joined(by: "; ") + ["."]
  }

  /// What a statement holds, without its subject, and who said it when.
  private func said(_ statement: Statement) -> [Inline] {
    let held: [Inline] =
      switch statement.claim {
      case .position(let claim):
        [.text(claim.verb.rawValue)] + narrator.condition(claim.condition.own)
      default: [.code(dossier.text(of: statement.claim))]
      }
    return held + [.text(" (\(narrator.voice(statement)))")]
  }

  private func voices(_ statements: [StatementID]) -> [Inline] {
    [.text(joined(statements.watched(by: judgement).map { narrator.voice(dossier[$0]) }))]
  }

  // MARK: Where

  /// Where a finding stands: its statements' sources, or the declaration that it is about.
  func citations(_ finding: Finding) -> [Cited] {
    var cited = narrator.citations(finding.statements)
    if case .sources(_, let alike) = finding.detail { cited += narrator.citations(alike) }
    if case .waiting(let guarantees) = finding.detail {
      cited += guarantees.map { narrator.citation(.guarantee($0)) }
    }
    if cited.isEmpty, case .subject(let subject) = finding.about {
      cited = [narrator.citation(subject)]
    }
    return cited
  }

  /// The command that shows more of it.
  func command(_ finding: Finding) -> String {
    switch (finding.check, finding.about) {
    case (.disputedNeed, .subject(let subject)): "statements \(dossier.id(subject)) requirement"
    case (_, .subject(.factor(let id))): "statements \(dossier[id].id) fact"
    case (_, .subject(let subject)): "show \(dossier.id(subject))"
    case (.missingPosition, .position(let key)):
      "statements \(dossier[key.actor].id) \(dossier[key.guarantee].id)"
    case (_, .position(let key)):
      "statements \(dossier[key.actor].id) \(dossier[key.guarantee].id) position"
    }
  }

  // MARK: As data

  /// What a check found out beyond its statements.
  func fields(_ finding: Finding) -> [JSON.Field] {
    switch finding.detail {
    case .sources(let sources, let alike):
      [
        .init("sources", .strings(sources.map { dossier[$0].id })),
        .init(
          "alike",
          .strings(
            Set(alike.flatMap { dossier[$0].citations.map(\.source) })
              .filter { judgement.counts($0) }.sorted().map { dossier[$0].id })),
      ]
    case .age(let days): [.init("ageDays", .int(days))]
    case .need(let id): [.init("need", .string(dossier.text(dossier[id].expression)))]
    case .shift(let shift):
      [
        .init("since", .string("\(shift.since)")), .init("from", .string("\(shift.from)")),
        .init("voicesBefore", .strings(narrator.speakers(shift.before))),
        .init("voices", .strings(narrator.speakers(shift.after))),
      ]
    case .waiting(let guarantees):
      [.init("waiting", .strings(guarantees.map { dossier[$0].id }))]
    case .none, .division, .passedOver, .displacing: []
    }
  }
}
