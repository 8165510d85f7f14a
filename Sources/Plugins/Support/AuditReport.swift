import ParleyCore

/// Tells an audit: how much was found, then check by check, then what is waived.
struct AuditReport {
  private let subject: Subject?
  private let checks: [AuditCheck]
  private let span: Int
  private let view: SessionView
  private let audit: Audit
  private let teller: FindingTeller

  init(_ subject: Subject?, _ checks: [AuditCheck], _ span: Int, _ view: SessionView) {
    self.subject = subject
    self.checks = checks
    self.span = span
    self.view = view
    audit = view.judgement.audit(checks, span: span, about: subject)
    teller = FindingTeller(Narrator(view))
  }

  private var dossier: Dossier { view.dossier }

  var report: Report {
    var report = Report(
      "audit", blocks: [title, view.coverage, .paragraph(summary)] + groups + waivers,
      data: view.isForPage ? [] : data)
    report.hasFindings = !audit.findings.isEmpty
    report.warnings =
      (audit.lapsed.map { dossier.lapse(of: $0) }
      + audit.idle.map { dossier.idleness(of: $0) }).sorted()
    return report
  }

  private var data: [JSON.Field] {
    [
      .init("kind", "evidence"), .init("subject", .optional(subject.map { dossier.id($0) })),
      .init("asOf", .day(view.standpoint.asOf)),
      .init("known", .day(view.standpoint.known)),
      .init("hypothetical", .bool(view.isHypothetical)), .init("olderThan", .int(span)),
      .init("checks", .array(checks.map(json))),
      .init("findings", .array(audit.findings.map { json($0) })),
      .init("waived", .array(audit.waived.map { json($0.finding, $0.waiver) })),
      .init("lapsed", .array(audit.lapsed.map(json))),
      .init("idle", .array(audit.idle.map(json))),
    ]
  }

  // MARK: In words

  private var title: Block {
    let name = subject.map { " of \(dossier.name($0))" } ?? ""
    return .heading(1, [.text("Audit" + name)])
  }

  /// How many findings there are, how many are waived, and which checks found nothing.
  private var summary: [Inline] {
    let found = audit.findings.count
    var text = found == 0 ? "Nothing found" : counted(found, "finding")
    text += audit.waived.isEmpty ? "; none waived." : "; \(audit.waived.count) waived."
    if !audit.lapsed.isEmpty { text += " \(counted(audit.lapsed.count, "waiver")) lapsed." }
    if !audit.idle.isEmpty {
      text += " \(counted(audit.idle.count, "waiver")) in force silencing nothing."
    }
    if checks.contains(.stalePosition) {
      text +=
        view.standpoint.asOf == nil
        ? " Without an as-of date nothing is stale."
        : " Stale is older than \(counted(span, "day"))."
    }
    let clean = checks.filter { check in
      !audit.findings.contains { $0.check == check }
        && !audit.waived.contains { $0.finding.check == check }
    }
    guard !clean.isEmpty, found > 0 else { return [.text(text)] }
    return [.text(text + " No finding: ")]
      + clean.map { [Inline.code($0.rawValue)] }.joined(by: ", ") + ["."]
  }

  private var groups: [Block] {
    // As a table even of nothing: its columns, and no row.
    if audit.findings.isEmpty, audit.waived.isEmpty {
      return [.records(records([], kind: "") { _ in [] })]
    }
    return checks.flatMap { check -> [Block] in
      let own = audit.findings.filter { $0.check == check }
      guard !own.isEmpty else { return [] }
      // A large dossier has a million findings.
      let shown = view.isForPage ? Array(own.prefix(Self.longest)) : own
      var found = records(shown, kind: check.rawValue) { _ in [] }
      found.listed = Self.longest
      return [
        .heading(2, [.text("\(check.rawValue): \(own.count)")]),
        .paragraph([.text(check.meaning)]), .records(found),
      ] + rest(own.count - Self.longest, of: check)
    }
  }

  /// How many findings of one check a page lists.
  private static let longest = 100

  /// What is not listed, and what lists it.
  private func rest(_ count: Int, of check: AuditCheck) -> [Block] {
    guard count > 0 else { return [] }
    let about = subject.map { dossier.id($0) + " " } ?? ""
    let command = "parley -f csv audit \(about)only \(check.rawValue)"
    return [.paragraph([.text(counted(count, "more finding") + ": "), .code(command), "."])]
  }

  private var waivers: [Block] {
    guard !audit.waived.isEmpty else { return [] }
    let reasons = Dictionary(audit.waived.map { ($0.finding, $0.waiver) }) { first, _ in first }
    return [
      .heading(2, [.text("Waived: \(audit.waived.count)")]),
      .records(
        records(audit.waived.map(\.finding), kind: "waived") { finding in
          guard let waiver = reasons[finding] else { return [] }
          return [
            .text(
              "(\(finding.check.rawValue), waived until \(waiver.until) at \(waiver.place): "
                + "\(waiver.reason))")
          ]
        }),
    ]
  }

  /// Findings, one in a line: what it is about, what was found, where that stands, what shows more.
  private func records(_ findings: [Finding], kind: String, note: (Finding) -> [Inline]) -> Records
  {
    Records(
      kind: kind, header: ["check", "about", "finding", "cited", "place", "more"],
      rows: findings.map { finding in
        let cited = teller.citations(finding)
        let places = Sentence(text: [], citations: cited).places
        let more = teller.command(finding)
        return [
          [.strong([.code(dossier.spelling(finding.about))])],
          teller.told(finding) + note(finding).withSpace,
          Sentence(text: [], citations: cited).inlines.droppingSpace,
          places.map { [Inline.text($0)] }.joined(by: ", "), [.code(more)],
        ]
      })
  }

  // MARK: As data

  private func json(_ check: AuditCheck) -> JSON {
    [
      "check": .string(check.rawValue), "meaning": .string(check.meaning),
      "findings": .int(audit.findings.count { $0.check == check }),
      "waived": .int(audit.waived.count { $0.finding.check == check }),
    ]
  }

  private func json(_ finding: Finding, _ waiver: Waiver? = nil) -> JSON {
    var fields: [JSON.Field] = [
      .init("check", .string(finding.check.rawValue)),
      .init("about", .string(dossier.spelling(finding.about))),
      .init("text", .string(Sentence(text: teller.told(finding)).plain)),
    ]
    fields += teller.fields(finding)
    fields.append(.init("citations", .array(teller.citations(finding).map(\.json))))
    fields.append(.init("more", .string(teller.command(finding))))
    if let waiver { fields.append(.init("waiver", json(waiver))) }
    return .object(fields)
  }

  private func json(_ waiver: Waiver) -> JSON {
    [
      "check": .string(waiver.check.rawValue), "about": .string(dossier.spelling(waiver.about)),
      "until": .string(waiver.until.lastDay.description), "reason": .string(waiver.reason),
      "file": .string(waiver.place.file), "line": .int(waiver.place.line),
    ]
  }
}

extension [Inline] {
  /// With a space before, where there is anything.
  fileprivate var withSpace: [Inline] { isEmpty ? [] : [" "] + self }

  /// Without the space that stands before a sentence's citations.
  fileprivate var droppingSpace: [Inline] { first == " " ? Array(dropFirst()) : self }
}
