import ParleyCore
import Testing

/// The proof as a tree, and in full.
struct WhyTreeTests {
  @Test func theTreeIsCutDownToWhatDecides() throws {
    var bench = try Workbench(everyCase)
    #expect(
      bench.type("assume truce = none", "why force and a opposes providing force as tree") == """
        Why force and a opposes providing force

        As of 2025-08-03; all 2 sources count. In force beside the dossier: assume truce
        = none. A yes is a reading of the documents, no forecast.

        force and a opposes providing force: no
        └─ force: no
           └─ force needs truce = full by definition [declared, d.parley:18]: no
              └─ assumed: truce = none [supposed, session:1]

        Missing: truce = full.

        """)
  }

  @Test func inFullTheRestIsToldToo() throws {
    var bench = try Workbench(everyCase)
    #expect(
      bench.type(
        "assume truce = full", "why a supports force or b supports force in full", width: 100)
          == """
          Why a supports force or b supports force

          As of 2025-08-03; all 2 sources count. In force beside the dossier: assume truce = full. A yes is a
          reading of the documents, no forecast.

          a supports force or b supports force: yes
          ├─ a supports force: yes (for, condition met)
          │  └─ Alba supports force if truce = full (Mara, 2025-03-10; B3: source usually reliable,
          │     │  information possibly true) [s-1 ¶5-6, 8], condition met. Will come once it is quiet.
          │     │  Reason: it must hold.
          │     └─ assumed: truce = full [supposed, session:1]
          └─ does not decide it:
             └─ b supports force: no (undecided, condition unmet)
                └─ Borea considers force if not attack (as reported, 2025-03-10; B6: source usually reliable,
                   │  information of unknown credibility) [s-1 ¶10], condition unmet
                   └─ attack (as reported, 2025-08-03; F6: source of unknown reliability, information of
                      unknown credibility) [s-2 ¶4]

          """)
  }

  @Test func aMutualWaitEndsWhereItBegan() throws {
    var bench = try Workbench(everyCase)
    #expect(
      bench.type("why a supports loop-a as tree").contains(
        """
        a supports loop-a: open (for, condition open)
        ├─ a supports loop-a waits for b supports loop-b, which waits for a supports
        │  loop-a [s-2 ¶2] [s-2 ¶3]
        └─ Alba supports loop-a if b supports loop-b (as reported, 2025-08-02; F6)
           │  [s-2 ¶2], condition open
           └─ Borea supports loop-b if a supports loop-a (as reported, 2025-08-02; F6)
              [s-2 ¶3], condition open, as above

        Missing: the mutual wait of a loop-a and b loop-b.

        """))
  }

  @Test func whatSeveralThingsRestOnIsToldOnce() throws {
    var bench = try Workbench(
      "factor f \"F\"\nguarantee base other \"B\"\n  needs f\n"
        + "guarantee x other \"X\"\n  needs base\nguarantee y other \"Y\"\n  needs base\n")
    let text = bench.type("why x and y as tree", width: 0)
    #expect(text.split(separator: "nothing is documented of f").count == 2)
    #expect(text.contains("y needs base by definition [declared, d.parley:6]: open, as above\n"))
  }

  // MARK: Long chains

  private static func chain(_ count: Int) -> String {
    let links = (1...count).map { "guarantee g\($0) force \"G\"\n  needs g\($0 + 1)\n" }
    return links.joined() + "guarantee g\(count + 1) force \"End\"\n"
  }

  @Test func aTreeSaysWhereItGoesOn() throws {
    var bench = try Workbench(Self.chain(50))
    let text = bench.type("why g1 as tree", width: 0)
    #expect(text.contains("further down: why g21 as tree\n"))
    #expect(!text.contains("g22"))
    #expect(bench.type("why g21 as tree", width: 0).contains("further down: why g41 as tree\n"))
    #expect(bench.type("why g41 as tree", width: 0).contains("what g51 needs is not documented"))
    #expect(bench.type("why g1 in full", width: 0).contains("further down: why g21 in full\n"))
  }

  @Test func aChainOfAHundredThousandIsNoDeeperThanOneOfTen() throws {
    var bench = try Workbench(Self.chain(100_000))
    let short = bench.type("why g1", width: 0)
    #expect(short.hasPrefix("g1 is open: missing is g100001."))
    #expect(short.contains("; 99998 steps further; g100000 needs g100001 by definition"))
    let report = try #require(bench.session.evaluate("why g1 in full").last?.report)
    #expect(report.rendered(as: .text, command: 1).contains("further down: why g21 in full"))
    #expect(report.rendered(as: .json, command: 1).contains(#""text":"g100000 needs g100001""#))
  }
}
