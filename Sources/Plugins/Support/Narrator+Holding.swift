import ParleyCore

/// What a sentence concludes, in the form that a citation in Markdown carries along and `verify` reads
/// again: its statements may all be held and the conclusion not, because of what has come since.
extension Narrator {
  /// How an expression reads: `open: river-force`.
  func held(_ expression: Expression) -> String {
    "\(judgement.verdict(expression).rawValue): \(dossier.text(expression))"
  }

  /// How a position with a condition reads; nothing of one without, which its statements tell.
  func held(_ key: PositionKey) -> [String] {
    guard judgement.soleCondition(key) != nil else { return [] }
    let side: Side = judgement.position(key).standing == .against ? .opposes : .supports
    return [held(Expression.position(key, side))]
  }

  /// That nothing is documented of something: `not documented: tarn providing river-force`.
  func absent(_ lever: LeverID) -> String { Self.absence + dossier.spelling(lever) }

  /// What a source is worth: `reliability B: herald`.
  func worth(_ source: SourceID) -> String {
    "\(Self.worth)\(dossier[source].reliability.rawValue): \(dossier[source].id)"
  }

  /// The word before what is not documented.
  static let absence = "not documented: "
  /// The word before what a source is worth.
  static let worth = "reliability "
}
