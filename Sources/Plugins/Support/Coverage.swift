import ParleyCore

extension SessionView {
  /// From where all is judged, in a line: the day, whom one trusts, and what is in force beside the
  /// dossier. It says what the sentences under it cover, and so needs no citation.
  var coverage: Block {
    let day = standpoint.asOf.map { "As of \($0)" } ?? "Without an as-of date"
    let known = standpoint.known.map { ", known by \($0)" } ?? ""
    var line: [Inline] = [.text("\(day)\(known); ")]
    line += trust
    if let scenario { line.append(.text(" Scenario: “\(scenario)”.")) }
    if isHypothetical { line += inForce }
    return .paragraph(line + [" A yes is a reading of the documents, no forecast."])
  }

  /// Which sources count, and which do not.
  private var trust: [Inline] {
    let all = dossier.sources.indices.map { SourceID($0) }
    let out = all.filter { !judgement.counts($0) }
    guard !out.isEmpty else {
      return [.text(all.count == 1 ? "the one source counts." : "all \(all.count) sources count.")]
    }
    let isUnjudged = out.contains { dossier[$0].reliability == .unjudged }
    let unknown = isUnjudged && standpoint.trust.floor != nil ? " (F is unknown, not worst)" : ""
    return [
      .text("\(all.count - out.count) of \(all.count) sources count, without "),
      .code(listed(out.map { dossier[$0].id })), .text("\(unknown)."),
    ]
  }

  /// What is in force beside the dossier: the head of each entry, the first ones.
  private var inForce: [Inline] {
    let heads = entries.map { entry in
      String(entry.entry.canonicalText.prefix { $0 != "\n" })
    }
    let shown = 5
    let told = heads.prefix(shown).map { [Inline.code($0)] }.joined(by: "; ")
    let rest: [Inline] =
      heads.count > shown ? [.text("; \(heads.count - shown) more: "), .code("assumptions")] : []
    return [" In force beside the dossier: "] + told + rest + ["."]
  }
}
