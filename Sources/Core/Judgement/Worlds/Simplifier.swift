/// Simplifies a program once some inputs are known: constants are carried through, what has become
/// constant goes, and so does what nothing asks for any more.
///
/// A tally is yes as soon as enough parts are yes, no as soon as enough are no, and open for good where
/// the parts that are left can make it neither.
final class Simplifier {
  private let inputCount: Int
  /// What has become of each input and tally.
  private let states: UnsafeMutablePointer<Operand>
  /// What each input or tally may still come out as.
  private let chances: UnsafeMutablePointer<Chances>
  /// Which planes of the result matter: 1 for *is yes*, 2 for *is no*, 3 for both.
  var wanted: UInt8 = 3
  /// Which planes of the tallies of the simplified program are asked for, then their new numbers.
  private let marks: UnsafeMutablePointer<Int32>

  /// What a part may still come out as.
  struct Chances: OptionSet {
    let rawValue: UInt8
    static let yes = Chances(rawValue: 1)
    static let no = Chances(rawValue: 2)
    static let open = Chances(rawValue: 4)

    @inline(__always) func signed(_ sign: Int32) -> Chances {
      guard sign == 1 else { return self }
      return Chances(rawValue: rawValue & 4 | (rawValue & 1) << 1 | (rawValue & 2) >> 1)
    }
  }

  init(inputCount: Int, tallyCount: Int) {
    self.inputCount = inputCount
    let count = inputCount + tallyCount
    states = .allocate(capacity: max(count, 1))
    chances = .allocate(capacity: max(count, 1))
    marks = .allocate(capacity: max(tallyCount, 1))
    for input in 0..<inputCount {
      states[input] = Operand(number: input)
      chances[input] = [.yes, .no]
    }
  }

  deinit {
    states.deallocate()
    chances.deallocate()
    marks.deallocate()
  }

  /// Says what is known of an input from now on: a constant, or the input itself.
  func set(_ input: Int, to state: Operand) { states[input] = state }

  /// Says what an input that is not known may come out as.
  func set(_ input: Int, chances: [Verdict]) {
    self.chances[input] = chances.reduce(into: Chances()) { chances, verdict in
      switch verdict {
      case .yes: chances.insert(.yes)
      case .no: chances.insert(.no)
      case .open: chances.insert(.open)
      }
    }
  }

  /// Writes the simplified program.
  func simplify(_ program: PartialProgram, into simple: PartialProgram) {
    simple.clear()
    simple.isTwoValued = true
    var loop = 0
    var index = 0
    while index < program.tallyCount {
      if loop < program.loopCount, program.loops[loop].lowerBound == Int32(index) {
        let end = Int(program.loops[loop].upperBound)
        take(index..<end, of: program, into: simple)
        index = end
        loop += 1
      } else {
        take(index, of: program, into: simple)
        index += 1
      }
    }
    let result = resolved(program.result)
    simple.result = result
    if result.isConstant {
      simple.clear()
      simple.mayBeYes = result == .yes
      simple.mayBeNo = result == .no
      return
    }
    let chances = chances(of: program.result)
    simple.mayBeYes = chances.contains(.yes)
    simple.mayBeNo = chances.contains(.no)
    if chances.contains(.open) { simple.isTwoValued = false }
    dropUnasked(simple)
  }

  // MARK: One tally

  @inline(__always) private func resolved(_ operand: Operand) -> Operand {
    operand.isConstant ? operand : states[operand.number].signed(operand.sign)
  }

  @inline(__always) private func chances(of operand: Operand) -> Chances {
    chances[operand.number].signed(operand.sign)
  }

