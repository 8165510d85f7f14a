/// How a guarantee, a position or a factor reads, and of a position on which conditions.
public struct Terms: Hashable, Sendable {
  /// In a word or a few: `open`; `for, condition unmet`.
  public var words: String
  /// Of a position the conditions, one for each account that has one, in order of place; none twice.
  public var conditions: [String]

  /// Creates terms.
  public init(_ words: String, on conditions: [String] = []) {
    self.words = words
    self.conditions = []
    for condition in conditions where !self.conditions.contains(condition) {
      self.conditions.append(condition)
    }
  }
}

extension Position {
  /// How it reads, and on which conditions.
  ///
  /// - Parameter dossier: The one it was judged in.
  public func terms(in dossier: Dossier) -> Terms {
    Terms(words, on: readings.compactMap { $0.condition.map(dossier.text) })
  }
}
