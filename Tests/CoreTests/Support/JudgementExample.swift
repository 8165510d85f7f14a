import ParleyCore
import Testing

/// A small dossier, a question and what it comes to: one sentence of language.md, section 5, at work.
struct JudgementExample: Sendable, CustomTestStringConvertible {
  /// The rule it shows.
  var rule: String
  /// Entries added to the cast. A statement without an `in` line is in `report`.
  var entries: String
  /// An expression.
  var question: String
  /// What it comes to.
  var verdict: Verdict
  /// For yes and no, the ids that decide it; for open, the causes, as `Dossier.text` tells them.
  var because: [String]
  /// From where it is judged.
  var standpoint = SymbolicStandpoint()
  /// Where it stands.
  var location: SourceLocation

  init(
    _ rule: String, _ entries: String, ask question: String, _ verdict: Verdict,
    because: [String], at location: SourceLocation = #_sourceLocation,
    from change: (inout SymbolicStandpoint) -> Void = { _ in }
  ) {
    self.rule = rule
    self.entries = entries
    self.question = question
    self.verdict = verdict
    self.because = because
    self.location = location
    change(&standpoint)
  }

  var testDescription: String { rule }

  /// Who and what the examples are about.
  static let cast = """
    source report "A report"
    source wire "A wire"
      published 2025-06-10
      reliability B
    source blog "A blog"
      published 2025-06-20
      reliability D
    actor uk state "United Kingdom"
    actor france state "France"
      member of eu
    actor italy state "Italy"
      member of eu
    actor eu coalition "European Union"
    actor club organization "A club nobody is in"
    actor meloni person "Giorgia Meloni"
      speaks for italy as "Prime Minister"
    actor salvini person "Matteo Salvini"
      speaks for italy as "Deputy Prime Minister" rank 2
    guarantee force force "A force"
    guarantee pledge pledge "A pledge"
    guarantee backstop backstop "A backstop"
    factor ceasefire "The ceasefire"
      levels none, limited, full
    factor winter "Winter"

    """

  /// The dossier: the cast, the entries, and a guarantee `question` that needs what is asked.
  func dossier() throws -> Dossier {
    let text = Self.cast + cited() + "\nguarantee question other \"?\"\n  needs \(question)\n"
    let file = Parser.parse(SourceText(name: "example", text), as: .dossier)
    let checked = Dossier.check([file])
    let errors = checked.diagnostics.filter { $0.severity == .error }
    return try #require(checked.dossier, "\(errors)", sourceLocation: location)
  }

  private func cited() -> String {
    var result: [String] = []
    var isUncited = false
    func close() { if isUncited { result.append("  in report para 1") } }
    for line in entries.split(separator: "\n") {
      if !line.hasPrefix(" ") {
        close()
        isUncited = line.first!.isNumber
      }
      if line.hasPrefix("  in ") { isUncited = false }
      result.append(String(line))
    }
    close()
    return result.joined(separator: "\n")
  }
}
