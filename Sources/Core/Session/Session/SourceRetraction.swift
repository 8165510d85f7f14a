/// Tells what goes with a source that has been left out: each verdict that reads otherwise, before and
/// after, with the statements of that source that carried it.
struct SourceRetraction {
  let source: SourceID
  /// The judgement with the source.
  let before: Judgement

  private var dossier: Dossier { before.dossier }

  var report: Report {
    let audit = before.sourceAudit(about: .source(source))
    let changes = audit.trials.flatMap(\.changes)
    let changed = Set(changes.map(\.verdict))
    let same = audit.verdicts.indices.filter { !changed.contains($0) }
      .map { dossier.spelling(audit.verdicts[$0].target) }
    let id = dossier[source].id
    let shown = same.prefix(8).map { [Inline.code($0)] }
    let names =
      Array(shown.joined(separator: [", "]))
      + (same.count > 8 ? [.text(" and \(same.count - 8) more")] : [])
    let rest: [Inline] =
      same.isEmpty
      ? ["."]
      : [
        .text(
          "; \(counted(same.count, "more rests", "more rest")) on it and "
            + (same.count == 1 ? "reads" : "read") + " as before: ")
      ] + names + ["."]
    let count =
      changes.isEmpty
      ? "Nothing reads otherwise without "
      : "\(counted(changes.count, "verdict reads", "verdicts read")) otherwise without "
    return Report(
      "retract",
      blocks: [
        .paragraph([.text(count), .code(id)] + rest + [" ", .code("undo"), " takes it back."]),
        .records(
          Records(
            kind: id, header: ["source", "verdict", "change", "cited", "place"],
            rows: changes.map { row(audit.verdicts[$0.verdict], $0.after) })),
      ],
      data: [
        .init("source", .string(id)), .init("unchanged", .int(same.count)),
        .init("asBefore", .strings(same)),
        .init("changes", .array(changes.map { json(audit.verdicts[$0.verdict], $0.after) })),
      ])
  }

  private func row(_ held: SourceAudit.Held, _ after: SourceAudit.Reading) -> [[Inline]] {
    let carrying = carrying(held)
    var places: [String] = []
    for place in carrying.map({ "\(dossier[$0].place)" }) where !places.contains(place) {
      places.append(place)
    }
    let cited = carrying.flatMap { citations($0) }.map { [Inline.citation($0)] }
    return [
      [.strong([.code(dossier.spelling(held.target))])], held.reading.change(to: after),
      Array(cited.joined(separator: [" "])), [.text(places.joined(separator: ", "))],
    ]
  }

  /// The statements of the source that carried a verdict.
  private func carrying(_ held: SourceAudit.Held) -> [StatementID] {
    before.statements(carrying: held.target.expression).filter { !citations($0).isEmpty }
  }

  private func citations(_ id: StatementID) -> [Citation] {
    dossier.citations(id).filter { $0.source == dossier[source].id }
  }

  private func json(_ held: SourceAudit.Held, _ after: SourceAudit.Reading) -> JSON {
    let cited = carrying(held).flatMap { id in
      dossier[id].citations.filter { $0.source == source }.map { citation -> JSON in
        [
          "file": .string(dossier[id].place.file), "line": .int(dossier[id].place.line),
          "source": .string(dossier[source].id),
          "paragraphs": .array(citation.paragraphNumbers.map(JSON.int)),
        ]
      }
    }
    return [
      "verdict": .string(dossier.spelling(held.target)), "before": held.reading.json,
      "after": after.json, "citations": .array(cited),
    ]
  }
}
