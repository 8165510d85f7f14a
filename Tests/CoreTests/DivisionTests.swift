import ParleyCore
import Testing

/// A lower-ranked voice that differs is an internal division, or, when it is the later one, a
/// possible shift (language.md, section 5).
struct DivisionTests {
  struct Example: Sendable, CustomTestStringConvertible {
    var rule: String
    var entries: String
    /// The gists of the statements that differ, later ones with `later`.
    var expected: [String]
    var testDescription: String { rule }
  }

  static let examples = [
    Example(
      rule: "an earlier voice that differs is an internal division",
      entries: """
        2025-06-01 italy opposes force
          by salvini
          "second"
        2025-06-02 italy supports force
          by meloni
        """, expected: ["second"]),
    Example(
      rule: "a later one is a possible shift",
      entries: """
        2025-06-01 italy supports force
          by meloni
        2025-06-02 italy opposes force
          by salvini
          "second"
        """, expected: ["later second"]),
    Example(
      rule: "of the same day it is not the later one",
      entries: """
        2025-06-01 italy supports force
          by meloni
        2025-06-01 italy opposes force
          by salvini
          "second"
        """, expected: ["second"]),
    Example(
      rule: "one that agrees is none, whatever the verb",
      entries: """
        2025-06-01 italy supports force if winter
          by meloni
        2025-06-02 italy proposes force if winter and winter
          by salvini
          "second"
        """, expected: []),
    Example(
      rule: "another condition is a difference",
      entries: """
        2025-06-01 italy supports force if winter
          by meloni
        2025-06-02 italy supports force
          by salvini
          "second"
        """, expected: ["later second"]),
    Example(
      rule: "also if is compared with what it keeps",
      entries: """
        2025-06-01 italy supports force if winter
          by meloni
        2025-06-02 italy supports force also if winter
          by salvini
          "second"
        """, expected: []),
    Example(
      rule: "what another says of it is a voice as well",
      entries: """
        2025-06-01 italy supports force
          by meloni
        2025-06-02 italy opposes force
          according to uk
          "third"
        """, expected: ["later third"]),
    Example(
      rule: "an earlier line of the same rank is none",
      entries: """
        2025-06-01 italy opposes force
          by meloni
          "first"
        2025-06-02 italy supports force
          by meloni
        """, expected: []),
    Example(
      rule: "a voice is heard by its last word",
      entries: """
        2025-06-01 italy opposes force
          by salvini
          "first"
        2025-06-02 italy supports force
          by meloni
        2025-06-03 italy supports force
          by salvini
        """, expected: []),
    Example(
      rule: "also where the last word was said together with another",
      entries: """
        2025-06-01 italy opposes force
          by salvini
          "first"
        2025-06-02 italy supports force
          by italy, salvini
        """, expected: []),
    Example(
      rule: "two voices of which one has said otherwise since still differ",
      entries: """
        2025-06-01 italy opposes force
          by unnamed "a minister" rank 2, salvini
          "both"
        2025-06-02 italy supports force
          by meloni
        2025-06-03 italy supports force
          by salvini
        """, expected: ["both"]),
    Example(
      rule: "where the line is contested, one that agrees with either account does not differ",
      entries: """
        2025-06-01 italy opposes force
          by meloni
        2025-06-01 italy supports force
          by italy
        2025-06-02 italy opposes force
          by salvini
          "second"
        """, expected: []),
    Example(
      rule: "a voice that does not count is not heard",
      entries: """
        2025-06-01 italy supports force
          by meloni
        2025-06-02 italy opposes force
          by salvini
          in blog para 1
          "second"
        """, expected: []),
  ]

  @Test(arguments: examples)
  func bothEvaluatorsTellThem(example: Example) throws {
    let dossier = try JudgementExample(
      example.rule, example.entries, ask: "italy supports force", .open, because: []
    ).dossier()
    var standpoint = Standpoint(asOf: dossier.newestDay)
    standpoint.trust.distrusted = [try #require(dossier.source("blog"))]
    let italy = try #require(dossier.everyActor.first { dossier[$0].id == "italy" })
    let force = try #require(dossier.everyGuarantee.first { dossier[$0].id == "force" })
    let key = PositionKey(actor: italy, guarantee: force, role: .endorse)
    func text(_ statement: StatementID, _ isLater: Bool) -> String {
      (isLater ? "later " : "") + (dossier[statement].gist ?? "?")
    }
    let real = Judgement(dossier, standpoint).position(key).divisions
    #expect(real.map { text($0.statement, $0.isLater) } == example.expected)
    let naive = NaiveJudge(dossier, standpoint).position(key, asOf: standpoint.asOf).divisions
    #expect(naive.map { text($0.statement, $0.isLater) }.sorted() == example.expected)
  }
}

extension Dossier {
  /// The source with an id.
  fileprivate func source(_ id: String) -> SourceID? {
    everySource.first { self[$0].id == id }
  }
}
