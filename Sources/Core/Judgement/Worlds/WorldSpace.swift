/// The worlds of a program, in blocks: how the values of its levers number them.
///
/// The *inner* levers vary within a block, a bit for each world; the *outer* ones vary from block to
/// block, and the program is simplified for each of their values. The levers that the program asks
/// about most are outer ones: setting them leaves the least to evaluate.
struct WorldSpace {
  /// How many values each lever has, by its index; one more where it may be left as it is.
  let counts: [Int]
  /// Whether a lever may be left as it is, which is its first value then.
  let hasUnset: Bool
  /// The outer levers, slowest first.
  let outer: [Int]
  /// The inner levers, fastest first.
  let inner: [Int]
  /// How many worlds a block has.
  let blockWorlds: Int
  /// How many words of 64 worlds.
  var blockWords: Int { (blockWorlds + 63) / 64 }

  /// Parts the levers of a program.
  ///
  /// - Parameter limit: The most worlds a block may have; 512 or more.
  init(_ program: QuestionProgram, hasUnset: Bool, limit: Int) {
    self.hasUnset = hasUnset
    counts = program.levers.map { $0.settings.count + (hasUnset ? 1 : 0) }
    let counts = counts
    let busiest = Self.busiest(program)
    var inner: [Int] = []
    var worlds = 1
    var outer = busiest[...]
    while let last = outer.last, worlds * counts[last] <= limit {
      worlds *= counts[last]
      inner.append(last)
      outer.removeLast()
    }
    self.inner = inner
    self.outer = Array(outer)
    blockWorlds = worlds
  }

  /// The levers of a program, those it asks about most first. Ties go by the language's order, so that
  /// the same question is always asked in the same way.
  static func busiest(_ program: QuestionProgram) -> [Int] {
    let uses = uses(of: program)
    return program.levers.indices.sorted { (uses[$1], $0) < (uses[$0], $1) }
  }

  /// How often a program asks about each lever.
  private static func uses(of program: QuestionProgram) -> [Int] {
    var uses = [Int](repeating: 0, count: program.levers.count)
    for part in program.parts + program.results where !part.isConstant {
      if part.number < program.inputs.count { uses[program.inputs[part.number].lever] += 1 }
    }
    return uses
  }

  /// What an input reads where its lever has a value.
  func reading(of input: QuestionProgram.Input, at value: Int) -> Verdict {
    if hasUnset && value == 0 { return input.unset }
    return Verdict(input.values.contains(hasUnset ? value - 1 : value))
  }

  /// How many worlds of a block there are from one value of an inner lever to the next.
  func stride(of place: Int) -> Int { inner[..<place].reduce(1) { $0 * counts[$1] } }

  /// In which worlds of a block an inner lever, by its place among them, has values that are wanted.
  func pattern(of place: Int, words: Int, _ isWanted: (Int) -> Bool) -> [UInt64] {
    var pattern = [UInt64](repeating: 0, count: words)
    let (stride, count) = (stride(of: place), counts[inner[place]])
    for world in 0..<blockWorlds where isWanted(world / stride % count) {
      pattern[world / 64] |= 1 << UInt64(world % 64)
    }
    return pattern
  }

  /// In which bits of a block's words there is a world.
  var mask: [UInt64] {
    (0..<blockWords).map { word in
      let left = blockWorlds - word * 64
      return left >= 64 ? .max : (1 << UInt64(left)) - 1
    }
  }
}
