/// What an audit came to: the findings in force, those that a waiver silences, and the waivers that
/// silence nothing.
public struct Audit: Sendable {
  /// The findings that nobody waived, the gravest check first, then by what they are about.
  public var findings: [Finding] = []
  /// The findings that a waiver silences, in the same order.
  public var waived: [Waived] = []
  /// The waivers whose day has passed, in order of place.
  public var lapsed: [Waiver] = []
  /// The waivers that are in force and meet no finding, in order of place.
  public var idle: [Waiver] = []

  /// A finding that is waived.
  public struct Waived: Hashable, Sendable {
    /// The finding.
    public var finding: Finding
    /// The first waiver that covers it.
    public var waiver: Waiver
  }

  /// A position is stale after so many days, unless told otherwise.
  public static let span = 180
}

extension Judgement {
  /// What checks find in the dossier from this standpoint.
  ///
  /// - Parameters:
  ///   - checks: The checks to make, in any order.
  ///   - span: After how many days without a word a position is stale.
  ///   - subject: What to keep to; nil for the whole dossier.
  public func audit(
    _ checks: [AuditCheck] = AuditCheck.allCases, span: Int = Audit.span,
    about subject: Subject? = nil
  ) -> Audit {
    let auditor = Auditor(judgement: self, span: span, about: subject)
    let all = AuditCheck.allCases.filter(checks.contains).flatMap { auditor.findings($0) }
      .filter { isOn(subject, $0) }
    var audit = Audit()
    var used: Set<Waiver> = []
    let inForce = dossier.waivers.filter { $0.isInForce(on: standpoint.asOf) }
    let places = Dictionary(grouping: inForce.indices) { inForce[$0].about }
    for finding in all.watched(by: self) {
      let covering = finding.about.coveredBy.flatMap { places[$0] ?? [] }.sorted()
        .map { inForce[$0] }.filter { $0.check == finding.check }
      used.formUnion(covering)
      if let waiver = covering.first {
        audit.waived.append(Audit.Waived(finding: finding, waiver: waiver))
      } else {
        audit.findings.append(finding)
      }
    }
    let asked = dossier.waivers.filter { waiver in
      checks.contains(waiver.check) && (subject.map { waiver.about.touches($0) } ?? true)
    }
    audit.lapsed = asked.filter { !$0.isInForce(on: standpoint.asOf) }
    audit.idle = asked.filter { $0.isInForce(on: standpoint.asOf) && !used.contains($0) }
    return audit
  }

  /// Whether a finding is on a subject: about it; for a person or an office, shown by a statement
  /// that it made; for a source, cited from it; for a factor, shown by a statement that names it.
  private func isOn(_ subject: Subject?, _ finding: Finding) -> Bool {
    guard let subject, !finding.about.touches(subject) else { return true }
    switch subject {
    case .source(let source):
      return finding.statements.contains {
        dossier[$0].citations.contains { $0.source == source && counts(source) }
      }
    case .factor: return finding.statements.contains { dossier[$0].mentions.contains(subject) }
    case .actor(let actor):
      guard [.person, .office].contains(dossier[actor].kind) else { return false }
      return finding.statements.contains {
        dossier[$0].speakers.contains(.actor(actor)) || dossier[$0].accordingTo.contains(actor)
      }
    case .guarantee: return false
    }
  }
}

extension Waiver {
  /// Whether it still holds: up to its day, that day included; for ever where there is no day.
  public func isInForce(on day: Day?) -> Bool { day.map { $0 <= until.lastDay } ?? true }
}

extension Dossier {
  /// That a waiver has lapsed, at its place.
  public func lapse(of waiver: Waiver) -> Diagnostic {
    Diagnostic(
      .lapsedWaiver,
      "the waiver of \(waiver.check.rawValue) on '\(spelling(waiver.about))' ended on "
        + "\(waiver.until.lastDay)",
      expected: "a later day, or the entry taken out", place: waiver.head)
  }

  /// That a waiver meets no finding, at its place.
  public func idleness(of waiver: Waiver) -> Diagnostic {
    Diagnostic(
      .idleWaiver,
      "the waiver of \(waiver.check.rawValue) on '\(spelling(waiver.about))' silences nothing",
      expected:
        "a finding as 'audit only \(waiver.check.rawValue)' lists it, or the entry taken out",
      place: waiver.head)
  }
}
