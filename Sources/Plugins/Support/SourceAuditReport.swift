import ParleyCore

/// Tells what becomes of the verdicts in force as sources are left out: what changes, and how many
/// verdicts do not.
struct SourceAuditReport {
  private let audit: SourceAudit
  private let subject: Subject?
  private let view: SessionView
  private let narrator: Narrator

  init(_ audit: SourceAudit, _ subject: Subject?, _ view: SessionView) {
    self.audit = audit
    self.subject = subject
    self.view = view
    narrator = Narrator(view)
  }

  private var dossier: Dossier { view.dossier }

  var report: Report {
    let name = subject.map { ": \(dossier.name($0))" } ?? ""
    return Report(
      "audit",
      blocks: [
        .heading(1, [.text("What the verdicts rest on" + name)]), view.coverage,
        .paragraph([.text(summary)]),
      ] + resting
        + audit.trials.watched(by: view.watch).filter { isTold($0.trust) }.flatMap(told),
      data: view.isForPage
        ? []
        : [
          .init("kind", "sources"), .init("subject", .optional(subject.map { dossier.id($0) })),
          .init("asOf", .day(view.standpoint.asOf)),
          .init("known", .day(view.standpoint.known)),
          .init("hypothetical", .bool(view.isHypothetical)),
          .init("complete", .bool(audit.isComplete)),
          .init("verdicts", .array(audit.verdicts.watched(by: view.watch).map(json))),
          .init("trials", .array(audit.trials.watched(by: view.watch).map(json))),
        ])
  }

  // MARK: In words

  private var summary: String {
    let count = audit.verdicts.count
    let guarantees = audit.verdicts.count { $0.target.key == nil }
    let moving = Set(audit.trials.flatMap { $0.changes.map(\.verdict) }).count
    let head =
      "\(counted(count, "verdict")) in force: \(guarantees) on guarantees,"
      + " \(count - guarantees) on positions. "
    let tail =
      moving == 0
      ? "None changes in any trial." : "\(moving) change in some trial, \(count - moving) in none."
    return head + tail + bounds
  }

  /// What was not looked at, where that took too many steps.
  private var bounds: String {
    var text = ""
    if audit.untold > 0 {
      text +=
        " These are the first \(audit.verdicts.count); \(audit.untold) more were not looked at."
    }
    if audit.untried > 0 {
      let tried = audit.trials.count { if case .without = $0.trust { true } else { false } }
      text +=
        " Of the sources the first \(tried) were left out, \(audit.untried) were not: "
        + "'audit sources ID' looks at one."
    }
    return text
  }

  /// Which sources each verdict rests on; those that rest on the same are told together.
  private var resting: [Block] {
    let groups = Dictionary(grouping: audit.verdicts, by: \.sources)
      .sorted { $0.key.lexicographicallyPrecedes($1.key) }
    guard !groups.isEmpty else { return [] }
    return [
      .heading(2, ["What rests on which sources"]),
      .list(
        groups.watched(by: view.watch).map { sources, verdicts in
          let names = sources.map { [.code(dossier[$0].id), rating($0)] }.joined(by: ", ")
          let head: [Inline] = sources.isEmpty ? ["no source"] : names
          return [
            .paragraph(
              [.text("\(verdicts.count) on ")] + head + [": "]
                + verdicts.map { [Inline.code(dossier.spelling($0.target))] }.joined(by: ", ")
                + ["."])
          ]
        }),
    ]
  }

  private func rating(_ source: SourceID) -> Inline {
    .text(" (\(dossier[source].reliability.rawValue))")
  }

  /// Whether a trial is told in words: where no source is unjudged, F makes no difference.
  private func isTold(_ trust: SourceAudit.Trust) -> Bool {
    guard case .floor(_, includesUnjudged: true) = trust else { return true }
    return dossier.sources.contains { $0.reliability == .unjudged }
  }

