import ParleyCore

extension SessionView {
  /// From where the session judges, for a heading: `as of 2025-09-04, known by 2025-09-01`.
  var standpointWords: String { standpoint.words }

  /// What a reader must know before taking a verdict for the documents' own; nil where nothing is in
  /// force.
  var hypotheticalNote: Block? {
    guard isHypothetical else { return nil }
    let count = counted(entries.count, "entry is", "entries are")
    let scenario = scenario.map { "Scenario “\($0)”: " } ?? ""
    return .paragraph([
      .text("\(scenario)\(count) in force beside the dossier ('assumptions' lists them).")
    ])
  }
}

extension Standpoint {
  /// The days it judges by, in words.
  var words: String {
    let day = asOf.map { "as of \($0)" } ?? "without an as-of date"
    return day + (known.map { ", known by \($0)" } ?? "")
  }
}

extension JSON {
  /// A day, or `null` where there is none.
  static func day(_ day: Day?) -> JSON { .optional(day.map(\.description)) }
  /// A verdict.
  static func verdict(_ verdict: Verdict) -> JSON { .string(verdict.rawValue) }
}
