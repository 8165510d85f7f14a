import Testing

@testable import ParleyCore

/// What becomes of verdicts as sources are left out, against the naive evaluator on random dossiers.
struct SourceAuditTests {
  private static let seeds =
    JudgementPropertyTests.seeds.lowerBound..<(JudgementPropertyTests.seeds.upperBound + 39) / 40

  @Test func everyTrialIsTheNaiveEvaluators() throws {
    var changes = 0
    for seed in Self.seeds {
      let sample = JudgementCase(entries: RandomDossier(seed: UInt64(seed)).entries)
      let dossier = try #require(sample.dossier().dossier)
      var random = SplitMix64(seed: ~UInt64(seed))
      let standpoint = SymbolicStandpoint(for: dossier, &random).standpoint(for: dossier)
      let audit = Judgement(dossier, standpoint).sourceAudit()
      let naive = NaiveJudge(dossier, standpoint)
      let documented = dossier.everyPositionKey.filter {
        naive.positions[$0]?.standing != .undocumented
      }
      #expect(
        audit.verdicts.map(\.target)
          == dossier.everyGuarantee.map { .guarantee($0) }
          + documented.sorted().map { .position($0) }, "seed \(seed)")
      let counting = dossier.everySource.filter { naive.counts($0) }
      #expect(audit.trials.count == counting.count + 10)
      for trial in audit.trials {
        let after = NaiveJudge(dossier, self.standpoint(trial.trust, from: standpoint))
        let changed = Set(trial.changes.map(\.verdict))
        changes += changed.count
        for (index, held) in audit.verdicts.enumerated() {
          let differs = reads(held.target, naive) != reads(held.target, after)
          #expect(differs == changed.contains(index), "seed \(seed): \(dossier.text(trial.trust))")
          guard case .without(let source) = trial.trust, differs else { continue }
          #expect(held.sources.contains(source), "seed \(seed)")
        }
      }
    }
    #expect(changes > 0)
  }

  /// With less to spend, what is told is the beginning of what is told with more, and the rest is counted.
  @Test func whatTheBudgetLeavesOutIsCounted() throws {
    let sample = JudgementCase(entries: RandomDossier(seed: 7).entries)
    let dossier = try #require(sample.dossier().dossier)
    let judgement = Judgement(dossier, Standpoint(asOf: dossier.newestDay))
    let whole = judgement.sourceAudit()
    #expect(whole.isComplete)
    for budget in [0, 5, 50] {
      let some = judgement.sourceAudit(budget: budget)
      let told = some.verdicts.map(\.target)
      #expect(told == Array(whole.verdicts.map(\.target).prefix(told.count)))
      #expect(told.count + some.untold == whole.verdicts.count)
      #expect(some.trials.count + some.untried == whole.trials.count)
      #expect(!some.isComplete)
    }
  }

  private func standpoint(_ trust: SourceAudit.Trust, from standpoint: Standpoint) -> Standpoint {
    var other = standpoint
    switch trust {
    case .without(let source): other.trust.distrusted.insert(source)
    case .floor(let floor, let includesUnjudged):
      other.trust.floor = floor
      other.trust.includesUnjudged = includesUnjudged
    }
    return other
  }

  /// How a target reads: its verdicts, and of a position what is held on what condition.
  private func reads(_ target: SourceAudit.Target, _ judge: NaiveJudge) -> Naive {
    switch target {
    case .guarantee(let id): return Naive(verdicts: [judge.verdict(.guarantee(id))], forms: [])
    case .position(let key):
      let readings = judge.positions[key]?.readings ?? []
      return Naive(
        verdicts: Side.allCases.map { judge.verdict(.position(key, $0)) },
        forms: Set(readings.map { .init(stance: $0.stance, condition: $0.condition) }))
    }
  }

  private struct Naive: Hashable {
    var verdicts: [Verdict]
    var forms: Set<Form>

    struct Form: Hashable {
      var stance: Stance
      var condition: CanonicalForm?
    }
  }
}
