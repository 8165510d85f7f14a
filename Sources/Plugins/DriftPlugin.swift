import ParleyCore

/// `drift`: how positions, and their conditions, moved.
struct DriftPlugin: Plugin {
  static let declaration = PluginDeclaration(
    name: "drift",
    summary: "tells how positions and their conditions moved between two dates",
    discussion: [
      "Of an actor, each of its positions; of a guarantee, everybody's on it, and what was claimed to be"
        + " needed. Without dates, over all that is on record.",
      "A condition is compared part by part. A part on the same factor asks for more where fewer of the"
        + " factor's levels meet it. A change is dated, and so a change of mind, no contradiction.",
    ],
    parameters: [
      Parameter("subject", .actorOrGuarantee), Parameter("from", .date, .optional, after: "from"),
      Parameter("to", .date, .optional, after: "to"),
    ],
    examples: [
      Example(
        "drift france", note: "What Paris asks for has grown.",
        shows: ["asks in addition", "us-backstop"]),
      Example(
        "drift troop-force from 2025-06 to 2025-09", note: "A guarantee over one summer.",
        shows: ["unchanged"]),
      Example("drift ceasefire", note: "A factor has no positions.", fails: .wrongKind),
    ])

  func check(_ arguments: Arguments, in view: SessionView) throws(Diagnostic) {
    _ = try arguments.period()
  }

  func report(_ arguments: Arguments, in view: SessionView) throws(Diagnostic) -> Report {
    let period = try arguments.period()
    guard let subject = arguments.subjects("subject").first else { return Report("drift") }
    let narrator = Narrator(view)
    let dossier = view.dossier
    let drifts = dossier.positionKeys.filter { $0.concerns(subject) }.watched(by: view.watch)
      .map { Drift($0, period, in: view.judgement) }.filter { !$0.isSilent }
    let moved = drifts.filter { !$0.shifts.isEmpty }
    let still = drifts.filter(\.shifts.isEmpty)
    var sections = moved.watched(by: view.watch).map { drift in
      Section(
        "\(dossier[drift.key.actor].name) on \(narrator.words(drift.key.role, drift.key.guarantee))",
        narrator.told(drift))
    }
    if !still.isEmpty {
      sections.append(
        Section(
          "Unchanged", still, atMost: 20, more: "positions \(dossier.id(subject))",
          tell: narrator.unchanged))
    }
    if case .guarantee(let id) = subject {
      let needs = narrator.requirements(of: id, in: period)
      if !needs.isEmpty { sections.append(Section("What it was said to need", needs)) }
    }
    let stretch = [period.from.map { "from \($0)" }, period.until.map { "to \($0)" }]
      .compactMap(\.self).joined(separator: " ")
    let title = "Drift: \(dossier.name(subject)) (\(dossier.id(subject)))"
    let heading = "\(title)\(stretch.isEmpty ? "" : ", \(stretch)"), \(view.standpointWords)"
    let nothing: [Block] =
      sections.isEmpty ? [.paragraph(["No position is on record here."])] : []
    return Report(
      "drift",
      blocks: [.heading(1, [.text(heading)])] + [view.hypotheticalNote].compactMap(\.self)
        + nothing + sections.flatMap(\.blocks),
      data: [
        .init("subject", .string(dossier.id(subject))), .init("asOf", .day(view.standpoint.asOf)),
        .init("from", .day(period.from)), .init("to", .day(period.until)),
        .init("positions", .array(drifts.watched(by: view.watch).map { narrator.json($0) })),
      ])
  }
}
