/// Searches the minimal sets of settings that bring about a verdict.
///
/// The sets are gone through depth first, each lever left as it is before it is set. So a set is met
/// after all its subsets, and one that brings the verdict about and contains none found before is
/// minimal. What cannot bring it about any more, whatever else is set, is not gone into: simplified,
/// the program says so. Small sets are looked for first, since each rules out all that contain it.
struct FlipSearch {
  private let program: QuestionProgram
  private let space: WorldSpace
  private let target: Verdict
  private let limits: Flips.Limits
  private let watch: Watch
  private let explorer: Explorer
  private let patterns: InnerPatterns
  private var found: [FoundSet] = []
  /// How many steps may still be taken.
  private(set) var stepsLeft: Int
  private var isStopped = false
  /// How many settings a set may have in this round, and whether that kept anything from being met.
  private var sizeLimit = 0
  private var wasCutShort = false
  private var yes: [UInt64]
  private var no: [UInt64]

  /// How many worlds a block has at most.
  static let blockLimit = 1 << 12
  /// The sizes that are looked through one by one before all others are.
  private static let smallSizes = 0...3

  init(
    _ program: QuestionProgram, to verdict: Verdict, limits: Flips.Limits, watch: Watch,
    blockLimit: Int = FlipSearch.blockLimit
  ) {
    self.program = program
    self.limits = limits
    self.watch = watch
    target = verdict
    space = WorldSpace(program, hasUnset: true, limit: blockLimit)
    explorer = Explorer(program, space)
    explorer.want(verdict)
    patterns = InnerPatterns(space)
    stepsLeft = limits.steps
    yes = Array(repeating: 0, count: space.blockWords)
    no = yes
  }

  mutating func flips() -> Flips {
    var completeTo = -1
    let most = limits.size ?? program.levers.count
    for size in Self.smallSizes.filter({ $0 < most }) + [most] {
      sizeLimit = size
      wasCutShort = false
      // What brings it about alone is part of no larger set.
      explorer.forbid(found.filter { $0.choices.count == 1 }.flatMap(\.choices))
      let start = explorer.start()
      // Nothing is set: where that does already, there is nothing else to find.
      if found.contains(where: { $0.isWithin(0) }) { break }
      visit(start, depth: 0, chosen: [], known: Array(found.indices))
      if isStopped { break }
      completeTo = size
      if !wasCutShort { break }
    }
    let isComplete = !isStopped && !wasCutShort
    return Flips(
      verdict: target, sets: sorted, isComplete: isComplete,
      completeTo: isComplete ? nil : max(completeTo, 0))
  }

  /// What was found, in the order it is told.
  private var sorted: [[LeverSetting]] {
    let sets = found.map { $0.choices.sorted { $0.lever < $1.lever } }
    let ordered = sets.sorted { left, right in
      if left.count != right.count { return left.count < right.count }
      let levers = (left.map(\.lever), right.map(\.lever))
      if levers.0 != levers.1 { return levers.0.lexicographicallyPrecedes(levers.1) }
      return left.map(\.value).lexicographicallyPrecedes(right.map(\.value))
    }
    return ordered.map { set in
      set.map { choice in
        let lever = program.levers[choice.lever]
        return LeverSetting(lever.id, lever.settings[choice.value - 1])
      }
    }
  }

  // MARK: The search

  /// Goes through the sets that begin with some choices.
  ///
  /// - Parameters:
  ///   - depth: How many outer levers are decided on.
  ///   - known: The sets found that these may still come to contain.
  private mutating func visit(_ residue: PartialProgram, depth: Int, chosen: [Choice], known: [Int])
  {
    if isStopped { return }
    let isPossible = target == .yes ? residue.mayBeYes : residue.mayBeNo
    guard isPossible, residue.result != .open else { return }
    stepsLeft -= residue.partCount + known.count + 100
    if stepsLeft < 0 || explorer.room > limits.room || watch.isInterrupted() {
      isStopped = true
      return
    }
    if residue.result.verdict == target { return record(chosen) }
    if depth == space.outer.count { return visitBlock(residue, chosen, known) }
    var known = known
    var seen = found.count
    let lever = space.outer[depth]
    for value in 0..<space.counts[lever] {
      if value > 0, !explorer.isOfUse(lever, value, in: residue) { continue }
      // What the values before have led to begins with the same choices.
      known += seen..<found.count
      seen = found.count
      let left = known.filter { found[$0].allows(lever, value) }
      // What contains a set that was found is not minimal.
      if left.contains(where: { found[$0].isWithin(depth + 1) }) { continue }
      let next = value == 0 ? chosen : chosen + [Choice(lever: lever, value: value)]
      if next.count > sizeLimit {
        wasCutShort = true
        continue
      }
      visit(
        explorer.set(depth, to: value, in: residue), depth: depth + 1, chosen: next, known: left)
    }
  }

  /// Goes through the worlds of a block, each after all whose settings are among its own.
  private mutating func visitBlock(_ residue: PartialProgram, _ chosen: [Choice], _ known: [Int]) {
    stepsLeft -= residue.partCount * space.blockWords / 8
    if stepsLeft < 0 || watch.isInterrupted() {
      isStopped = true
      return
    }
    yes.withUnsafeMutableBufferPointer { yes in
      no.withUnsafeMutableBufferPointer { no in
        guard let yes = yes.baseAddress, let no = no.baseAddress else { return }
        explorer.evaluate(residue, yes: yes, no: no)
      }
    }
    var worlds = target == .yes ? yes : no
    for word in worlds.indices { worlds[word] &= patterns.mask[word] }
    for set in known { patterns.remove(found[set].inner, from: &worlds) }
    if patterns.keep(atMost: sizeLimit - chosen.count, in: &worlds) { wasCutShort = true }
    for word in worlds.indices {
      while worlds[word] != 0 {
        let choices = patterns.choices(of: word * 64 + worlds[word].trailingZeroBitCount)
        record(chosen + choices)
        if isStopped { return }
        patterns.remove(found[found.count - 1].inner, from: &worlds)
      }
    }
  }

  private mutating func record(_ choices: [Choice]) {
    guard found.count < limits.sets else {
      isStopped = true
      return
    }
    found.append(FoundSet(choices, space))
  }
}