  @inline(__always)
  private func take(_ index: Int, of program: PartialProgram, into simple: PartialProgram) {
    let tally = program.tallies[index]
    let number = inputCount + index
    var (yes, no) = (tally.yes, tally.no)
    var (canBeYes, canBeNo) = (Int32(0), Int32(0))
    var mayBeOpen = false
    let start = simple.partCount
    var end = start
    for place in Int(tally.parts.lowerBound)..<Int(tally.parts.upperBound) {
      let operand = program.parts[place]
      let part = resolved(operand)
      if part.isConstant {
        if part == .yes { yes -= 1 } else if part == .no { no -= 1 }
        continue
      }
      let chance = chances(of: operand)
      if chance.contains(.yes) { canBeYes += 1 }
      if chance.contains(.no) { canBeNo += 1 }
      if chance.contains(.open) { mayBeOpen = true }
      simple.parts[end] = part
      end += 1
    }
    if yes <= 0 {
      states[number] = .yes
    } else if no <= 0 {
      states[number] = .no
    } else if canBeYes < yes && canBeNo < no {
      states[number] = .open
    } else {
      let left = Int32(end - start)
      var chance: Chances = mayBeOpen || yes + no != left + 1 ? .open : []
      if canBeYes >= yes { chance.insert(.yes) }
      if canBeNo >= no { chance.insert(.no) }
      chances[number] = chance
      if left == 1, yes == 1, no == 1 {
        states[number] = simple.parts[start]
        return
      }
      if chance.contains(.open) { simple.isTwoValued = false }
      emit(number, yes, no, start..<end, into: simple)
    }
  }

  @inline(__always)
  private func emit(
    _ number: Int, _ yes: Int32, _ no: Int32, _ parts: Range<Int>, into simple: PartialProgram
  ) {
    states[number] = Operand(number: inputCount + simple.tallyCount)
    simple.tallies[simple.tallyCount] = QuestionProgram.Tally(
      yes: yes, no: no, parts: Int32(parts.lowerBound)..<Int32(parts.upperBound))
    simple.tallyCount += 1
    simple.partCount = parts.upperBound
  }

  // MARK: A loop

  /// The code of a tally in a loop of which nothing is known yet.
  private static let pending = Operand(code: .min)

  private func take(_ loop: Range<Int>, of program: PartialProgram, into simple: PartialProgram) {
    for index in loop {
      states[inputCount + index] = Self.pending
      chances[inputCount + index] = []
    }
    settle(loop, of: program)
    findChances(loop, of: program)
    let first = simple.tallyCount
    for index in loop where states[inputCount + index] == Self.pending {
      states[inputCount + index] = Operand(number: inputCount + simple.tallyCount)
      simple.tallyCount += 1
    }
    guard simple.tallyCount > first else { return }
    simple.isTwoValued = false
    simple.tallyCount = first
    for index in loop {
      let state = states[inputCount + index]
      if state.isConstant || state.number != inputCount + simple.tallyCount { continue }
      write(index, of: program, into: simple)
    }
    simple.loops[simple.loopCount] = Int32(first)..<Int32(simple.tallyCount)
    simple.loopCount += 1
  }

  /// Finds what is yes or no whatever the levers that are left are set to.
  private func settle(_ loop: Range<Int>, of program: PartialProgram) {
    var hasChanged = true
    while hasChanged {
      hasChanged = false
      for index in loop where states[inputCount + index] == Self.pending {
        let tally = program.tallies[index]
        var (yes, no) = (tally.yes, tally.no)
        for place in Int(tally.parts.lowerBound)..<Int(tally.parts.upperBound) {
          switch known(program.parts[place]) {
          case .yes: yes -= 1
          case .no: no -= 1
          default: break
          }
        }
        guard yes <= 0 || no <= 0 else { continue }
        states[inputCount + index] = yes <= 0 ? .yes : .no
        hasChanged = true
      }
    }
  }

  /// What a part of a loop's tally is known to be; itself where nothing is.
  @inline(__always) private func known(_ operand: Operand) -> Operand {
    if operand.isConstant { return operand }
    let state = states[operand.number]
    return state == Self.pending ? operand : state.signed(operand.sign)
  }

  /// Finds what each tally of a loop may come out as; what may be neither yes nor no is open for good.
  private func findChances(_ loop: Range<Int>, of program: PartialProgram) {
    var hasChanged = true
    while hasChanged {
      hasChanged = false
      for index in loop where states[inputCount + index] == Self.pending {
        let tally = program.tallies[index]
        var (yes, no) = (tally.yes, tally.no)
        for place in Int(tally.parts.lowerBound)..<Int(tally.parts.upperBound) {
          let operand = program.parts[place]
          switch known(operand) {
          case .yes: yes -= 1
          case .no: no -= 1
          case .open: break
          default:
            let chance = chances(of: operand)
            if chance.contains(.yes) { yes -= 1 }
            if chance.contains(.no) { no -= 1 }
          }
        }
        var chance: Chances = .open
        if yes <= 0 { chance.insert(.yes) }
        if no <= 0 { chance.insert(.no) }
        guard chance != chances[inputCount + index] else { continue }
        chances[inputCount + index] = chance
        hasChanged = true
      }
    }
    for index in loop
    where states[inputCount + index] == Self.pending && chances[inputCount + index] == .open {
      states[inputCount + index] = .open
    }
  }

