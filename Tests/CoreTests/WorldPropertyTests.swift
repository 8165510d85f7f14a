import Testing

@testable import ParleyCore

/// Levers, sweeps and flips against the naive evaluator, on random dossiers from random standpoints.
struct WorldPropertyTests {
  /// A tenth of the dossiers that the engine is tried on: each is judged thousands of times here.
  private static let seeds =
    JudgementPropertyTests.seeds.lowerBound..<(JudgementPropertyTests.seeds.upperBound + 9) / 10

  /// The most combinations that the naive evaluator is asked to go through for one question.
  private static let limit = 400

  @Test(arguments: 0..<JudgementPropertyTests.chunks)
  func everyWorldAndEveryMinimalSetIsTheNaiveEvaluators(chunk: Int) {
    for seed in Self.seeds where seed % JudgementPropertyTests.chunks == chunk {
      let differences = differences(UInt64(seed))
      guard differences.isEmpty else {
        Issue.record("seed \(seed): \(differences.joined(separator: "\n"))")
        return
      }
    }
  }

  private func differences(_ seed: UInt64) -> [String] {
    let sample = JudgementCase(entries: RandomDossier(seed: seed).entries)
    guard let dossier = sample.dossier().dossier else { return ["no dossier"] }
    var random = SplitMix64(seed: ~seed)
    let standpoint = SymbolicStandpoint(for: dossier, &random).standpoint(for: dossier)
    let real = Judgement(dossier, standpoint)
    let naive = NaiveJudge(dossier, standpoint)
    let questions = dossier.guarantees.first { $0.id == "questions" }?.needs ?? []
    return questions.prefix(3).flatMap { question in
      compare(question, real, NaiveWorlds(judge: naive, expression: question), random.chance(50))
        .map { "\(dossier.text(question)): \($0)" }
    }
  }

  private func compare(
    _ question: Expression, _ real: Judgement, _ naive: NaiveWorlds, _ withDocumented: Bool
  ) -> [String] {
    var differences: [String] = []
    let open = naive.levers(withDocumented: false)
    let levers = naive.levers(withDocumented: withDocumented)
    for (flag, expected) in [(false, open), (withDocumented, levers)] {
      let found = real.levers(of: question, withDocumented: flag)
      if found.map(\.id) != expected.map(\.lever) || found.map(\.settings) != expected.map(\.values)
      {
        return ["levers \(found), naive \(expected)"]
      }
    }
    if open.reduce(1, { $0 * $1.values.count }) <= Self.limit {
      compareWorlds(question, real, naive, open, &differences)
    }
    if levers.reduce(1, { $0 * ($1.values.count + 1) }) <= Self.limit {
      compareFlips(question, real, naive, levers, withDocumented, &differences)
    }
    return differences
  }

  private func compareWorlds(
    _ question: Expression, _ real: Judgement, _ naive: NaiveWorlds,
    _ levers: [(lever: LeverID, values: [Setting])], _ differences: inout [String]
  ) {
    let worlds = NaiveWorlds.worlds(levers)
    let verdicts = Dictionary(
      uniqueKeysWithValues: worlds.map { (Set($0), naive.verdict($0)) })
    let counts = Verdict.allCases.map { verdict in verdicts.values.count { $0 == verdict } }
    let decides = levers.map { lever in
      worlds.count { world in
        let verdict = verdicts[Set(world)]
        return lever.values.contains { value in
          let other = world.map { $0.lever == lever.lever ? LeverSetting($0.lever, value) : $0 }
          return verdicts[Set(other)] != verdict
        }
      }
    }
    // Followed no further than three parts, most are told as minimal sets.
    for residual in [real.residual(of: question), real.residual(of: question, limit: 3)] {
      let wrong = worlds.first { residual.holds(in: $0) != (verdicts[Set($0)] == .yes) }
      if let wrong { differences.append("needs \(residual) in \(wrong)") }
    }
    let program = ProgramBuilder.program(of: [question], in: real, free: real.levers(of: question))
    // Small blocks, so that small programs have outer levers too.
    for limit in [1, 4, SweepRun.blockLimit] {
      let sweep = SweepRun(
        program, threads: limit == 4 ? 2 : 1, watch: .unwatched, blockLimit: limit
      )
      .sweep()
      if [sweep.yes, sweep.no, sweep.open] != counts || sweep.worlds != worlds.count {
        differences.append("worlds \(sweep), naive \(counts) (blocks of \(limit))")
      } else if sweep.decides != decides {
        differences.append("decides \(sweep.decides), naive \(decides) (blocks of \(limit))")
      }
    }
  }

  private func compareFlips(
    _ question: Expression, _ real: Judgement, _ naive: NaiveWorlds,
    _ levers: [(lever: LeverID, values: [Setting])], _ withDocumented: Bool,
    _ differences: inout [String]
  ) {
    let free = real.levers(of: question, withDocumented: withDocumented)
    let program = ProgramBuilder.program(of: [question], in: real, free: free)
    for verdict in [Verdict.yes, .no] {
      let sets = naive.minimalSets(levers, to: verdict)
      for limit in [1, 6, FlipSearch.blockLimit] {
        var search = FlipSearch(
          program, to: verdict, limits: .init(), watch: .unwatched, blockLimit: limit)
        let flips = search.flips()
        if Set(flips.sets.map { Set($0) }) != sets || flips.sets.count != sets.count {
          differences.append(
            "to \(verdict): \(flips.sets), naive \(sets) (blocks of \(limit))")
        }
        if !flips.isComplete { differences.append("to \(verdict): not complete") }
        if flips.sets.map(\.count) != flips.sets.map(\.count).sorted() {
          differences.append("to \(verdict): not by size")
        }
      }
    }
  }
}

extension StillNeeded {
  /// Whether it comes true in a world. What waits for itself does not.
  fileprivate func holds(in world: [LeverSetting]) -> Bool {
    switch self {
    case .nothing: true
    case .never, .wait, .more: false
    case .setting(let lever, let values):
      world.contains { $0.lever == lever && values.contains($0.setting) }
    case .all(let parts): parts.allSatisfy { $0.holds(in: world) }
    case .any(let parts): parts.contains { $0.holds(in: world) }
    case .atLeast(let number, let parts): parts.count { $0.holds(in: world) } >= number
    }
  }
}
