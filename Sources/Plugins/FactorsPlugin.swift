import ParleyCore

/// `factors`: the circumstances conditions turn on, and their values now.
struct FactorsPlugin: Plugin {
  static let declaration = PluginDeclaration(
    name: "factors",
    summary: "lists the factors with their value now, since when and until when it is valid",
    discussion: [
      "A factor is open where no valid fact is documented: none ever was, or the last has lapsed."
    ],
    examples: [
      Example(
        "factors", note: "What circumstances are documented, and how fresh that is.",
        shows: ["ceasefire", "none, limited, full, peace-deal"]),
      Example(
        "factors", after: ["assume ceasefire = full"], note: "The same under an assumption.",
        shows: ["full (assumed)"]),
      Example(
        "factors ceasefire", note: "It takes nothing: 'show ID' tells of one.",
        fails: .trailingText, isInHelp: false),
    ])

  func report(_ arguments: Arguments, in view: SessionView) -> Report {
    let dossier = view.dossier
    let ids = dossier.factors.indices.map { FactorID($0) }
    let readings = ids.map { view.judgement.reading($0) }
    let rows = zip(ids, readings).map { id, reading -> [[Inline]] in
      let factor = dossier[id]
      var until = reading.until.map { "\($0)" } ?? ""
      if let lapsed = reading.lapsed, let day = view.judgement.lastDay(lapsed, factor) {
        until = "lapsed \(day)"
      }
      return [
        [.code(factor.id)], [.text(factor.name)], [.text(factor.values.joined(separator: ", "))],
        [.text(reading.value + (reading.isAssumed ? " (assumed)" : ""))],
        [.text(reading.since.map { "\($0)" } ?? "")], [.text(until)],
      ]
    }
    let header: [[Inline]] = [["factor"], ["name"], ["values"], ["now"], ["since"], ["until"]]
    return Report(
      "factors",
      blocks: [.heading(1, [.text("Factors " + view.standpointWords)])]
        + [view.hypotheticalNote].compactMap(\.self)
        + [.table(Table(header: header, rows: rows))],
      data: [
        .init("asOf", .day(view.standpoint.asOf)),
        .init("factors", .array(zip(ids, readings).map { $1.json(dossier[$0]) })),
      ])
  }
}

extension FactorReading {
  /// The reading as data.
  fileprivate func json(_ factor: Factor) -> JSON {
    [
      "id": .string(factor.id), "name": .string(factor.name), "values": .strings(factor.values),
      "now": .string(value), "assumed": .bool(isAssumed), "since": .day(since),
      "until": .day(until),
    ]
  }
}
