import ParleyCore
import ParleyPlugins
import Testing

/// What a comparison says, and what it must not.
struct CompareTests {
  private func told(_ lines: String...) throws -> String {
    var bench = try Workbench(Self.dossier)
    var printed = ""
    for line in lines { printed = bench.type(line, width: 1000) }
    return printed
  }

  static let dossier = """
    source s-1 "One"
      published 2025-09-01
    actor a state "Alba"
    actor b state "Borea"
    actor c state "Caria"
    actor d state "Dalia"
    actor m person "Mara"
      speaks for a
    guarantee force force "Force"
    guarantee shield backstop "Shield"
    guarantee pact pledge "Pact"
    guarantee aid aid "Aid"
    factor truce "Truce"
    factor calm "Calm"
    from s-1
    2025-08-01 a supports force if truce
      in para 1
    2025-08-01 b opposes force
      in para 2
    2025-08-01 a supports shield if truce
      in para 3
    2025-08-01 b supports shield
      in para 4
    2025-08-01 a supports pact if truce and calm
      in para 5
    2025-08-01 b supports pact if calm and truce
      in para 6
    2025-08-01 d opposes aid unless truce
      in para 7
    2025-08-01 a supports aid
      in para 8
    2025-08-02 m clashes with b
      in para 9
    2025-08-03 a urges b pact
      in para 10
    """

  @Test func positionsAreCitedInTheTable() throws {
    let text = try told("compare a b on force")
    let row = "force  supports if truce (for, condition open) [s-1 ¶1]  opposes [s-1 ¶2]"
    #expect(text.contains(row))
  }

  @Test func conditionsThatDifferInWordingAloneAreOne() throws {
    #expect(
      try told("compare a b on pact").contains("Alba and Borea stand alike on pact. [s-1 ¶5, 6]"))
  }

  @Test func aFirmRefusalIsClosedByNothingDocumented() throws {
    let text = try told("compare a b on force")
    #expect(text.contains("Alba supports force if truce, which now reads open: it hangs on truce."))
    let words = "On force, Borea is against without a documented condition: "
    #expect(text.contains(words + "nothing documented would close the gap. [s-1 ¶2]"))
  }

  @Test func theConditionOfTheOtherClosesAGapOnOneSide() throws {
    let words = "On shield, Borea is for without a documented condition: "
    let text = try told("compare a b on shield")
    #expect(text.contains(words + "what the others wait for would close the gap. [s-1 ¶4]"))
  }

  @Test func aRefusalWithAConditionIsNotCalledFinal() throws {
    let text = try told("compare a d on aid")
    #expect(
      text.contains("Dalia opposes aid if not truce, which now reads open: it hangs on truce."))
    #expect(text.contains("no document says what would move that. [s-1 ¶8]"))
    #expect(!text.contains("nothing documented would close"))
  }

  @Test func thirdActorsSilenceHidesNoDivergence() throws {
    let text = try told("compare a b c on force")
    #expect(text.contains("Those documented among Alba, Borea and Caria stand apart on force."))
    #expect(text.contains("Caria on force: not documented. That is open, not no."))
  }

  @Test func silenceIsNoDisagreement() throws {
    let text = try told("compare b d")
    #expect(text.contains("On nothing are positions of more than one documented"))
    #expect(!text.contains("Divergence"))
  }

  @Test func dealingsOfThoseWhoSpeakForAnActorAreItsOwn() throws {
    let text = try told("compare a b")
    #expect(text.contains("Mara clashes with Borea (as reported, 2025-08-02). [s-1 ¶9]"))
    #expect(text.contains("Alba urges Borea towards pact (as reported, 2025-08-03). [s-1 ¶10]"))
    #expect(!(try told("compare a b on force")).contains("Alba urges"))
  }

  @Test func whatIsAssumedDecidesTheRelation() throws {
    let text = try told("assume b supports force", "compare a b on force")
    #expect(text.contains("Alba and Borea take one side, on other conditions, on force."))
    #expect(text.contains("for (assumed) [supposed, session:1]"))
  }

  @Test func rowsHaveTheirStatementsAsData() throws {
    var bench = try Workbench(Self.dossier)
    let json = bench.json("compare a b on force", schema: "compare")
    #expect(json.contains(#""guarantee":"force","role":"endorse","relation":"divergence""#))
    let statement = #"{"file":"d.parley","line":18,"source":"s-1","paragraphs":[2]}"#
    #expect(json.contains(#""if":null,"reads":"against","statements":["# + statement))
  }

  @Test func anActorIsNotComparedWithItself() throws {
    #expect(try told("compare a a").contains("an actor is compared with itself"))
  }
}
