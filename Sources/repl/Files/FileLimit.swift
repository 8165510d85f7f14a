import ParleyCore

/// How much is read of one file at the most: of a dossier's, a scenario, a table, a document, or
/// standard input. An endless one is told as such, where memory would run out.
enum FileLimit {
  /// In MB, where nothing else is said.
  private static let usual = 256
  /// In MB, beyond which a number of bytes would not be one.
  private static let highest = 1 << 20

  /// In bytes: what $PARLEY_LIMIT says in MB, or 256 MB.
  static let bytes = (chosen ?? usual) << 20

  private static var chosen: Int? {
    environment("PARLEY_LIMIT").flatMap { Int($0) }.flatMap {
      (1...highest).contains($0) ? $0 : nil
    }
  }

  /// Holds what the environment says to be a limit.
  ///
  /// - Throws: A `usage` diagnostic where it is none.
  static func check() throws(Diagnostic) {
    guard let value = environment("PARLEY_LIMIT"), chosen == nil else { return }
    throw Diagnostic(
      .usage, "'\(value)' in $PARLEY_LIMIT is no limit",
      expected: "how many MB a file may have, from 1 to \(highest)")
  }
}
