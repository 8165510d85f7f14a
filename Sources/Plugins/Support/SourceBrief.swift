import ParleyCore

/// The brief of one source: what it is worth, and what it says.
struct SourceBrief {
  let narrator: Narrator
  let source: SourceID

  private var dossier: Dossier { narrator.dossier }

  var sections: [Section] {
    let said = dossier.statements.indices.map { StatementID($0) }
      .filter { dossier[$0].citations.contains { $0.source == source } }
    let alone = said.count { id in dossier[id].citations.allSatisfy { $0.source == source } }
    return [
      Section("Bottom line", [rating(said, alone)], isRunning: true),
      Section(
        "What it says", said, atMost: 12, more: "statements \(dossier[source].id)",
        noun: "statement"
      ) { narrator.statement($0) },
    ]
  }

  private func rating(_ said: [StatementID], _ alone: Int) -> Sentence {
    let source = dossier[source]
    let statements = counted(said.count, "statement rests", "statements rest")
    let rated = said.isEmpty ? "" : " (\(narrator.credibilities(Set(said), in: self.source)))"
    let copy = source.url ?? source.document
    let counts =
      narrator.judgement.counts(self.source) ? "" : " It does not count from this standpoint."
    return Sentence(
      text: [
        .text("\(source.imprint.capitalizedStart): \(source.rating). "),
        .text("\(statements) on it\(rated), \(alone) of them on nothing else.\(counts)"),
        .text(copy.map { " It is \($0)." } ?? ""),
      ],
      citations: [narrator.citation(.source(self.source))],
      conclusions: [narrator.worth(self.source)])
  }
}

extension String {
  /// The text with a capital first.
  var capitalizedStart: String { prefix(1).uppercased() + dropFirst() }
}
