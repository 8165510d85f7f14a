import ParleyCore
import Testing

/// What the listings say.
struct BrowseTests {
  @Test func factorsSayHowLongTheyHold() throws {
    var bench = try Workbench(everyCase)
    #expect(
      bench.type("factors") == """
        Factors as of 2025-08-03

        factor  name    values               now        since       until
        ──────  ──────  ───────────────────  ─────────  ──────────  ─────────────────
        truce   Truce   none, limited, full  open                   lapsed 2025-05-30
        attack  Attack  no, yes              yes        2025-08-03  2025-08-20
        split   Split   no, yes              contested  2025-03-02

        """)
  }

  @Test(arguments: [
    ("trust reliability B or better", "no: unjudged"),
    ("trust reliability A or better", "no: below A"),
    ("distrust s-1", "no: distrusted"), ("as of 2025-09-01 known 2025-05", "no: published later"),
  ])
  func sourcesSayWhyTheyDoNotCount(entry: String, reason: String) throws {
    var bench = try Workbench(everyCase)
    #expect(bench.type(entry, "sources").contains(reason))
  }

  @Test func assumptionsSayWhichHaveNoEffect() throws {
    var bench = try Workbench(everyCase)
    let text = bench.type(
      "assume account of force needs split is accepted", "distrust s-2", "assumptions")
    #expect(
      text.contains("1  session:1  assume account of force needs split is     without effect"))
    #expect(
      bench.json("assumptions", schema: "assumptions").contains(
        #""text":"assume account of force needs split is accepted","hasEffect":false"#))
  }

  @Test(arguments: [
    ("", 14), ("force", 6), ("a force", 4), ("fact", 4), ("fact requirement", 6),
    ("2025-03-10", 5), ("2025-08..", 4), ("..2025-03-02", 3), ("s-2 a", 2), ("event", 0),
    ("m", 1),
  ])
  func statementsAreFiltered(filter: String, count: Int) throws {
    var bench = try Workbench(everyCase)
    let words = count == 1 ? "1 statement" : "\(count) statements"
    let first = bench.type("statements " + filter).split(separator: "\n").first
    #expect(first == (filter.isEmpty ? "\(words)" : "\(words): \(filter)"))
  }

  @Test(arguments: [
    ("statements forc", "unknown-id"), ("statements 2025-13", "bad-date"),
    ("statements 2025-04..2025-03", "dates-reversed"), ("show nobody", "unknown-id"),
    ("positions truce", "wrong-kind"), ("factors truce", "trailing-text"),
  ])
  func whatMeansNothingIsSaid(line: String, id: String) throws {
    var bench = try Workbench(everyCase)
    #expect(bench.type(line).hasPrefix(id + ": "))
  }

  @Test func aStatementIsOneReadableEntry() throws {
    var bench = try Workbench(everyCase)
    #expect(
      bench.type("statements m") == """
        1 statement: m

        - 2025-03-10 a supports force if truce = full [s-1 ¶5-6, 8]
          - Will come once it is quiet. Reason: it must hold.
          - Said by Mara. Rated B3. d.parley:37

        """)
  }

  @Test func showTellsEverythingOfAThing() throws {
    var bench = try Workbench(everyCase)
    let force = bench.type("show force")
    #expect(force.contains("- needs: truce = full (by definition)\n"))
    #expect(force.contains("- needs: split, claimed [s-1 ¶13]; denied [s-2 ¶1]; disputed\n"))
    let club = bench.type("show club")
    #expect(club.contains("- size: about 5 members\n- members: a, b\n"))
    #expect(bench.type("show n").contains("- speaks for: a, rank 2\n"))
    #expect(bench.type("show s-1").contains("- reliability: B, usually reliable\n"))
    for id in ["a", "force", "truce", "s-1"] {
      #expect(bench.json("show " + id, schema: "show").hasPrefix(#"{"id":"\#(id)","kind":""#))
    }
  }
}
