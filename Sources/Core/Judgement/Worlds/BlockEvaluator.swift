/// Evaluates a program in many worlds at once: one bit a world, in two planes, *is yes* and *is no*; a
/// world in neither is open. Where nothing can be open, one plane does.
///
/// Verdicts in loops are the least fixpoint: both planes start empty and grow until nothing changes.
/// Not to be shared between threads.
final class BlockEvaluator {
  /// As many worlds as are worked on in one step.
  typealias Lane = SIMD8<UInt64>

  /// How many lanes a plane has.
  let lanes: Int
  private let inputCount: Int
  private let capacity: Int
  /// Both planes of each input and tally, the yes plane first.
  private let planes: UnsafeMutablePointer<Lane>
  /// The yes plane of each, for programs in which nothing can be open.
  private let truths: UnsafeMutablePointer<Lane>
  /// A counter of one bit for each world and level, and what waits to be added to it.
  private let sums: UnsafeMutablePointer<Lane>
  private let carries: UnsafeMutablePointer<Lane>
  private static let levels = 32
  private let none = Lane(repeating: 0)
  private let all = Lane(repeating: .max)

  /// Makes room for a program's inputs and tallies.
  init(inputCount: Int, tallyCount: Int, lanes: Int) {
    self.lanes = lanes
    self.inputCount = inputCount
    capacity = max(inputCount + tallyCount, 1)
    planes = .allocate(capacity: capacity * lanes * 2)
    truths = .allocate(capacity: capacity * lanes)
    sums = .allocate(capacity: Self.levels)
    carries = .allocate(capacity: Self.levels)
    planes.initialize(repeating: none, count: capacity * lanes * 2)
    truths.initialize(repeating: none, count: capacity * lanes)
  }

  deinit {
    planes.deallocate()
    truths.deallocate()
    sums.deallocate()
    carries.deallocate()
  }

  /// Sets in which of a block's worlds an input is yes and in which no.
  func set(_ input: Int, yes: [UInt64], no: [UInt64]) {
    for lane in 0..<lanes {
      for word in 0..<Lane.scalarCount {
        let place = lane * Lane.scalarCount + word
        planes[input * lanes * 2 + lane][word] = yes[place]
        planes[input * lanes * 2 + lanes + lane][word] = no[place]
        truths[input * lanes + lane][word] = yes[place]
      }
    }
  }

  /// Evaluates a program whose result is no constant, and writes in which worlds it is yes and in
  /// which no.
  ///
  /// - Parameter words: How many words of each plane are wanted.
  func evaluate(
    _ program: PartialProgram, yes: UnsafeMutablePointer<UInt64>, no: UnsafeMutablePointer<UInt64>,
    words: Int
  ) {
    if program.isTwoValued {
      for index in 0..<program.tallyCount { evaluateTruth(index, of: program) }
      let result = program.result
      let mask: UInt64 = result.sign == 1 ? .max : 0
      let plane = UnsafeRawPointer(truths + result.number * lanes)
        .assumingMemoryBound(to: UInt64.self)
      for word in 0..<words {
        yes[word] = plane[word] ^ mask
        no[word] = ~yes[word]
      }
      return
    }
    var loop = 0
    var index = 0
    while index < program.tallyCount {
      if loop < program.loopCount, program.loops[loop].lowerBound == Int32(index) {
        let end = Int(program.loops[loop].upperBound)
        evaluate(index..<end, of: program)
        index = end
        loop += 1
      } else {
        _ = evaluate(index, of: program)
        index += 1
      }
    }
    let result = program.result
    let start = UnsafeRawPointer(planes + result.number * lanes * 2)
      .assumingMemoryBound(to: UInt64.self)
    let (first, second) = (start, start + lanes * Lane.scalarCount)
    for word in 0..<words {
      yes[word] = result.sign == 1 ? second[word] : first[word]
      no[word] = result.sign == 1 ? first[word] : second[word]
    }
  }

  // MARK: One plane

  @inline(__always)
  private func truth(_ part: Operand, _ lane: Int) -> Lane {
    let mask = UInt64(bitPattern: -Int64(part.sign))
    return truths[part.number * lanes + lane] ^ Lane(repeating: mask)
  }

  @inline(__always)
  private func evaluateTruth(_ index: Int, of program: PartialProgram) {
    let tally = program.tallies[index]
    let parts = UnsafeBufferPointer(
      start: program.parts + Int(tally.parts.lowerBound), count: tally.parts.count)
    let target = truths + (inputCount + index) * lanes
    for lane in 0..<lanes {
      if tally.no == 1 {
        var value = truth(parts[0], lane)
        for place in 1..<parts.count { value &= truth(parts[place], lane) }
        target[lane] = value
      } else if tally.yes == 1 {
        var value = truth(parts[0], lane)
        for place in 1..<parts.count { value |= truth(parts[place], lane) }
        target[lane] = value
      } else {
        var counter = Counter(sums, carries)
        for part in parts { counter.add(truth(part, lane)) }
        target[lane] = counter.isAtLeast(tally.yes)
      }
    }
  }

