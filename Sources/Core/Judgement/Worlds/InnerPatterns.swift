/// Which worlds of a block have which settings of inner levers.
struct InnerPatterns {
  private let space: WorldSpace
  /// The worlds in which an inner lever has a value, by the lever's index and the value.
  private var patterns: [Int: [[UInt64]]] = [:]
  /// The worlds in which at most so many inner levers are set.
  private var sizes: [[UInt64]] = []
  /// All worlds.
  let mask: [UInt64]

  init(_ space: WorldSpace) {
    self.space = space
    mask = space.mask
    let words = space.blockWords
    for (place, lever) in space.inner.enumerated() {
      patterns[lever] = (0..<space.counts[lever]).map { value in
        space.pattern(of: place, words: words) { $0 == value }
      }
    }
    sizes = Array(repeating: Array(repeating: 0, count: words), count: space.inner.count + 1)
    for world in 0..<space.blockWorlds {
      for size in choices(of: world).count...space.inner.count {
        sizes[size][world / 64] |= 1 << UInt64(world % 64)
      }
    }
  }

  /// The settings of a world's inner levers.
  func choices(of world: Int) -> [Choice] {
    var rest = world
    return space.inner.compactMap { lever in
      let value = rest % space.counts[lever]
      rest /= space.counts[lever]
      return value == 0 ? nil : Choice(lever: lever, value: value)
    }
  }

  /// Takes the worlds that have all of some settings out of others.
  func remove(_ choices: [Choice], from worlds: inout [UInt64]) {
    for word in worlds.indices where worlds[word] != 0 {
      var having = UInt64.max
      for choice in choices { having &= patterns[choice.lever]?[choice.value][word] ?? 0 }
      worlds[word] &= ~having
    }
  }

  /// Keeps the worlds in which at most so many inner levers are set, and says whether any was not.
  func keep(atMost size: Int, in worlds: inout [UInt64]) -> Bool {
    guard size < space.inner.count else { return false }
    var isLess = false
    for word in worlds.indices {
      let kept = worlds[word] & sizes[size][word]
      if kept != worlds[word] { isLess = true }
      worlds[word] = kept
    }
    return isLess
  }
}
