import ParleyCore
import Testing

/// `verify`: what a written brief cites, held against the dossier as it has become.
struct VerifyTests {
  private static let cast = """
    source wire "Wire"
      published 2031-06-30
    source post "Post"
      published 2031-09-30
    actor norland state "Norland"
    actor sudmark state "Sudmark"
    guarantee monitors force "Monitors"
    factor truce "Truce"
      lasts 60 days

    """
  private static let first = """
    2031-05-05 norland supports monitors if truce
      in wire para 2
    2031-05-06 monitors needs truce
      in wire para 3
    2031-06-07 truce
      in wire para 4
    2031-06-08 norland clashes with sudmark
      in wire para 5
    2031-06-08 monitors is "a 'thing'; half (a) \\"plan\\" \\\\ [x](y)"
      in wire para 6

    """

  /// The brief as it was written over the first statements, held against others.
  private func verified(
    _ statements: String, command: String = "brief monitors", as format: Format = .text,
    after lines: String...
  ) throws -> String {
    var author = try Workbench(Self.cast + Self.first)
    let brief = author.type(command, as: .markdown)
    var reader = try Workbench(Self.cast + statements, files: ["brief.md": brief])
    for line in lines { _ = reader.type(line) }
    return reader.type("verify brief.md", as: format, width: 300)
  }

  @Test func aBriefIsHeldByTheDossierItWasWrittenFrom() throws {
    #expect(try verified(Self.first).contains("All 6 cited claims are held."))
    #expect(
      try verified(Self.first, command: "brief norland").contains("cited claims are held."))
  }

  @Test func aLaterWordSupersedesAndIsNamedWithItsSource() throws {
    let later = "2031-09-09 norland opposes monitors\n  in post para 1\n"
    let told = try verified(Self.first + later)
    #expect(told.contains("Superseded\n"))
    #expect(
      told.contains(
        "2031-05-05 norland supports monitors if truce: 2031-09-09 norland opposes monitors [post ¶1]"
      ))
    #expect(!told.contains("Gone") && !told.contains("Contradicted"))
  }

  @Test func aFactThatHasLapsedIsSuperseded() throws {
    let later = "2031-09-09 norland opposes monitors\n  in post para 1\n"
    #expect(
      try verified(Self.first + later, command: "brief truce")
        .contains("2031-06-07 truce: it has lapsed"))
  }

  @Test func aRestatementHolds() throws {
    let later = "2031-06-09 norland supports monitors if truce\n  in post para 1\n"
    #expect(try verified(Self.first + later).contains("All 6 cited claims are held."))
  }

  @Test func anotherAccountContradicts() throws {
    let others = """
      2031-05-05 norland supports monitors
        in post para 1
      2031-05-07 monitors does not need truce
        in post para 2

      """
    let told = try verified(Self.first + others)
    #expect(told.contains("Contradicted\n"))
    #expect(
      told.contains("2031-05-05 norland supports monitors if truce: 2031-05-05 norland supports"))
    #expect(
      told.contains("2031-05-06 monitors needs truce: 2031-05-07 monitors does not need truce"))
  }

  @Test func whatIsNotThereAnyMoreIsGone() throws {
    let changed = Self.first.replacing("norland supports", with: "norland proposes")
    let told = try verified(changed)
    #expect(told.contains("Gone\n- line"))
    #expect(told.contains("the dossier has no such statement"))
    let moved = Self.first.replacing("in wire para 2", with: "in post para 2")
    #expect(try verified(moved).contains("the dossier has it from another source"))
    #expect(
      try verified(Self.first, after: "distrust wire").contains("it does not count now"))
  }

  @Test func scriptsGetEachClaimWithItsLine() throws {
    let data = try verified(Self.first, as: .json)
    #expect(
      data.contains(#""claim":"2031-05-06 monitors needs truce","status":"held","because":"""#))
    #expect(data.contains(#""held":6,"#))
  }

  @Test func aCitationThatDoesNotSayWhatItCitesIsToldAndTheRestChecked() throws {
    let page = """
      Norland is for it [wire ¶2](d.parley#L12), as it said
      [wire ¶2](d.parley#L12 '2031-05-05 norland supports monitors if truce') in spring.
      [A page](other.md) and [wire](https://example.org) cite nothing.
      """
    var bench = try Workbench(Self.cast + Self.first, files: ["brief.md": page])
    let outcome = bench.session.evaluate("verify brief.md")[0]
    #expect(outcome.diagnostics.map(\.id) == [.unknownCitation])
    #expect(outcome.diagnostics.first?.place?.line == 1)
    #expect(outcome.diagnostics.first?.place?.column == 19)
    #expect(outcome.report?.isWanting == true)
    #expect(bench.type("verify brief.md").contains("All 1 cited claims are held."))
  }

  /// Whatever is on record, and whatever is in force: what a report says now is held now.
  @Test func whateverAReportCitesIsHeldWhereItWasWritten() throws {
    for seed in 1...60 {
      var random = RandomPositions(seed: UInt64(seed))
      let dossier = random.dossier()
      let setup = random.setup()
      for command in [
        "brief a", "brief force", "timeline", "compare a b", "positions", "why force",
      ] {
        var author = try Workbench(dossier)
        for line in setup { _ = author.type(line) }
        let brief = author.type(command, as: .markdown)
        var reader = try Workbench(dossier, files: ["brief.md": brief])
        for line in setup { _ = reader.type(line) }
        let outcome = reader.session.evaluate("verify brief.md")[0]
        #expect(outcome.diagnostics.isEmpty, "seed \(seed), \(command)")
        #expect(outcome.report?.isWanting == false, "seed \(seed), \(setup), \(command):\n\(brief)")
      }
    }
  }
}
