import ParleyCore
import Testing

/// The random dossiers are worth something only while they reach every case; this says so when a
/// change of the generator loses one.
struct RandomDossierTests {
  @Test func everyCaseIsReached() throws {
    var seen: [String: Int] = [:]
    for seed in 0..<240 {
      var sample = JudgementCase(entries: RandomDossier(seed: UInt64(seed)).entries)
      let dossier = try #require(sample.dossier().dossier)
      var random = SplitMix64(seed: UInt64(seed))
      let standpoint = SymbolicStandpoint(for: dossier, &random)
      sample.standpoint = standpoint
      let judge = NaiveJudge(dossier, standpoint.standpoint(for: dossier))
      let questions = dossier.guarantees.first { $0.id == "questions" }?.needs ?? []
      for case_ in questions.flatMap({ cases($0, judge) }) + cases(judge) {
        seen[case_, default: 0] += 1
      }
    }
    for expected in Self.expected {
      #expect(seen[expected, default: 0] >= 3, "\(expected)")
    }
    #expect(Set(seen.keys).isSubset(of: Self.expected))
  }

  private static let expected: Set<String> = [
    "yes", "no", "open", "decided by several", "standing for", "standing against",
    "standing undecided", "standing contested", "standing undocumented", "internal division",
    "possible shift", "kept condition", "stands alone", "known factor", "open factor",
    "contested factor", "cause factor", "cause contestedFactor", "cause undocumented",
    "cause undecided", "cause contested", "cause disputed", "cause undocumentedGuarantee",
    "cause emptyGroup", "cause undeclaredMembers", "cause mutualWait", "wait of several",
    "statement that does not count", "supposed statement", "disputed need",
    "several claims of a need",
    "effective account", "effective guarantee", "effective factor", "effective outright",
    "effective settled", "effective taken", "settled for under its condition",
  ]

  /// What a question shows.
  private func cases(_ question: Expression, _ judge: NaiveJudge) -> [String] {
    var cases = [judge.verdict(question).rawValue]
    if cases[0] != "open", judge.deciding(question).count > 2 { cases.append("decided by several") }
    for cause in judge.causes(question) {
      cases.append("cause " + String("\(cause)".prefix { $0 != "(" }))
      if case .mutualWait(let levers) = cause, levers.count > 1 { cases.append("wait of several") }
    }
    return cases
  }

  /// What a dossier shows from a standpoint.
  private func cases(_ judge: NaiveJudge) -> [String] {
    let dossier = judge.dossier
    var cases: [String] = []
    for position in judge.positions.values {
      cases.append("standing \(position.standing.rawValue)")
      cases += position.divisions.map { $0.isLater ? "possible shift" : "internal division" }
    }
    for factor in dossier.everyFactor {
      switch judge.factor(factor) {
      case .open: cases.append("open factor")
      case .contested: cases.append("contested factor")
      case .value: cases.append("known factor")
      }
    }
    for id in dossier.everyStatement {
      if !judge.counts(id) { cases.append("statement that does not count") }
      if dossier[id].isSupposed { cases.append("supposed statement") }
      if case .position(let claim) = dossier[id].claim, claim.condition.isPartial, judge.counts(id)
      {
        cases.append(judge.standsAlone(id) ? "stands alone" : "kept condition")
      }
    }
    for id in dossier.everyRequirement {
      if judge.isDisputed(id) { cases.append("disputed need") }
      if dossier[id].claims.count > 1 { cases.append("several claims of a need") }
    }
    return cases + judge.standpoint.assumptions.settings.compactMap { effect($0, $1, judge) }
  }

  /// Which kind of setting it is, where it changes some verdict.
  private func effect(_ lever: LeverID, _ setting: Setting, _ judge: NaiveJudge) -> String? {
    var without = judge.standpoint
    without.assumptions.settings[lever] = nil
    let other = NaiveJudge(judge.dossier, without)
    let isSame = judge.dossier.everyPositionKey.allSatisfy { key in
      Side.allCases.allSatisfy {
        judge.verdict(.position(key, $0)) == other.verdict(.position(key, $0))
      }
    }
    let isSameBeyond =
      judge.dossier.everyGuarantee.allSatisfy {
        judge.verdict(.guarantee($0)) == other.verdict(.guarantee($0))
      }
      && judge.dossier.everyFactor.allSatisfy { judge.factor($0) == other.factor($0) }
    guard !isSame || !isSameBeyond else { return nil }
    switch setting {
    case .value: return "effective factor"
    case .verdict: return "effective guarantee"
    case .outright: return "effective outright"
    case .taken: return "effective taken"
    case .accepted: return "effective account"
    case .settled:
      guard case .position(let key) = lever, judge.positions[key]!.standing == .undecided else {
        return "effective settled"
      }
      return "settled for under its condition"
    }
  }
}
