import ParleyCore

/// `sources`: what the dossier rests on.
struct SourcesPlugin: Plugin {
  static let declaration = PluginDeclaration(
    name: "sources",
    summary: "lists the sources with their rating, date, statements, and whether they count now",
    discussion: [
      "The rating is the Admiralty code's reliability, A to E; F means that it cannot be judged, which"
        + " is no rank below E."
    ],
    examples: [
      Example(
        "sources", note: "What the dossier rests on.",
        shows: ["afp-2025-09-03", "2025-09-03", "yes"]),
      Example(
        "sources", after: ["trust reliability B or better"],
        note: "Which sources are left when only good ones are trusted.",
        shows: ["no: "]),
      Example(
        "sources afp-2025-09-03", note: "It takes nothing: 'show ID' tells of one.",
        fails: .trailingText, isInHelp: false),
    ])

  func report(_ arguments: Arguments, in view: SessionView) -> Report {
    let dossier = view.dossier
    let ids = dossier.sources.indices.map { SourceID($0) }
    var counts: [SourceID: Int] = [:]
    for statement in dossier.statements {
      for source in Set(statement.citations.map(\.source)) { counts[source, default: 0] += 1 }
    }
    let rows = ids.map { id -> [[Inline]] in
      let source = dossier[id]
      return [
        [.code(source.id)], [.text(source.reliability.rawValue)],
        [.text(source.published?.description ?? "")], [.text(String(counts[id] ?? 0))],
        [.text(view.countsWords(id))],
      ]
    }
    let header: [[Inline]] = [
      ["source"], ["rating"], ["published"], ["statements"], ["counts"],
    ]
    return Report(
      "sources",
      blocks: [
        .heading(1, [.text("Sources " + view.standpointWords)]),
        .table(Table(header: header, rows: rows)),
      ],
      data: [
        .init("asOf", .day(view.standpoint.asOf)),
        .init(
          "sources",
          .array(
            ids.map { id in
              let source = dossier[id]
              return [
                "id": .string(source.id), "title": .string(source.title),
                "outlet": .optional(source.outlet),
                "published": .optional(source.published?.description),
                "reliability": .string(source.reliability.rawValue),
                "statements": .int(counts[id] ?? 0), "counts": .bool(view.judgement.counts(id)),
              ]
            })),
      ])
  }
}

extension SessionView {
  /// Whether a source counts, and if not, why, in words.
  func countsWords(_ id: SourceID) -> String {
    let source = dossier[id]
    if judgement.counts(id) {
      // Without a 'known' day what was said by the day counts, whenever it was published.
      guard let asOf = chosenDay else { return "yes" }
      let own = dossier.statements.indices.map { StatementID($0) }
        .filter { dossier[$0].citations.contains { $0.source == id } }
      if !own.isEmpty, !own.contains(where: { judgement.counts($0) }) {
        return "yes, with nothing said by then"
      }
      return source.published.map { asOf < $0.firstDay } ?? false
        ? "yes, though published later" : "yes"
    }
    if standpoint.trust.distrusted.contains(id) { return "no: distrusted" }
    if !standpoint.trust.trusts(id, source.reliability) {
      let floor = standpoint.trust.floor?.rawValue ?? ""
      return source.reliability == .unjudged ? "no: unjudged" : "no: below \(floor)"
    }
    return source.published == nil ? "no: no date of publication" : "no: published later"
  }
}
