import ParleyCore

extension Narrator {
  /// The sources that sections cite: what each is, what it is worth (the Admiralty code: reliability
  /// of the source, credibility of each statement, F and 6 unknown) and how much rests on it.
  func references(_ sections: [Section]) -> Section {
    var cited: [SourceID: Set<StatementID>] = [:]
    for origin in sections.flatMap(\.sentences).flatMap(\.citations).compactMap(\.origin) {
      cited[origin.source, default: []].insert(origin.statement)
    }
    let all = counted(among: cited.keys)
    return Section(
      "Sources", cited.keys.sorted(), atMost: 12, more: "sources", noun: "source"
    ) { reference($0, cited[$0] ?? [], of: all[$0] ?? 0) }
  }

  /// How many statements each of some sources carries.
  private func counted(among sources: some Collection<SourceID>) -> [SourceID: Int] {
    var counts = Dictionary(uniqueKeysWithValues: sources.map { ($0, 0) })
    for statement in dossier.statements {
      for source in Set(statement.citations.map(\.source)) { counts[source]? += 1 }
    }
    return counts
  }

  private func reference(
    _ id: SourceID, _ cited: Set<StatementID>, of all: Int
  ) -> Sentence {
    let source = dossier[id]
    let count = cited.count == all ? "\(all)" : "\(cited.count) of \(all)"
    let whereabouts = source.url ?? source.document
    return Sentence(
      text: [
        .code(source.id), .text(": “\(source.title)”, \(source.imprint); \(source.rating); "),
        .text(count + (all == 1 ? " statement" : " statements") + " cited here, "),
        .text(credibilities(cited, in: id) + (whereabouts.map { "; \($0)" } ?? "") + "."),
      ], citations: [citation(.source(id))], conclusions: [worth(id)])
  }

  /// How credible statements of a source are, best first and unknown last: `credibility 2 (1), 3 (4)`.
  func credibilities(_ ids: Set<StatementID>, in source: SourceID) -> String {
    let given = ids.flatMap { dossier[$0].citations }.filter { $0.source == source }
    let counts = Credibility.allCases.compactMap { value -> String? in
      let count = given.count { $0.credibility == value }
      guard count > 0 else { return nil }
      return (value == .unjudged ? "unknown (6)" : "\(value.rawValue)") + " ×\(count)"
    }
    return "credibility " + counts.joined(separator: ", ")
  }
}

extension Source {
  /// Who published it and when: `AFP, 2025-09-03`.
  var imprint: String {
    let by = [outlet ?? "outlet not named", author].compactMap(\.self).joined(separator: ", ")
    return by + ", " + (published?.told ?? "undated")
  }

  /// How reliable it is, in words. F is unknown, not worst.
  var rating: String {
    reliability == .unjudged
      ? "reliability unknown (F)" : "reliability \(reliability.rawValue), \(reliability.words)"
  }
}
