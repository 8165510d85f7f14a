import ParleyCore

/// Few settings that bring a verdict about.
struct Witness {
  var verdict: Verdict
  var settings: [LeverSetting]
  /// Whether no fewer do; else none of them can be spared.
  var isFewest: Bool

  /// The settings on trial: with them an expression should come to the verdict.
  func trial(of expression: Expression, in dossier: Dossier) -> Trial {
    Trial(
      title: "\(dossier.text(expression)): \(verdict.rawValue)", settings: settings,
      expected: verdict == .yes ? expression : .not(expression))
  }
}
