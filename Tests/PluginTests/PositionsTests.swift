import ParleyCore
import Testing

/// What `positions` says, to scripts and to people.
struct PositionsTests {
  private let named =
    #"{"actor":"a","guarantee":"force","role":"endorse","standing":"for","verb":"supports","if":"truce = full","supports":"open","opposes":"no","since":"2025-03-10","statements":[{"file":"d.parley","line":37,"source":"s-1","paragraphs":[5,6,8]}],"now":"for, condition open"}"#

  @Test func scriptsGetEveryDocumentedPosition() throws {
    var bench = try Workbench(everyCase)
    let all = bench.json("positions", schema: "positions")
    #expect(all.hasPrefix(#"{"asOf":"2025-08-03","positions":[\#(named),"#))
    #expect(!all.contains("undocumented"))
    #expect(
      all.contains(
        #"{"actor":"b","guarantee":"force","role":"endorse","standing":"undecided","verb":"considers","if":"not attack","supports":"no","opposes":"no","since":"2025-03-10","statements":[{"file":"d.parley","line":47,"source":"s-1","paragraphs":[10]}],"now":"undecided, condition unmet"}"#
      ))
  }

  @Test func aContestedPositionGivesVerbAndConditionForEachStatement() throws {
    var bench = try Workbench(everyCase)
    let expected =
      #"{"actor":"c","guarantee":"shield","role":"endorse","standing":"contested","verb":null,"if":null,"supports":"open","opposes":"open","since":"2025-03-10","statements":[{"file":"d.parley","line":49,"source":"s-1","paragraphs":[11],"verb":"supports","if":null},{"file":"d.parley","line":51,"source":"s-1","paragraphs":[12],"verb":"rejects","if":"attack"}],"now":"contested"}"#
    #expect(bench.json("positions c", schema: "positions").contains(expected))
  }

  @Test func namedTheUndocumentedIsTold() throws {
    var bench = try Workbench(everyCase)
    let expected =
      #"{"actor":"c","guarantee":"force","role":"endorse","standing":"undocumented","verb":null,"if":null,"supports":"open","opposes":"open","since":null,"statements":[],"now":"not documented"}"#
    let all = bench.json("positions c", schema: "positions")
    #expect(all.contains(expected))
    #expect(all.split(separator: "\"actor\":").count - 1 == 10)
  }

  @Test func theMatrixIsSplitByRoleAndHasALegend() throws {
    var bench = try Workbench(everyCase)
    #expect(
      bench.type("positions") == """
        Positions, as of 2025-08-03

        Endorsing
        actor  force              shield     loop-a      loop-b
        ─────  ─────────────────  ─────────  ──────────  ──────────
        a      for (open)                    for (open)
        b      undecided (unmet)                         for (open)
        c                         contested

        Providing
        actor  force
        ─────  ───────
        a      against

        Legend
        - unmet: the position stands, its condition is documented as not met; it is no
          refusal
        - open: whether the condition is met is open
        - undecided: the actor is documented as considering it
        - contested: documents give the position differently
        - empty: not documented, which is neither for nor against

        """)
  }

  @Test func manyGuaranteesFitTheLine() throws {
    let names = (1...30).map { "a-guarantee-of-some-length-\($0)" }
    let declared = names.map { "guarantee \($0) other \"G\"\n" }.joined()
    let said = names.map { "2025-01-01 x opposes \($0)\n  in s\n" }.joined()
    var bench = try Workbench("source s \"S\"\nactor x state \"X\"\n" + declared + said)
    let lines = bench.type("positions").split(separator: "\n")
    #expect(lines.allSatisfy { TextWidth.of($0) <= 80 })
    #expect(lines.count { $0.hasPrefix("actor") } == 15)
  }

  @Test func anActorsPositionsComeInFull() throws {
    var bench = try Workbench(everyCase)
    let text = bench.type("positions a", width: 120)
    let row =
      "supports if truce = full       for, condition open  2025-03-10  [s-1 ¶5-6, 8]"
    #expect(text.contains(row))
    #expect(text.contains("Possible shift: Nilo: a opposes force on 2025-03-11 [s-1 ¶7]."))
    #expect(text.contains("- endorsing: shield, pact, loop-b"))
  }

  @Test func whatIsAssumedIsSaid() throws {
    var bench = try Workbench(everyCase)
    #expect(
      bench.type("assume c opposes force", "positions force").contains("against (assumed)"))
    #expect(
      bench.type("assume c shield is d.parley:51", "positions shield")
        .contains("against, condition met (account  2025-03-10"))
  }
}
