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

  /// From these terms to others. The conditions are told where they are others, for the words may be the
  /// same; those of a position that is gone are not.
  public func change(to after: Terms) -> [Inline] {
    let isKept = !after.conditions.isEmpty || side == after.side
    let isOnOthers = isKept && Set(conditions) != Set(after.conditions)
    return told(withConditions: isOnOthers) + [" → "] + after.told(withConditions: isOnOthers)
  }

  /// The words without what becomes of the condition.
  private var side: Substring { words.prefix { $0 != "," } }

  private func told(withConditions: Bool) -> [Inline] {
    let inline = Verdict(rawValue: words).map { Inline.verdict($0) } ?? .text(words)
    guard withConditions, !conditions.isEmpty else { return [inline] }
    return [inline, " (if "]
      + conditions.map { [Inline.code($0)] }.joined(separator: [" or if "]) + [")"]
  }
}

extension Stand {
  /// How it reads, and on which conditions.
  ///
  /// - Parameter dossier: The one it was judged in.
  public func terms(in dossier: Dossier) -> Terms {
    Terms(words, on: readings.compactMap { $0.condition.map(dossier.text) })
  }
}
