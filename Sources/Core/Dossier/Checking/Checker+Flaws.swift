extension Checker {
  /// Warns of what a reader does not see in the names of what an entry declares.
  mutating func reportFlaws(_ entry: Entry) {
    var warnings: [Diagnostic]
    switch entry.kind {
    case .source(_, let title):
      warnings = Diagnostic.flaws(of: [title], "title", in: entry.range, of: text)
    case .actor(_, _, let title), .guarantee(_, _, let title), .factor(_, let title):
      warnings = Diagnostic.flaws(of: [title], "name", in: entry.range, of: text)
    default: return
    }
    for detail in entry.details {
      switch detail.kind {
      case .also(let names), .components(let names):
        warnings += Diagnostic.flaws(of: names, "name", in: detail.range, of: text)
      case .outlet(let name), .author(let name):
        warnings += Diagnostic.flaws(of: [name], "name", in: detail.range, of: text)
      default: break
      }
    }
    guard !warnings.isEmpty else { return }
    dossier.namesHaveFlaws = true
    diagnostics += warnings
  }
}
