import Testing

@testable import ParleyCore

/// What a verdict hangs on, and who waits for whom, against the naive evaluator on random dossiers.
struct LossPropertyTests {
  private static let seeds =
    JudgementPropertyTests.seeds.lowerBound..<(JudgementPropertyTests.seeds.upperBound + 9) / 10

  private func sample(_ seed: Int) throws -> (Judgement, NaiveJudge, [Expression]) {
    let sample = JudgementCase(entries: RandomDossier(seed: UInt64(seed)).entries)
    let dossier = try #require(sample.dossier().dossier)
    var random = SplitMix64(seed: ~UInt64(seed))
    let standpoint = SymbolicStandpoint(for: dossier, &random).standpoint(for: dossier)
    let questions = dossier.guarantees.first { $0.id == "questions" }?.needs ?? []
    return (Judgement(dossier, standpoint), NaiveJudge(dossier, standpoint), questions)
  }

  @Test func everyMinimalLossOfSourcesIsTheNaiveEvaluators() throws {
    for seed in Self.seeds {
      let (real, naive, questions) = try sample(seed)
      let sources = naive.dossier.everySource.filter { naive.counts($0) }
      let losses = sources.reduce([Set<SourceID>()]) { sets, source in
        sets + sets.map { $0.union([source]) }
      }
      for question in questions.prefix(3) {
        let verdict = naive.verdict(question)
        let changing = losses.filter { lost in
          var standpoint = naive.standpoint
          standpoint.trust.distrusted.formUnion(lost)
          return NaiveJudge(naive.dossier, standpoint).verdict(question) != verdict
        }
        let minimal = Set(
          changing.filter { set in !changing.contains { $0.isStrictSubset(of: set) } })
        let found = real.sourceFlips(question)
        #expect(found.isComplete)
        #expect(Set(found.sets.map { Set($0.sources) }) == minimal, "seed \(seed)")
      }
    }
  }

  @Test func everyLoopIsTheNaiveEvaluatorsAndEveryMoveBreaksIt() throws {
    var tried = 0
    for seed in Self.seeds {
      let (real, naive, _) = try sample(seed)
      for wait in real.mutualWaits {
        let question = Expression.and(wait.members.map(\.question))
        #expect(waits(naive, question).contains(Set(wait.members.map(\.lever))), "seed \(seed)")
        // Loops are compared by their levers; both sides of a position have one, and so have a
        // guarantee and its being due.
        let others = real.mutualWaits.filter { $0 != wait }.flatMap(\.members).map(\.lever)
        let own = wait.members.map(\.lever)
        guard Set(own).count == own.count, Set(own).isDisjoint(with: others) else { continue }
        tried += 1
        for move in wait.moves {
          var standpoint = naive.standpoint
          for setting in move { standpoint.assumptions.settings[setting.lever] = setting.setting }
          let after = naive.from(standpoint)
          let members = Set(wait.members.map(\.lever))
          for member in wait.members where after.verdict(member.question) == .open {
            let still = waits(after, member.question).filter { !$0.isDisjoint(with: members) }
            #expect(still.isEmpty, "seed \(seed)")
          }
        }
      }
    }
    #expect(tried > 0)
  }

  @Test func everyOutcomeOfALoopIsTheNaiveEvaluators() throws {
    var settled = 0
    var unsettled = 0
    for seed in Self.seeds {
      let (real, naive, _) = try sample(seed)
      for wait in real.mutualWaits {
        guard let outcomes = wait.outcomes else {
          #expect(wait.members.count > MutualWait.limit)
          continue
        }
        #expect(outcomes == naive.outcomes(of: wait.members), "seed \(seed)")
        if outcomes.isEmpty { unsettled += 1 } else { settled += outcomes.count }
      }
    }
    // Neither kind may be missing from the sample.
    #expect(settled > 0 && unsettled > 0)
  }

  /// The loops that the naive evaluator finds behind a question.
  private func waits(_ judge: NaiveJudge, _ question: Expression) -> Set<Set<LeverID>> {
    Set(
      judge.causes(question).compactMap { cause in
        if case .mutualWait(let levers) = cause { Set(levers) } else { nil }
      })
  }
}

extension Ground {
  fileprivate var question: Expression {
    switch self {
    case .factor(let id): .atLeast(id, 1)
    case .position(let key, let side): .position(key, side)
    case .guarantee(let id): .guarantee(id)
    case .due(let id): .due(id)
    }
  }

  fileprivate var lever: LeverID {
    switch self {
    case .factor(let id): .factor(id)
    case .position(let key, _): .position(key)
    case .guarantee(let id), .due(let id): .guarantee(id)
    }
  }
}
