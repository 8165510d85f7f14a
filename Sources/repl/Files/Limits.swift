import ParleyCore

/// How much is read of one file at the most: of a dossier's, a scenario, a table, a document, or
/// standard input. An endless one is told as such, where memory would run out.
enum Limits {
  /// In MiB, where nothing else is said.
  private static let usual = 256
  /// In MiB, beyond which a number of bytes would not be one.
  private static let highest = 1 << 20

  /// In bytes: what $PARLEY_LIMIT says in MiB, or 256 MiB.
  static let bytes = (chosen ?? usual) << 20

  private static var chosen: Int? { number(in: "PARLEY_LIMIT", 1...highest) }

  private static func number(in variable: String, _ range: ClosedRange<Int>) -> Int? {
    environment(variable).flatMap { Int($0) }.flatMap { range.contains($0) ? $0 : nil }
  }

  /// Takes up how many threads the environment says may work at once, and holds it and the limit of files to
  /// be numbers that make sense.
  ///
  /// - Throws: A `usage` diagnostic where one is none.
  static func takeUp() throws(Diagnostic) {
    for (variable, range, what) in [
      ("PARLEY_LIMIT", 1...highest, "how many MiB a file may have"),
      ("PARLEY_THREADS", 1...1024, "how many threads may work at once"),
    ] {
      guard let value = environment(variable), number(in: variable, range) == nil else { continue }
      throw Diagnostic(
        .usage, "'\(value)' in $\(variable) is no limit",
        expected: "\(what), from \(range.lowerBound) to \(range.upperBound)")
    }
    Threads.limit(to: number(in: "PARLEY_THREADS", 1...1024) ?? 0)
  }
}
