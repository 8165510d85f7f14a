/// A column of a table of statements, in the order in which they are written. A raw value is the head.
public enum StatementColumn: String, Sendable, CaseIterable {
  case date
  // A position is told in columns of its own, for these are what people sort and filter by.
  case subject, verb, providing, guarantee
  case condition = "if"
  case addedCondition = "also if"
  case exception = "unless"
  /// Every other claim, as the language writes it.
  case claim
  case by
  case accordingTo = "according to"
  // The first `in` line in columns, further ones as the language writes them.
  case source, paragraphs, credibility
  case carrier = "via"
  case fingerprint = "print"
  case alsoIn = "also in"
  case reason, on, gist

  /// The columns that only a position has.
  static let ofPosition: [StatementColumn] = [
    .subject, .verb, .providing, .guarantee, .condition, .addedCondition, .exception,
  ]

  /// The column that a head means: whatever its case, with `_` for a space and spaces around it.
  public init?(head: String) {
    let words = head.lowercased().split { $0 == " " || $0 == "_" || $0 == "\t" }
    self.init(rawValue: words.joined(separator: " "))
  }
}
