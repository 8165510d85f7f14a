/// Goes through the worlds of a program: sets outer levers one after the other, simplifying the
/// program each time, and evaluates a block of worlds at the end.
///
/// Work that depends on the slow levers alone is done once for all the worlds behind them. Not to be
/// shared between threads.
final class Explorer {
  let program: QuestionProgram
  let space: WorldSpace
  private let simplifier: Simplifier
  private let evaluator: BlockEvaluator
  /// The inputs of each lever.
  private let inputs: [[Int]]
  /// What is known of each input while its lever is not set.
  private var unknown: [Operand]
  /// What is left of the program after each outer lever that is set.
  private var residues: [PartialProgram?]
  /// How many parts there is room for in all of these: what a search holds on to.
  private(set) var room = 0

  init(_ program: QuestionProgram, _ space: WorldSpace) {
    self.program = program
    self.space = space
    var inputs = [[Int]](repeating: [], count: program.levers.count)
    for (number, input) in program.inputs.enumerated() { inputs[input.lever].append(number) }
    self.inputs = inputs
    simplifier = Simplifier(
      inputCount: program.inputs.count, tallyCount: program.tallies.count)
    let laneWorlds = BlockEvaluator.Lane.scalarCount * 64
    evaluator = BlockEvaluator(
      inputCount: program.inputs.count, tallyCount: program.tallies.count,
      lanes: (space.blockWorlds + laneWorlds - 1) / laneWorlds)
    residues = Array(repeating: nil, count: space.outer.count + 1)
    unknown = program.inputs.indices.map { Operand(number: $0) }
    forbid([])
    let words = evaluator.lanes * BlockEvaluator.Lane.scalarCount
    for (place, lever) in space.inner.enumerated() {
      for input in inputs[lever] {
        let asked = program.inputs[input]
        evaluator.set(
          input,
          yes: space.pattern(of: place, words: words) {
            space.reading(of: asked, at: $0) == .yes
          },
          no: space.pattern(of: place, words: words) { space.reading(of: asked, at: $0) == .no })
      }
    }
  }

  /// Asks for one verdict of the result alone.
  func want(_ verdict: Verdict) { simplifier.wanted = verdict == .yes ? 1 : 2 }

  /// Rules out values of levers that are not set yet: what an input can read shrinks by it.
  func forbid(_ choices: [Choice]) {
    let choices = Set(choices)
    for (number, input) in program.inputs.enumerated() {
      let values = (0..<space.counts[input.lever]).filter {
        !choices.contains(Choice(lever: input.lever, value: $0))
      }
      let readings = Set(values.map { space.reading(of: input, at: $0) })
      unknown[number] =
        readings.count == 1 ? Operand(readings.first ?? .open) : Operand(number: number)
      simplifier.set(number, to: unknown[number])
      simplifier.set(number, chances: Array(readings))
    }
  }

  /// Whether a value of a lever can do anything that leaving it as it is does not: whether some input
  /// reads otherwise, in a plane that the result depends on.
  func isOfUse(_ lever: Int, _ value: Int, in residue: PartialProgram) -> Bool {
    inputs[lever].contains { number in
      let input = program.inputs[number]
      let gained = planes(space.reading(of: input, at: value)) & ~planes(input.unset)
      return gained & residue.asked[number] != 0
    }
  }

  private func planes(_ verdict: Verdict) -> UInt8 {
    switch verdict {
    case .yes: 1
    case .no: 2
    case .open: 0
    }
  }

  /// The program, simplified while no lever is set.
  func start() -> PartialProgram {
    let whole = PartialProgram(program)
    let simple = PartialProgram(forPartOf: whole)
    simplifier.simplify(whole, into: simple)
    residues[0] = simple
    return simple
  }

  /// What is left of the program when the outer lever of a depth is set to a value.
  ///
  /// It is overwritten by the next call for the same depth.
  func set(_ depth: Int, to value: Int, in residue: PartialProgram) -> PartialProgram {
    let lever = space.outer[depth]
    for input in inputs[lever] {
      simplifier.set(
        input, to: Operand(space.reading(of: program.inputs[input], at: value)))
    }
    var target = residues[depth + 1]
    if target?.hasRoom(forPartOf: residue) != true {
      room += residue.partCount - (target?.capacity.parts ?? 0)
      target = PartialProgram(forPartOf: residue)
    }
    let simple = target ?? PartialProgram(forPartOf: residue)
    residues[depth + 1] = simple
    simplifier.simplify(residue, into: simple)
    // What is left no longer names these inputs; elsewhere the lever is not set.
    for input in inputs[lever] { simplifier.set(input, to: unknown[input]) }
    return simple
  }

  /// In which worlds of a block the result is yes and in which no.
  func evaluate(
    _ residue: PartialProgram, yes: UnsafeMutablePointer<UInt64>, no: UnsafeMutablePointer<UInt64>
  ) {
    switch residue.result {
    case .yes: fill(yes, .max, no, 0)
    case .no: fill(yes, 0, no, .max)
    case .open: fill(yes, 0, no, 0)
    default: evaluator.evaluate(residue, yes: yes, no: no, words: space.blockWords)
    }
  }

  private func fill(
    _ yes: UnsafeMutablePointer<UInt64>, _ isYes: UInt64, _ no: UnsafeMutablePointer<UInt64>,
    _ isNo: UInt64
  ) {
    yes.update(repeating: isYes, count: space.blockWords)
    no.update(repeating: isNo, count: space.blockWords)
  }
}
