import Synchronization

/// One sweep: the verdicts of all worlds, a bit each in two planes, and what they sum up to.
struct SweepRun {
  private let program: QuestionProgram
  private let space: WorldSpace
  private let threads: Int
  private let watch: Watch
  /// How many blocks there are.
  private let blocks: Int

  /// How many worlds a block has at most. Measured: smaller blocks leave less of a program to
  /// evaluate, larger ones spread the cost of simplifying it.
  static let blockLimit = 1 << 13

  init(
    _ program: QuestionProgram, threads: Int, watch: Watch, blockLimit: Int = SweepRun.blockLimit
  ) {
    self.program = program
    self.threads = threads
    self.watch = watch
    space = WorldSpace(program, hasUnset: false, limit: blockLimit)
    blocks = space.outer.reduce(1) { $0 * program.levers[$1].settings.count }
  }

  func sweep() -> Sweep {
    let planes = WorldPlanes(blocks: blocks, space: space)
    let done = explore(planes)
    var sweep = Sweep(
      levers: program.levers, decides: program.levers.map { _ in 0 },
      worlds: blocks * space.blockWorlds)
    sweep.isComplete = done == blocks
    (sweep.yes, sweep.no) = planes.counts
    sweep.open = done * space.blockWorlds - sweep.yes - sweep.no
    if sweep.isComplete {
      for verdict in [Verdict.yes, .no] {
        sweep.examples[verdict] = planes.first(verdict).map { values in
          zip(program.levers, values).map { LeverSetting($0.id, $0.settings[$1]) }
        }
      }
      sweep.decides = program.levers.indices.map { planes.deciding($0) }
    }
    return sweep
  }

  // MARK: Exploring

  /// How many outer levers are set alike within a piece of work, and how many pieces that makes:
  /// enough to share out evenly.
  private var parting: (depth: Int, pieces: Int) {
    var depth = 0
    var pieces = 1
    while threads > 1, depth < space.outer.count, pieces < threads * 8 {
      pieces *= space.counts[space.outer[depth]]
      depth += 1
    }
    return (depth, pieces)
  }

  /// Fills the planes and says how many blocks were done.
  private func explore(_ planes: WorldPlanes) -> Int {
    let (depth, pieces) = parting
    let blocksAPiece = blocks / pieces
    let done = Atomic(0)
    Threads.forEach(pieces, threads: threads) { piece in
      let explorer = Explorer(program, space)
      var residue = explorer.start()
      var rest = piece
      var divisor = pieces
      for place in 0..<depth {
        divisor /= space.counts[space.outer[place]]
        residue = explorer.set(place, to: rest / divisor, in: residue)
        rest %= divisor
      }
      let first = piece * blocksAPiece
      var walk = SweepWalk(explorer: explorer, planes: planes, watch: watch) { count in
        let sum = done.wrappingAdd(count, ordering: .relaxed).newValue
        watch.progress(sum * space.blockWorlds, blocks * space.blockWorlds)
      }
      walk.visit(residue, depth: depth, blocks: first..<first + blocksAPiece)
      walk.tell()
    }
    return done.load(ordering: .relaxed)
  }
}

/// Goes through the blocks of a piece.
private struct SweepWalk {
  let explorer: Explorer
  let planes: WorldPlanes
  let watch: Watch
  let report: (Int) -> Void
  private var untold = 0
  private var isOver = false

  init(
    explorer: Explorer, planes: WorldPlanes, watch: Watch, report: @escaping (Int) -> Void
  ) {
    self.explorer = explorer
    self.planes = planes
    self.watch = watch
    self.report = report
    isOver = watch.isInterrupted()
  }

  /// Goes through all worlds behind what is left of the program.
  mutating func visit(_ residue: PartialProgram, depth: Int, blocks: Range<Int>) {
    if isOver { return }
    if let verdict = residue.result.verdict {
      planes.fill(blocks, verdict)
      count(blocks.count)
      return
    }
    guard depth < explorer.space.outer.count else {
      explorer.evaluate(
        residue, yes: planes.yes(blocks.lowerBound), no: planes.no(blocks.lowerBound))
      count(1)
      return
    }
    let values = explorer.space.counts[explorer.space.outer[depth]]
    let share = blocks.count / values
    for value in 0..<values {
      let first = blocks.lowerBound + value * share
      visit(
        explorer.set(depth, to: value, in: residue), depth: depth + 1,
        blocks: first..<first + share)
    }
  }

  private mutating func count(_ blocks: Int) {
    untold += blocks
    tell()
  }

  /// Reports what has been done, and asks whether to go on.
  mutating func tell() {
    report(untold)
    untold = 0
    isOver = isOver || watch.isInterrupted()
  }
}
