/// Compiles what a question reaches into a program.
package final class ProgramBuilder {
  private let judgement: Judgement
  private let levers: [Lever]
  private let leverIndex: [LeverID: Int]
  private var inputIndex: [QuestionProgram.Input: Int] = [:]
  private var inputs: [QuestionProgram.Input] = []
  /// The tallies as they are met; operands number tallies from 0 and inputs from -1 downwards until
  /// all are known.
  private var drafts: [Draft] = []
  /// The parts of all drafts.
  private var parts: [Part] = []
  /// The parts of tallies that are being made.
  private var unfinished: [Part] = []
  private var draftOfAtom: [Atom: Int] = [:]
  private var waiting: [(draft: Int, atom: Atom)] = []

  private struct Draft {
    var yes: Int
    var no: Int
    var parts: Range<Int>
  }

  /// A part before numbers are final.
  private enum Part {
    case constant(Verdict)
    case input(Int, sign: Int32)
    case tally(Int, sign: Int32)

    var opposite: Part {
      switch self {
      case .constant(let verdict): .constant(!verdict)
      case .input(let index, let sign): .input(index, sign: sign ^ 1)
      case .tally(let index, let sign): .tally(index, sign: sign ^ 1)
      }
    }
  }

  private init(_ judgement: Judgement, _ levers: [Lever]) {
    self.judgement = judgement
    self.levers = levers
    leverIndex = Dictionary(uniqueKeysWithValues: levers.enumerated().map { ($1.id, $0) })
  }

  /// The program of expressions, in which some levers are free and all others are as they are.
  package static func program(
    of expressions: [Expression], in judgement: Judgement, free levers: [Lever]
  ) -> QuestionProgram {
    let builder = ProgramBuilder(judgement, levers)
    let results = expressions.map { builder.part($0) }
    while !judgement.isInterrupted(), let (draft, atom) = builder.waiting.popLast() {
      builder.fill(draft, atom)
    }
    return builder.program(results)
  }

  /// The verdicts of atoms, and of all that they reach, with no lever free. Those that the judgement
  /// knows already are not worked out again.
  static func verdicts(of atoms: [Atom], in judgement: Judgement) -> [Atom: Verdict] {
    let builder = ProgramBuilder(judgement, [])
    builder.reserve(atoms: judgement.expectedAtoms - judgement.verdicts.count)
    let results = atoms.map { builder.part($0) }
    while !judgement.isInterrupted(), let (draft, atom) = builder.waiting.popLast() {
      builder.fill(draft, atom)
    }
    let (program, numbers) = builder.numberedProgram(results)
    let states = program.states { $0.unset }
    return builder.draftOfAtom.mapValues { states.verdict(of: Operand(number: numbers[$0])) }
  }

  /// Makes room for so many atoms; growing piece by piece, everything would be moved again and again.
  private func reserve(atoms: Int) {
    guard atoms > 0 else { return }
    draftOfAtom.reserveCapacity(atoms)
    drafts.reserveCapacity(2 * atoms)
    parts.reserveCapacity(4 * atoms)
  }

  // MARK: Expressions

  private func part(_ expression: Expression) -> Part {
    switch expression {
    case .or(let parts): return tally(parts, { part($0) }, yes: 1, no: parts.count)
    case .and(let parts): return tally(parts, { part($0) }, yes: parts.count, no: 1)
    case .not(let inner): return part(inner).opposite
    case .guarantee(let id): return part(Atom.guarantee(id))
    case .due(let id): return part(Atom.due(id))
    case .position(let key, let side): return part(Atom.position(key, side))
    case .equal(let id, let value): return part(id, value..<value + 1)
    case .atLeast(let id, let value): return part(id, value..<judgement.dossier[id].values.count)
    case .count(let count):
      let group = judgement.members(of: count)
      let total = group.atoms.count + group.undeclared
      guard total > 0 else { return .constant(.open) }
      let needed = count.quantity.needed(of: total)
      return tally(group.atoms, { part($0) }, yes: needed, no: total - needed + 1)
    }
  }

  private func part(_ atom: Atom) -> Part {
    if levers.isEmpty, let verdict = judgement.verdicts[atom] { return .constant(verdict) }
    if let index = draftOfAtom[atom] { return .tally(index, sign: 0) }
    let index = drafts.count
    draftOfAtom[atom] = index
    drafts.append(Draft(yes: 1, no: 1, parts: 0..<0))
    waiting.append((index, atom))
    return .tally(index, sign: 0)
  }

  private func tally(_ parts: [Part], yes: Int, no: Int) -> Part {
    if parts.count == 1, yes == 1, no == 1 { return parts[0] }
    drafts.append(Draft(yes: yes, no: no, parts: added(parts)))
    return .tally(drafts.count - 1, sign: 0)
  }

  /// A tally of what things come to. A part may make tallies of its own, so that parts wait aside until
  /// all are there; a list for each would be most of what a question costs.
  private func tally<Thing>(_ things: [Thing], _ part: (Thing) -> Part, yes: Int, no: Int) -> Part {
    let first = unfinished.count
    for thing in things { unfinished.append(part(thing)) }
    defer { unfinished.removeSubrange(first...) }
    if things.count == 1, yes == 1, no == 1 { return unfinished[first] }
    drafts.append(Draft(yes: yes, no: no, parts: added(unfinished[first...])))
    return .tally(drafts.count - 1, sign: 0)
  }

  private func added(_ new: some Collection<Part>) -> Range<Int> {
    parts += new
    return parts.count - new.count..<parts.count
  }

  private func all(_ parts: [Part]) -> Part { tally(parts, yes: parts.count, no: 1) }
  private func any(_ parts: [Part]) -> Part { tally(parts, yes: 1, no: parts.count) }
  /// What rival readings agree on.
  private func consensus(_ parts: [Part]) -> Part {
    tally(parts, yes: parts.count, no: parts.count)
  }

  private func input(_ lever: Int, _ values: Range<Int>, unset: Verdict) -> Part {
    let input = QuestionProgram.Input(lever: lever, values: values, unset: unset)
    let index = inputIndex[input] ?? inputs.count
    if index == inputs.count {
      inputs.append(input)
      inputIndex[input] = index
    }
    return .input(index, sign: 0)
  }

  /// Whether a lever was left as it is.
  private func isUnset(_ lever: Int) -> Part { input(lever, 0..<0, unset: .yes) }

  // MARK: Factors

  private func part(_ id: FactorID, _ values: Range<Int>) -> Part {
    let state = judgement.factor(id)
    guard let lever = leverIndex[.factor(id)] else {
      if case .value(let value, _) = state { return .constant(Verdict(values.contains(value))) }
      return .constant(.open)
    }
    guard case .value(let value, _) = state else { return input(lever, values, unset: .open) }
    // The documented value is none of the lever's: those above it move down by one.
    let lower = values.lowerBound - (values.lowerBound > value ? 1 : 0)
    let upper = values.upperBound - (values.upperBound > value ? 1 : 0)
    return input(lever, lower..<upper, unset: Verdict(values.contains(value)))
  }

  // MARK: Atoms

  /// Writes down how an atom's verdict is made.
  private func fill(_ draft: Int, _ atom: Atom) {
    let firstNew = drafts.count
    let part: Part
    switch (atom, judgement.rule(atom)) {
    case (_, .given(let verdict)): part = .constant(verdict)
    case (.guarantee(let id), .undocumented):
      part = leverIndex[.guarantee(id)].map { input($0, 1..<2, unset: .open) } ?? .constant(.open)
    case (.position(let key, let side), let rule): part = position(key, side, rule)
    case (_, .needs(let needs)): part = all(needs.map { need($0) })
    case (_, .undocumented), (_, .readings): part = .constant(.open)
    }
    if case .tally(let index, sign: 0) = part, index >= firstNew, index == drafts.count - 1,
      !drafts[index].parts.isEmpty
    {
      // A tally that was made for this atom alone, and is no other atom's, is the atom's own.
      drafts[draft] = drafts.removeLast()
    } else {
      drafts[draft].parts = added([part])
    }
  }

  private func need(_ need: Judgement.Need) -> Part {
    guard let account = need.account else { return part(need.expression) }
    switch account.accepted {
    case .no: return .constant(.yes)
    case .yes: return part(need.expression)
    case .open:
      let lever = leverIndex[.account(account.requirement)]
      let accepted = lever.map { input($0, 0..<1, unset: .open) } ?? .constant(.open)
      return any([accepted.opposite, part(need.expression)])
    }
  }

  private func position(_ key: PositionKey, _ side: Side, _ rule: Judgement.Rule) -> Part {
    let lever = leverIndex[.position(key)]
    let values = side == .supports ? 0..<1 : 1..<2
    guard case .readings(let readings) = rule else {
      return lever.map { input($0, values, unset: .open) } ?? .constant(.open)
    }
    guard let lever else {
      return tally(readings, { reading($0) }, yes: readings.count, no: readings.count)
    }
    if levers[lever].isDocumented {
      let asDocumented = reading(readings[0])
      let unset = isUnset(lever)
      return any([all([unset, asDocumented]), input(lever, values, unset: .no)])
    }
    if readings.count == 1 {
      let held = input(lever, values, unset: .open)
      return readings[0].condition.map { all([held, part($0)]) } ?? held
    }
    return rivals(readings, key, lever)
  }

  private func reading(_ reading: Judgement.Reading) -> Part {
    guard let condition = reading.condition, reading.held != .no else {
      return .constant(reading.held)
    }
    let met = part(condition)
    return reading.held == .yes ? met : all([.constant(.open), met])
  }

  /// Competing readings: what they agree on, or the one that is taken.
  private func rivals(_ readings: [Judgement.Reading], _ key: PositionKey, _ lever: Int)
    -> Part
  {
    let parts = readings.map { reading($0) }
    var cases = [all([isUnset(lever), consensus(parts)])]
    let statements = judgement.position(key).readings.map(\.statements)
    for (index, setting) in levers[lever].settings.enumerated() {
      guard case .taken(let id) = setting,
        let reading = statements.firstIndex(where: { $0.contains(id) })
      else { continue }
      cases.append(all([input(lever, index..<index + 1, unset: .no), parts[reading]]))
    }
    return any(cases)
  }

  // MARK: The program

  private func program(_ results: [Part]) -> QuestionProgram { numberedProgram(results).program }

  /// Puts the tallies in order, each loop together and after what it waits for; and the number that
  /// each draft has come to.
  private func numberedProgram(_ results: [Part]) -> (program: QuestionProgram, numbers: [Int]) {
    var program = QuestionProgram(levers: levers, inputs: inputs)
    var edges = Edges()
    for draft in drafts {
      for place in draft.parts {
        if case .tally(let index, _) = parts[place] { edges.addTarget(index) }
      }
      edges.endNode()
    }
    let components = stronglyConnectedComponents(of: edges)
    var number = [Int](repeating: 0, count: drafts.count)
    var next = inputs.count
    for component in components {
      for draft in component {
        number[draft] = next
        next += 1
      }
    }
    func operand(_ part: Part) -> Operand {
      switch part {
      case .constant(let verdict): Operand(verdict)
      case .input(let index, let sign): Operand(number: index).signed(sign)
      case .tally(let index, let sign): Operand(number: number[index]).signed(sign)
      }
    }
    program.tallies.reserveCapacity(drafts.count)
    program.parts.reserveCapacity(parts.count)
    for component in components {
      let start = program.tallies.count
      for index in component {
        let draft = drafts[index]
        let first = Int32(program.parts.count)
        for place in draft.parts { program.parts.append(operand(parts[place])) }
        program.tallies.append(
          QuestionProgram.Tally(
            yes: Int32(clamping: draft.yes), no: Int32(clamping: draft.no),
            parts: first..<Int32(program.parts.count)))
      }
      if component.count > 1 || component.allSatisfy(edges.hasLoop) {
        program.loops.append(start..<program.tallies.count)
      }
    }
    program.results = results.map(operand)
    return (program, number)
  }
}
