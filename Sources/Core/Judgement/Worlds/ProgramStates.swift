/// What every input and tally of a program comes to in one world.
struct ProgramStates {
  /// 1 for yes, -1 for no, 0 for open: the opposite is the negative.
  fileprivate var states: [Int8]

  /// What an operand comes to.
  func verdict(of operand: Operand) -> Verdict {
    if let verdict = operand.verdict { return verdict }
    let state = operand.sign == 0 ? states[operand.number] : -states[operand.number]
    return state == 0 ? .open : Verdict(state > 0)
  }
}

extension QuestionProgram {
  /// Evaluates the program in one world.
  ///
  /// Tallies come after what they count. Those of a loop start open and are gone through until nothing
  /// changes any more, which gives the least fixpoint.
  ///
  /// - Parameter reading: What an input reads.
  func states(_ reading: (Input) -> Verdict) -> ProgramStates {
    var states = [Int8](repeating: 0, count: inputs.count + tallies.count)
    for (number, input) in inputs.enumerated() {
      let verdict = reading(input)
      states[number] = verdict == .open ? 0 : verdict == .yes ? 1 : -1
    }
    states.withUnsafeMutableBufferPointer { states in
      let settler = Settler(self, states)
      var next = 0
      for loop in loops {
        for index in next..<loop.lowerBound { _ = settler.settle(index) }
        var hasChanged = true
        while hasChanged {
          hasChanged = false
          for index in loop where settler.settle(index) { hasChanged = true }
        }
        next = loop.upperBound
      }
      for index in next..<tallies.count { _ = settler.settle(index) }
    }
    return ProgramStates(states: states)
  }
}

/// Evaluates a program's tallies one by one.
private struct Settler {
  private let tallies: [QuestionProgram.Tally]
  private let parts: [Operand]
  private let states: UnsafeMutableBufferPointer<Int8>
  private let inputCount: Int

  init(_ program: QuestionProgram, _ states: UnsafeMutableBufferPointer<Int8>) {
    tallies = program.tallies
    parts = program.parts
    inputCount = program.inputs.count
    self.states = states
  }

  /// Evaluates a tally that is open, and says whether it has become yes or no.
  ///
  /// It counts without a branch for each part: which way a part turns out can't be foreseen.
  @inline(__always)
  func settle(_ index: Int) -> Bool {
    guard states[inputCount + index] == 0 else { return false }
    let tally = tallies[index]
    // How many are yes less how many are no, and how many are either.
    var (balance, settled) = (Int32(0), Int32(0))
    for place in Int(tally.parts.lowerBound)..<Int(tally.parts.upperBound) {
      let state = state(of: parts[place])
      balance += state
      settled += state & 1
    }
    let yes = (settled + balance) / 2
    if yes >= tally.yes {
      states[inputCount + index] = 1
    } else if settled - yes >= tally.no {
      states[inputCount + index] = -1
    } else {
      return false
    }
    return true
  }

  /// What a part comes to: 1 for yes, -1 for no, 0 for open.
  @inline(__always)
  private func state(of part: Operand) -> Int32 {
    if part.isConstant { return part == .open ? 0 : part == .yes ? 1 : -1 }
    // Where the sign is 1 that is the negative.
    return (Int32(states[part.number]) ^ -part.sign) + part.sign
  }
}
