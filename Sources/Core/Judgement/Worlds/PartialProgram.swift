/// What is left of a program once some levers are set: plain memory, written anew for each of many
/// settings and read many times.
///
/// Inputs keep their numbers; tallies are numbered from the number of inputs on. Not to be shared
/// between threads.
final class PartialProgram {
  let inputCount: Int
  private(set) var capacity: (tallies: Int, parts: Int, loops: Int)
  /// The tallies.
  private(set) var tallies: UnsafeMutablePointer<QuestionProgram.Tally>
  /// The parts of all tallies.
  private(set) var parts: UnsafeMutablePointer<Operand>
  /// Runs of tallies that wait for each other, by their index.
  private(set) var loops: UnsafeMutablePointer<Range<Int32>>
  var tallyCount = 0
  var partCount = 0
  var loopCount = 0
  /// What is asked; a constant where nothing more needs to be known.
  var result = Operand.open
  /// Which planes of each input the result depends on: 1 for *is yes*, 2 for *is no*, 3 for both.
  let asked: UnsafeMutablePointer<UInt8>
  /// Whether every tally is yes or no in every world, so that one plane tells all.
  var isTwoValued = false
  /// Whether the result may still come out yes, and no, however the levers that are left are set.
  var mayBeYes = true
  var mayBeNo = true

  init(inputCount: Int, tallies: Int, parts: Int, loops: Int) {
    self.inputCount = inputCount
    capacity = (max(tallies, 1), max(parts, 1), max(loops, 1))
    self.tallies = .allocate(capacity: capacity.tallies)
    self.parts = .allocate(capacity: capacity.parts)
    self.loops = .allocate(capacity: capacity.loops)
    asked = .allocate(capacity: max(inputCount, 1))
    asked.initialize(repeating: 3, count: max(inputCount, 1))
  }

  /// A whole program with one result.
  convenience init(_ program: QuestionProgram) {
    self.init(
      inputCount: program.inputs.count, tallies: program.tallies.count,
      parts: program.parts.count, loops: program.loops.count)
    for tally in program.tallies {
      tallies[tallyCount] = tally
      tallyCount += 1
    }
    for part in program.parts {
      parts[partCount] = part
      partCount += 1
    }
    for loop in program.loops {
      loops[loopCount] = Int32(loop.lowerBound)..<Int32(loop.upperBound)
      loopCount += 1
    }
    result = program.results.first ?? .open
  }

  /// Room for what another may be simplified to.
  convenience init(forPartOf other: PartialProgram) {
    self.init(
      inputCount: other.inputCount, tallies: other.tallyCount, parts: other.partCount,
      loops: other.loopCount)
  }

  /// Whether what another may be simplified to finds room.
  func hasRoom(forPartOf other: PartialProgram) -> Bool {
    capacity.tallies >= other.tallyCount && capacity.parts >= other.partCount
      && capacity.loops >= other.loopCount
  }

  func clear() {
    tallyCount = 0
    partCount = 0
    loopCount = 0
  }

  deinit {
    tallies.deallocate()
    parts.deallocate()
    loops.deallocate()
    asked.deallocate()
  }
}
