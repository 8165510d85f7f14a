import ParleyCore

/// Few settings that bring a verdict about.
struct Witness {
  var verdict: Verdict
  var settings: [LeverSetting]
  /// Whether no fewer do; else none of them can be spared.
  var isFewest: Bool
}

/// Witnesses as a scenario file: what is in force, the settings, and the verdict as an expectation.
struct WitnessFile {
  private let expression: Expression
  private let witnesses: [Witness]
  private let view: SessionView

  init(_ expression: Expression, _ witnesses: [Witness], _ view: SessionView) {
    self.expression = expression
    self.witnesses = witnesses
    self.view = view
  }

  var text: String {
    let question = view.dossier.text(expression)
    return witnesses.map { witness in
      let title = "\(question): \(witness.verdict.rawValue)"
      let expected = witness.verdict == .yes ? expression : .not(expression)
      let lines =
        ["scenario \(quoted(title))"] + view.entries.map(\.entry.canonicalText)
        + witness.settings.map { "assume " + view.dossier.text($0) }
        + ["expect " + view.dossier.text(expected)]
      return lines.joined(separator: "\n") + "\n"
    }.joined(separator: "\n")
  }

  private func quoted(_ text: String) -> String {
    "\"" + text.replacing("\\", with: "\\\\").replacing("\"", with: "\\\"") + "\""
  }
}