  private func told(_ trial: SourceAudit.Trial) -> [Block] {
    let same = audit.verdicts.count - trial.changes.count
    let unchanged = "\(same) unchanged."
    let heading = Block.heading(2, title(trial.trust))
    guard !trial.changes.isEmpty else {
      return [heading, .paragraph([.text("Nothing changes: \(unchanged)")])]
    }
    return [
      heading,
      .paragraph([
        .text("\(trial.changes.count) changed, \(unchanged) To try it: "),
        .code(dossier.text(trial.trust)), ".",
      ]),
      .records(
        Records(
          kind: dossier.text(trial.trust),
          header: ["trial", "verdict", "change", "gone", "left", "place"],
          rows: trial.changes.map { row($0.verdict, $0.after, judgement(trial.trust)) })),
    ]
  }

  /// How things read with a trial's sources alone.
  private func judgement(_ trust: SourceAudit.Trust) -> Judgement {
    var standpoint = view.standpoint
    switch trust {
    case .without(let source): standpoint.trust.distrusted.insert(source)
    case .floor(let floor, let includesUnjudged):
      standpoint.trust.floor = floor
      standpoint.trust.includesUnjudged = includesUnjudged
    }
    return view.judgement.seen(from: standpoint)
  }

  private func title(_ trust: SourceAudit.Trust) -> [Inline] {
    switch trust {
    case .without(let source):
      let reliability = dossier[source].reliability.rawValue
      return [.text("Without \(dossier[source].id) (\(reliability))")]
    case .floor(let floor, let includesUnjudged):
      let words = floor == .a ? "A alone" : "\(floor.rawValue) or better"
      return [.text("Reliability \(words)" + (includesUnjudged ? ", and F" : ""))]
    }
  }

  /// What carried the verdict and has gone, then what it reads by now.
  private func row(
    _ index: Int, _ reading: SourceAudit.Reading, _ after: Judgement
  ) -> [[Inline]] {
    let held = audit.verdicts[index]
    let gone = view.judgement.statements(carrying: held.target.expression)
      .filter { !after.counts($0) }
    let left: [StatementID] =
      switch held.target {
      case .position(let key): after.position(key).basis
      case .guarantee: after.statements(carrying: held.target.expression)
      }
    let places = Sentence(text: [], citations: narrator.citations(gone)).places
    return [
      [.strong([.code(dossier.spelling(held.target))])], held.reading.change(to: reading),
      gone.isEmpty
        ? [] : ["gone:"] + Sentence(text: [], citations: narrator.citations(gone)).inlines,
      left.isEmpty ? [] : ["left:"] + Sentence(text: [], citations: cited(left, after)).inlines,
      [.text(places.joined(separator: ", "))],
    ]
  }

  /// Where statements stand in the sources that a trial leaves.
  private func cited(_ statements: [StatementID], _ after: Judgement) -> [Cited] {
    narrator.citations(statements).filter { $0.origin.map { after.counts($0.source) } ?? true }
  }

  /// What the verdict rests on as it is.
  private func cited(_ target: SourceAudit.Target) -> [Cited] {
    switch target {
    case .position(let key): narrator.citations(view.judgement.position(key).basis)
    case .guarantee(let id):
      narrator.needs(of: id).isEmpty ? [narrator.citation(.guarantee(id))] : narrator.needs(of: id)
    }
  }

  // MARK: As data

  private func json(_ held: SourceAudit.Held) -> JSON {
    [
      "verdict": .string(dossier.spelling(held.target)),
      "kind": .string(held.target.key == nil ? "guarantee" : "position"),
      "now": held.reading.json, "sources": .strings(held.sources.map { dossier[$0].id }),
      "citations": .array(cited(held.target).map(\.json)),
    ]
  }

  private func json(_ trial: SourceAudit.Trial) -> JSON {
    [
      "trust": .string(dossier.text(trial.trust)),
      "unchanged": .int(audit.verdicts.count - trial.changes.count),
      "changes": .array(
        trial.changes.map { change in
          [
            "verdict": .string(dossier.spelling(audit.verdicts[change.verdict].target)),
            "before": audit.verdicts[change.verdict].reading.json, "after": change.after.json,
          ]
        }),
    ]
  }
}