  // MARK: Two planes

  @inline(__always)
  private func isYes(_ part: Operand, _ lane: Int) -> Lane {
    planes[(part.number * 2 + Int(part.sign)) * lanes + lane]
  }

  @inline(__always)
  private func isNo(_ part: Operand, _ lane: Int) -> Lane {
    planes[(part.number * 2 + 1 - Int(part.sign)) * lanes + lane]
  }

  /// Evaluates a tally and says whether it is any other than before.
  @inline(__always)
  private func evaluate(_ index: Int, of program: PartialProgram) -> Bool {
    let tally = program.tallies[index]
    let parts = UnsafeBufferPointer(
      start: program.parts + Int(tally.parts.lowerBound), count: tally.parts.count)
    let target = planes + (inputCount + index) * lanes * 2
    let count = Int32(truncatingIfNeeded: parts.count)
    var change = none
    for lane in 0..<lanes {
      var (yes, no): (Lane, Lane)
      if tally.yes == count && tally.no == 1 {
        (yes, no) = (all, none)
        for part in parts {
          yes &= isYes(part, lane)
          no |= isNo(part, lane)
        }
      } else if tally.yes == 1 && tally.no == count {
        (yes, no) = (none, all)
        for part in parts {
          yes |= isYes(part, lane)
          no &= isNo(part, lane)
        }
      } else {
        (yes, no) = (none, none)
        if tally.yes <= count {
          var counter = Counter(sums, carries)
          for part in parts { counter.add(isYes(part, lane)) }
          yes = counter.isAtLeast(tally.yes)
        }
        if tally.no <= count {
          var counter = Counter(sums, carries)
          for part in parts { counter.add(isNo(part, lane)) }
          no = counter.isAtLeast(tally.no)
        }
      }
      change |= target[lane] ^ yes
      change |= target[lanes + lane] ^ no
      target[lane] = yes
      target[lanes + lane] = no
    }
    return change != none
  }

  private func evaluate(_ loop: Range<Int>, of program: PartialProgram) {
    let start = planes + (inputCount + loop.lowerBound) * lanes * 2
    start.update(repeating: none, count: loop.count * lanes * 2)
    var hasChanged = true
    while hasChanged {
      hasChanged = false
      for index in loop where evaluate(index, of: program) { hasChanged = true }
    }
  }
}

/// Counts bits in every world at once: a sum of one bit a level, as on paper.
///
/// Three bits of one level are added to one of it and one of the next in five steps, so that a count
/// costs five steps for each bit counted, whatever it comes to.
private struct Counter {
  typealias Lane = BlockEvaluator.Lane

  private let sums: UnsafeMutablePointer<Lane>
  private let carries: UnsafeMutablePointer<Lane>
  /// Which levels have a bit that waits for a second one.
  private var waiting: UInt32 = 0
  private var levels = 0

  @inline(__always) init(_ sums: UnsafeMutablePointer<Lane>, _ carries: UnsafeMutablePointer<Lane>)
  {
    self.sums = sums
    self.carries = carries
  }

  @inline(__always) mutating func add(_ bit: Lane) { add(bit, at: 0) }

  @inline(__always) private mutating func add(_ bit: Lane, at first: Int) {
    var bit = bit
    var level = first
    while true {
      if level == levels {
        sums[level] = bit
        levels += 1
        return
      }
      let mark = UInt32(1) << UInt32(level)
      if waiting & mark == 0 {
        waiting |= mark
        carries[level] = bit
        return
      }
      waiting &= ~mark
      let (sum, other) = (sums[level], carries[level])
      let both = sum ^ other
      sums[level] = both ^ bit
      bit = (sum & other) | (both & bit)
      level += 1
    }
  }

  /// In which worlds the count is at least a number, which is 1 or more.
  @inline(__always) mutating func isAtLeast(_ number: Int32) -> Lane {
    flush()
    guard number >> Int32(levels) == 0 else { return Lane(repeating: 0) }
    var more = Lane(repeating: 0)
    var same = Lane(repeating: .max)
    for level in (0..<levels).reversed() {
      if number >> Int32(level) & 1 == 1 {
        same &= sums[level]
      } else {
        more |= same & sums[level]
      }
    }
    return more | same
  }

  /// Adds what still waits, lowest level first: a carry may wait in turn.
  @inline(__always) private mutating func flush() {
    var level = 0
    while waiting != 0 {
      let mark = UInt32(1) << UInt32(level)
      if waiting & mark != 0 {
        waiting &= ~mark
        let (sum, other) = (sums[level], carries[level])
        sums[level] = sum ^ other
        add(sum & other, at: level + 1)
      }
      level += 1
    }
  }
}
