import ParleyCore
import Testing

/// What `whatif` and `diff` say: before, after, because.
struct WhatIfTests {
  @Test func changesAreToldWithWhatDecidesThem() throws {
    var bench = try Workbench(everyCase)
    #expect(
      bench.type("whatif truce = limited") == """
        What if truce = limited

        Against the documented state, both as of 2025-08-03.

        Guarantees
        - force: open → no, because:
          - force needs truce = full (by definition): unmet.
          - truce = limited (assumed).

        Positions
        - a force: for, condition open → for, condition unmet, because:
          - Alba supports force if truce = full [s-1 ¶5-6, 8], and the condition is
            unmet.
          - truce = limited (assumed).

        Factors
        - truce: open → limited, because:
          - truce = limited (assumed).

        """)
    #expect(bench.type("assumptions").contains("Nothing is in force"))
  }

  @Test func scriptsGetOneObject() throws {
    var bench = try Workbench(everyCase)
    #expect(
      bench.json("whatif truce = limited", schema: "whatif")
        == #"{"scenario":null,"file":null,"line":null,"assumptions":["truce = limited"],"asOf":"2025-08-03","documentedAsOf":"2025-08-03","inForce":["assume truce = limited"],"changes":[{"kind":"guarantee","id":"force","before":"open","after":"no","because":["truce","force"]},{"kind":"position","id":"a force","before":"for, condition open","after":"for, condition unmet","ifBefore":["truce = full"],"if":["truce = full"],"supportsBefore":"open","opposesBefore":"no","supports":"no","opposes":"no","because":["truce","force","a"]},{"kind":"factor","id":"truce","before":"open","after":"limited","because":["truce"]}],"expectations":[]}"#
    )
  }

  @Test func nothingChangedIsSaid() throws {
    var bench = try Workbench(everyCase)
    let text = bench.type("whatif a providing force is opposes")
    #expect(text.contains("Nothing changes: no guarantee, position or factor is read otherwise."))
  }

  @Test func whatIsInForceIsTakenAlong() throws {
    var bench = try Workbench(everyCase)
    let text = bench.type("assume attack", "whatif truce = full")
    #expect(text.contains("In force already, and taken along:\n\nassume attack\n"))
    #expect(text.contains("- truce: open → full"))
  }

  @Test func anAssumptionOnACertainPositionSaysSo() throws {
    var bench = try Workbench(everyCase)
    let text = bench.type("whatif silence is no")
    #expect(text.hasPrefix("What if silence is no\n"))
  }

  @Test func aFilesScenariosComeOneByOne() throws {
    let file = """
      scenario "Quiet"
      assume truce = full
      expect a supports force because truce
      expect force

      scenario "A word"
      2025-08-02 c supports force
      expect c supports force
      """
    var bench = try Workbench(everyCase, files: ["s.parley": file])
    let text = bench.type("whatif s.parley")
    #expect(text.contains("Quiet\n\nAgainst the documented state, both as of 2025-08-03.\n"))
    #expect(text.contains("- holds: a supports force because truce: yes"))
    #expect(text.contains("- fails: force: open, on"))
    #expect(text.contains("- c force: not documented → for, because:\n"))
    #expect(text.contains("Caria supports force [supposed, s.parley:7]"))
    let objects = bench.json("whatif s.parley", schema: "whatif").split(separator: "\n")
    #expect(objects.count == 2)
    #expect(
      objects[0].contains(
        #""expectations":[{"line":3,"expectation":"a supports force because truce","status":"passed","verdict":"yes","because":["truce","force","a"]"#
      ))
  }

  @Test func aBrokenFileEndsInItsError() throws {
    var bench = try Workbench(
      everyCase, files: ["s.parley": "scenario \"S\"\nassume trucy = full\n"])
    #expect(bench.type("whatif s.parley").hasPrefix("unknown-id: "))
    #expect(bench.type("whatif t.parley").hasPrefix("unreadable: "))
  }

  /// "for, condition open → for, condition open" would say that nothing changed.
  @Test func aPositionOnAnotherConditionIsToldWithBoth() throws {
    var bench = try Workbench(everyCase)
    _ = bench.type("2025-08-03 a supports force if truce >= limited")
    let told = "for, condition open (if truce = full) → for, condition open (if truce >= limited)"
    #expect(bench.type("diff", width: 0).contains("- a force: \(told), because:"))
    #expect(bench.type("diff", as: .markdown).contains("open (if `truce = full`) → for"))
    #expect(
      bench.type("diff", as: .json).contains(
        #""ifBefore":["truce = full"],"if":["truce >= limited"],"supportsBefore""#))
    // So it is where the newer word is left out.
    let held = everyCase + "\n2025-08-03 a supports force if truce >= limited\n  in para 9\n"
    bench = try Workbench(held)
    let back = bench.type("retract source s-2", width: 0)
    #expect(
      back.contains("open (if truce >= limited) → for, condition open (if truce = full)"), "\(back)"
    )
    // Of a position that is gone the condition does not matter, of one that no longer has any it does.
    bench = try Workbench(everyCase)
    _ = bench.type("assume a opposes force")
    #expect(
      bench.type("diff", width: 0).contains("- a force: for, condition open → against (assumed)"))
    _ = bench.type("undo", "2025-08-03 a supports force")
    #expect(bench.type("diff", width: 0).contains("- a force: for, condition open (if"))
    bench = try Workbench(held)
    #expect(
      bench.json("audit sources", schema: "audit").contains(
        #""words":"for, condition open","if":["truce >= limited"],"supports""#))
  }

  @Test func diffIsTheSameOfTheSession() throws {
    var bench = try Workbench(everyCase)
    let text = bench.type("assume truce = limited", "diff")
    #expect(text.contains("In force:\n\nassume truce = limited\n"))
    #expect(text.contains("- force: open → no, because:"))
    #expect(
      bench.type("as of 2025-03-01", "ask b supports force")
        .contains("No position of Borea on force counts here"))
    #expect(
      bench.type("as of 2025-03-20", "diff").contains(
        "Against the documented state as of 2025-08-03; this is as of 2025-03-20."))
  }
}
