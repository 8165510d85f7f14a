import ParleyCore
import Testing

/// A judgement tried with one lever set otherwise is the judgement made afresh from there.
struct TryingTests {
  @Test(arguments: UInt64(0)..<40) func itIsTheFreshJudgement(seed: UInt64) throws {
    var random = RandomPositions(seed: seed)
    var bench = try Workbench(random.dossier())
    for line in random.setup() { _ = bench.type(line) }
    let judgement = bench.session.view.judgement
    let dossier = judgement.dossier
    let atoms = dossier.guarantees.indices.map { Expression.guarantee(GuaranteeID($0)) }
    let sides = dossier.positionKeys.flatMap { key in
      Side.allCases.map { Expression.position(key, $0) }
    }
    let expressions = atoms + sides
    // Worked out beforehand, so that there is something to take over.
    for expression in expressions { _ = judgement.verdict(expression) }
    for (lever, setting) in Self.settings(dossier) {
      var standpoint = judgement.standpoint
      standpoint.assumptions.settings[lever] = setting
      let fresh = Judgement(dossier, standpoint)
      let tried = judgement.setting(lever, to: setting)
      for expression in expressions {
        #expect(tried.verdict(expression) == fresh.verdict(expression))
        #expect(tried.causes(expression) == fresh.causes(expression))
      }
    }
  }

  private static func settings(_ dossier: Dossier) -> [(LeverID, Setting)] {
    let factors = dossier.factors.indices.flatMap { index in
      dossier.factors[index].values.indices.map {
        (LeverID.factor(FactorID(index)), Setting.value($0))
      }
    }
    let positions = dossier.positionKeys.flatMap { key -> [(LeverID, Setting)] in
      let taken = dossier.statements(about: key).prefix(1).map { Setting.taken($0) }
      let settled = PositionValue.allCases.map { Setting.settled($0) }
      return (settled + taken).map { (.position(key), $0) }
    }
    let accounts = dossier.requirements.indices.map {
      (LeverID.account(RequirementID($0)), Setting.accepted(false))
    }
    return factors + positions + accounts
  }
}
