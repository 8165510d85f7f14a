import ParleyCore

/// What is declared of one actor, guarantee, factor or source, and what it comes to now.
struct SubjectCard {
  /// One thing told of it.
  struct Line {
    var label: String
    var text: [Inline]

    init(_ label: String, _ text: [Inline]) {
      self.label = label
      self.text = text
    }

    /// A line of plain text; nil where there is none.
    init?(_ label: String, _ text: String?) {
      guard let text, !text.isEmpty else { return nil }
      self.init(label, [.text(text)])
    }
  }

  /// `actor`, `guarantee`, `factor` or `source`.
  private(set) var kind = ""
  /// What is told of it, in order.
  private(set) var lines: [Line] = []
  /// The same as data.
  private(set) var fields: [JSON.Field] = []
  /// The positions it takes, or that are taken on it.
  private(set) var positions: [Block] = []

  private let view: SessionView
  private var dossier: Dossier { view.dossier }
  private var teller: Teller { Teller(view.judgement) }

  init(_ subject: Subject, in view: SessionView) {
    self.view = view
    switch subject {
    case .actor(let id): describe(id)
    case .guarantee(let id): describe(id)
    case .factor(let id): describe(id)
    case .source(let id): describe(id)
    }
    add("declared", "\(dossier.place(subject))")
    addPositions(subject)
  }

  private mutating func add(_ label: String, _ text: String?) {
    if let line = Line(label, text) { lines.append(line) }
  }

  private mutating func field(_ name: String, _ value: JSON) { fields.append(.init(name, value)) }

  private mutating func addPositions(_ subject: Subject) {
    switch subject {
    case .factor, .source: return
    case .actor, .guarantee: break
    }
    let stands = dossier.shownPositionKeys(view.standpoint).filter { $0.concerns(subject) }
      .map { view.judgement.stand($0) }
      .filter { $0.position.standing != .undocumented || $0.setting != nil }
    field("positions", .array(stands.map { $0.json(dossier) }))
    positions =
      [.heading(2, ["Positions"])]
      + PositionTable(view: view).blocks(stands, of: subject, missing: [])
  }

  // MARK: Actors

  private mutating func describe(_ id: ActorID) {
    let actor = dossier[id]
    kind = "actor"
    add("kind", actor.kind.rawValue)
    add("also", actor.aliases.joined(separator: ", "))
    let size = actor.size.map { (actor.sizeIsApproximate ? "about " : "") + "\($0) members" }
    add("size", size)
    let mandates = actor.mandates.map { mandate in
      dossier[mandate.principal].id + (mandate.role.map { " as \($0)" } ?? "")
        + (mandate.rank > 1 ? ", rank \(mandate.rank)" : "") + mandate.period.words
    }
    add("speaks for", mandates.joined(separator: "; "))
    let groups = actor.memberships.map { dossier[$0.group].id + $0.period.words }
    add("member of", groups.joined(separator: "; "))
    let day = view.standpoint.asOf
    let members = dossier.members(of: id, on: day).map { dossier[$0].id }
    add("members", members.joined(separator: ", "))
    let voices = dossier.actors.filter { voice in
      voice.mandates.contains { $0.principal == id && $0.period.contains(day) }
    }.map(\.id)
    add("spoken for by", voices.joined(separator: ", "))
    field("actorKind", .string(actor.kind.rawValue))
    field("also", .strings(actor.aliases))
    field("speaksFor", .strings(actor.mandates.map { dossier[$0.principal].id }))
    field("memberOf", .strings(actor.memberships.map { dossier[$0.group].id }))
    field("members", .strings(members))
  }

  // MARK: Guarantees

  private mutating func describe(_ id: GuaranteeID) {
    let guarantee = dossier[id]
    let verdict = view.judgement.verdict(.guarantee(id))
    kind = "guarantee"
    add("kind", guarantee.kind.rawValue)
    add("also", guarantee.aliases.joined(separator: ", "))
    add("components", guarantee.components.joined(separator: ", "))
    lines.append(Line("now", [.verdict(verdict), .text(", \(view.standpointWords)")]))
    let because = view.judgement.causes(.guarantee(id)).map { teller.told($0) }
    if !because.isEmpty { lines.append(Line("open on", because.joined(by: "; "))) }
    for need in guarantee.needs {
      lines.append(Line("needs", [.code(dossier.text(need)), " (by definition)"]))
    }
    for requirement in dossier.requirements(of: id) { add(requirement) }
    if let trigger = guarantee.trigger {
      let due = view.judgement.verdict(.due(id))
      lines.append(
        Line("triggered by", [.code(dossier.text(trigger)), "; due now: ", .verdict(due)]))
    }
    field("guaranteeKind", .string(guarantee.kind.rawValue))
    field("also", .strings(guarantee.aliases))
    field("components", .strings(guarantee.components))
    field("verdict", .verdict(verdict))
    field("needs", .strings(guarantee.needs.map { dossier.text($0) }))
  }

  private mutating func add(_ id: RequirementID) {
    let requirement = dossier[id]
    let denied =
      requirement.denials.isEmpty
      ? []
      : [requirement.claims.isEmpty ? ", said" : "; denied"]
        + view.judgement.cites(requirement.denials)
    let claimed =
      requirement.claims.isEmpty ? [] : [", claimed"] + view.judgement.cites(requirement.claims)
    lines.append(
      Line(
        requirement.claims.isEmpty ? "does not need" : "needs",
        [.code(dossier.text(requirement.expression))] + claimed + denied
          + (view.judgement.isDisputed(id) ? ["; disputed"] : [])))
  }

  // MARK: Factors and sources

  private mutating func describe(_ id: FactorID) {
    let factor = dossier[id]
    let reading = view.judgement.reading(id)
    kind = "factor"
    add("also", factor.aliases.joined(separator: ", "))
    add(factor.hasLevels ? "levels" : "values", factor.values.joined(separator: ", "))
    add("a fact lasts", factor.lasts.map { "\($0) days" })
    let now: [Inline] =
      switch view.judgement.factor(id) {
      case .open: teller.told(Cause.factor(id))
      case .contested: teller.told(Cause.contestedFactor(id))
      case .value:
        teller.told(Ground.factor(id)) + [.text(reading.until.map { ", until \($0)" } ?? "")]
      }
    lines.append(Line("now", now))
    field("also", .strings(factor.aliases))
    field("values", .strings(factor.values))
    field("lasts", factor.lasts.map(JSON.int) ?? .null)
    field("now", .string(reading.value))
    field("since", .day(reading.since))
    field("until", .day(reading.until))
  }

  private mutating func describe(_ id: SourceID) {
    let source = dossier[id]
    kind = "source"
    add("outlet", source.outlet)
    add("author", source.author)
    add("published", source.published?.description)
    add("reliability", "\(source.reliability.rawValue), \(source.reliability.words)")
    add("language", source.language)
    add("url", source.url)
    add("document", source.document)
    add("sha256", source.sha256)
    add("counts now", view.countsWords(id))
    field("outlet", .optional(source.outlet))
    field("author", .optional(source.author))
    field("published", .optional(source.published?.description))
    field("reliability", .string(source.reliability.rawValue))
    field("language", .optional(source.language))
    field("url", .optional(source.url))
    field("document", .optional(source.document))
    field("sha256", .optional(source.sha256))
    field("counts", .bool(view.judgement.counts(id)))
  }
}

extension Period {
  /// The stretch in words, with a space before: ` from 2025-03-01 until 2025-04-30`.
  fileprivate var words: String {
    (from.map { " from \($0)" } ?? "") + (until.map { " until \($0)" } ?? "")
  }
}
