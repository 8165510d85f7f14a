/// The choices a random dossier is made of.
extension SplitMix64 {
  /// Whether something happens that happens so many times in a hundred.
  mutating func chance(_ percent: Int) -> Bool { Int.random(in: 0..<100, using: &self) < percent }

  /// A number from a range.
  mutating func number(_ range: ClosedRange<Int>) -> Int { Int.random(in: range, using: &self) }

  /// One of several.
  mutating func pick<T>(_ choices: [T]) -> T { choices.randomElement(using: &self)! }

  /// So many of several, in any order.
  mutating func pick<T>(_ count: Int, of choices: [T]) -> [T] {
    Array(choices.shuffled(using: &self).prefix(count))
  }
}
