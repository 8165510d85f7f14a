import ParleyCore

/// The brief of one source: what it is worth, and what it says.
struct SourceBrief {
  let narrator: Narrator
  let source: SourceID

  private var dossier: Dossier { narrator.dossier }

  var sections: [Section] {
    let said = dossier.statements.indices.map { StatementID($0) }
      .filter { dossier[$0].citations.contains { $0.source == source } }
    let alone = said.filter { id in dossier[id].citations.allSatisfy { $0.source == source } }
    return [
      Section("Bottom line", [rating(said.count, alone.count)], isRunning: true),
      Section(
        "What it says", said.map { narrator.statement($0) }, atMost: 12,
        more: "statements \(dossier[source].id)"),
    ]
  }

  private func rating(_ count: Int, _ alone: Int) -> Sentence {
    let source = dossier[source]
    let outlet = source.outlet ?? "an outlet that is not named"
    let day = source.published.map { ", published \($0)" } ?? ", of unknown date"
    let counts =
      narrator.judgement.counts(self.source) ? "" : " It does not count from this standpoint."
    return Sentence(
      text: [
        .text(
          "\(outlet.capitalizedStart)\(day): reliability \(source.reliability.rawValue), \(source.reliability.words). "
        ),
        .text("\(count) statements rest on it, \(alone) of them on nothing else.\(counts)"),
      ],
      citations: [narrator.citation(.source(self.source))])
  }
}

extension String {
  /// The text with a capital first.
  var capitalizedStart: String { prefix(1).uppercased() + dropFirst() }
}
