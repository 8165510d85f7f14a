extension Terms {
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
