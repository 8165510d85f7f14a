import ParleyCore

/// One world: every lever of a question set, and the question answered.
///
/// The worlds differ each time, so that nothing can be remembered from one to the next.
struct WorldBenchmark {
  private let judgement: Judgement
  private let question: Expression
  private let levers: [Lever]
  private let repetitions = 2_000

  init(_ session: Session, _ question: Expression) {
    judgement = session.view.judgement
    self.question = question
    levers = judgement.levers(of: question)
  }

  /// The question's program evaluated; and, for comparison, a judgement that has to make it first.
  func figures() -> [Figure] {
    let program = ProgramBuilder.program(of: [question], in: judgement, free: levers)
    var (compiled, judged) = (Figure("world"), Figure("judgement"))
    var generator = Generator()
    for repetition in 0..<repetitions {
      let values = levers.map { generator.below($0.settings.count) }
      let settings = zip(levers, values).map { LeverSetting($0.id, $0.settings[$1]) }
      let compiledRun = ProcessorTime.of { program.verdict(settings) }
      compiled.times.append(compiledRun.time)
      // A judgement costs more: it is measured less often, and holds the program to its answer.
      guard repetition % 10 == 0 else { continue }
      let world = settings.reduce(judgement) { $0.setting($1.lever, to: $1.setting) }
      let judgedRun = ProcessorTime.of { world.verdict(question) }
      judged.times.append(judgedRun.time)
      guard judgedRun.result == compiledRun.result else { stop("the verdicts differ") }
    }
    return [compiled, judged]
  }
}

/// Numbers that look random and are always the same (Knuth's MMIX constants).
private struct Generator {
  private var state: UInt64 = 1

  mutating func below(_ limit: Int) -> Int {
    state = state &* 6_364_136_223_846_793_005 &+ 1_442_695_040_888_963_407
    return Int(state >> 33) % limit
  }
}
