import ParleyCore
import Testing

/// Chains of partial restatements: what a long one rests on, and what it asks for.
struct RestatementTests {
  /// Each rests on everything before it once, however many are made on one day; else what it rests on
  /// doubles from day to day.
  @Test func aChainRestsOnEachOfItsStatementsOnce() throws {
    let days = (2...13).map { day in
      let date = "2025-06-" + (day < 10 ? "0\(day)" : "\(day)")
      return "\(date) italy supports force also if winter\n"
    }
    let entries =
      "2025-06-01 italy supports force if ceasefire = full\n" + days.map { $0 + $0 }.joined()
    let dossier = try JudgementExample(
      "a chain", entries, ask: "italy supports force", .open, because: []
    ).dossier()
    let key = try #require(dossier.positionKeys.first { !dossier.statements(about: $0).isEmpty })
    let judgement = Judgement(dossier, Standpoint(asOf: dossier.newestDay))
    let readings = judgement.position(key).readings
    #expect(readings.count == 1)
    #expect(readings[0].basis == dossier.statements(about: key))
    #expect(readings[0].basis.count == 25)
    #expect(readings[0].condition.map { dossier.text($0) } == "(ceasefire = full and winter)")
  }

  /// Each day's position is told whole, so that what may be added to one has a limit.
  @Test(arguments: [(1_000, 1), (1_001, 2), (1_001, 1_001)])
  func oneCannotBeAddedToWithoutEnd(times: Int, different: Int) {
    let factors = (0..<different).map { "factor f\($0) \"F\"\n" }.joined()
    let start = "source s \"S\"\nactor a state \"A\"\nguarantee g pledge \"G\"\n"
    let entries = (0...times).map {
      "2025-06-01 a supports g\($0 == 0 ? "" : " also if f\(($0 - 1) % different)")\n  in s para 1\n"
    }
    let text = SourceText(name: "all.parley", start + factors + entries.joined())
    let found = Dossier.check([text]).diagnostics.filter { $0.severity == .error }
    #expect(found.map(\.id) == (different > 1_000 ? [.tooManyParts] : []))
    #expect(found.map(\.place?.line) == (different > 1_000 ? [2 * times + different + 4] : []))
  }
}