  private func write(_ index: Int, of program: PartialProgram, into simple: PartialProgram) {
    let tally = program.tallies[index]
    var (yes, no) = (tally.yes, tally.no)
    let start = simple.partCount
    var end = start
    for place in Int(tally.parts.lowerBound)..<Int(tally.parts.upperBound) {
      let part = resolved(program.parts[place])
      switch part {
      case .yes: yes -= 1
      case .no: no -= 1
      case .open: break
      default:
        simple.parts[end] = part
        end += 1
      }
    }
    emit(inputCount + index, yes, no, start..<end, into: simple)
  }

  // MARK: What nothing asks for

  private func dropUnasked(_ simple: PartialProgram) {
    for index in 0..<simple.tallyCount { marks[index] = 0 }
    for input in 0..<inputCount { simple.asked[input] = 0 }
    ask(simple.result, Int32(wanted), simple)
    var loop = simple.loopCount - 1
    var index = simple.tallyCount - 1
    while index >= 0 {
      if loop >= 0, simple.loops[loop].upperBound == Int32(index + 1) {
        let range = Int(simple.loops[loop].lowerBound)...index
        if range.contains(where: { marks[$0] != 0 }) {
          // Within a loop either plane may lead to the other.
          for member in range { marks[member] = 3 }
          for member in range { ask(for: member, simple) }
        }
        index = range.lowerBound - 1
        loop -= 1
      } else {
        if marks[index] != 0 { ask(for: index, simple) }
        index -= 1
      }
    }
    compact(simple)
  }

  @inline(__always) private func ask(for index: Int, _ simple: PartialProgram) {
    let parts = simple.tallies[index].parts
    for place in Int(parts.lowerBound)..<Int(parts.upperBound) {
      ask(simple.parts[place], marks[index], simple)
    }
  }

  /// Asks for planes of a part; the opposite's planes are the part's own, exchanged.
  @inline(__always) private func ask(_ part: Operand, _ planes: Int32, _ simple: PartialProgram) {
    let own = part.sign == 0 ? planes : (planes & 1) << 1 | planes >> 1
    let number = part.number
    if number >= inputCount {
      marks[number - inputCount] |= own
    } else {
      simple.asked[number] |= UInt8(truncatingIfNeeded: own)
    }
  }

  private func compact(_ simple: PartialProgram) {
    var count = Int32(0)
    for index in 0..<simple.tallyCount {
      let isAsked = marks[index] != 0
      marks[index] = isAsked ? count : -1
      if isAsked { count += 1 }
    }
    guard count < Int32(simple.tallyCount) else { return }
    var end = 0
    for index in 0..<simple.tallyCount where marks[index] >= 0 {
      var tally = simple.tallies[index]
      let start = end
      for place in Int(tally.parts.lowerBound)..<Int(tally.parts.upperBound) {
        simple.parts[end] = renumbered(simple.parts[place])
        end += 1
      }
      tally.parts = Int32(start)..<Int32(end)
      simple.tallies[Int(marks[index])] = tally
    }
    var loops = 0
    for loop in 0..<simple.loopCount {
      let first = Int(simple.loops[loop].lowerBound)
      // A loop is asked for as a whole or not at all.
      guard marks[first] >= 0 else { continue }
      simple.loops[loops] =
        marks[first]..<marks[first] + Int32(simple.loops[loop].count)
      loops += 1
    }
    simple.result = renumbered(simple.result)
    simple.tallyCount = Int(count)
    simple.partCount = end
    simple.loopCount = loops
  }

  @inline(__always) private func renumbered(_ operand: Operand) -> Operand {
    let number = operand.number
    guard number >= inputCount else { return operand }
    return Operand(number: inputCount + Int(marks[number - inputCount])).signed(operand.sign)
  }
}
