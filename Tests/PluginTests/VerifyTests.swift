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
    #expect(
      try verified(Self.first).contains(
        "cited claims are held. The sentences themselves were not read"))
    #expect(
      try verified(Self.first, command: "brief norland").contains("cited claims are held."))
  }

  @Test func aLaterWordSupersedesAndIsNamedWithItsSource() throws {
    let later = "2031-09-09 norland opposes monitors\n  in post para 1\n"
    let told = try verified(Self.first + later)
    #expect(told.contains("Superseded\n"))
    #expect(
      told.contains(
        "2031-05-05 norland supports monitors if truce · 2031-09-09 norland opposes monitors [post ¶1]"
      ))
    #expect(!told.contains("Gone") && !told.contains("Contradicted"))
  }

  @Test func aFactThatHasLapsedIsSuperseded() throws {
    let later = "2031-09-09 norland opposes monitors\n  in post para 1\n"
    #expect(
      try verified(Self.first + later, command: "brief truce")
        .contains("2031-06-07 truce · it has lapsed"))
  }

  @Test func aRestatementHolds() throws {
    let later = "2031-06-09 norland supports monitors if truce\n  in post para 1\n"
    #expect(
      try verified(Self.first + later).contains(
        "cited claims are held. The sentences themselves were not read"))
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
      told.contains("2031-05-05 norland supports monitors if truce · 2031-05-05 norland supports"))
    #expect(
      told.contains("2031-05-06 monitors needs truce · 2031-05-07 monitors does not need truce"))
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
    #expect(data.contains(#""held":12,"#))
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
    #expect(bench.type("verify brief.md").contains("The one cited claim is held."))
  }

  // MARK: What a brief concludes

  @Test func aVerdictThatReadsOtherwiseIsChangedThoughItsStatementsAreHeld() throws {
    let more = "2031-06-08 monitors needs sudmark supports providing monitors\n  in post para 1\n"
    let told = try verified(Self.first + more)
    #expect(told.contains("Changed\n- line 7: yes: monitors · it reads open now: why monitors"))
    #expect(!told.contains("Superseded") && !told.contains("Gone"))
    #expect(try verified(Self.first + more, as: .json).contains(#""status":"changed""#))
  }

  @Test func whatWasNotDocumentedAndIsNowIsChanged() throws {
    let more = "2031-06-08 sudmark supports monitors\n  in post para 1\n"
    let told = try verified(Self.first + more, command: "brief sudmark")
    #expect(
      told.contains(
        "not documented: sudmark monitors · 2031-06-08 sudmark supports monitors [post ¶1]"))
    #expect(!told.contains("not documented: sudmark providing monitors ·"))
  }

  @Test func aSourceThatIsRatedOtherwiseIsChanged() throws {
    let page = "Rated [declared, d.parley:1](d.parley#L1 'reliability B: wire')"
    var bench = try Workbench(Self.cast + Self.first, files: ["brief.md": page])
    #expect(bench.type("verify brief.md").contains("its reliability is F now"))
  }

  @Test func whatAConclusionIsAboutMayBeGone() throws {
    let page = """
      [declared, d.parley:1](d.parley#L1 'open: river; not documented: tern monitors; reliability B: x')
      """
    var bench = try Workbench(Self.cast + Self.first, files: ["brief.md": page])
    let told = bench.type("verify brief.md")
    #expect(told.contains("0 of 3 cited claims are held."))
    #expect(told.contains("what it is about is not in the dossier any more"))
  }

  // MARK: Where it stands, and who said it

  /// A page that cites the first statement in some way, held against the dossier.
  private func cited(_ citation: String, _ statements: String = first) throws -> String {
    var bench = try Workbench(
      Self.cast + statements, files: ["brief.md": "Norland is for it. " + citation])
    return bench.type("verify brief.md", width: 300)
  }

  @Test func otherParagraphsAreTold() throws {
    let edited = "[wire ¶7](d.parley#L12 '2031-05-05 norland supports monitors if truce')"
    #expect(try cited(edited).contains("cited as ¶7; it stands elsewhere now [wire ¶2]"))
    let more = "[wire ¶2, 7](d.parley#L12 '2031-05-05 norland supports monitors if truce')"
    #expect(try cited(more).contains("¶7 is named and not cited for it [wire ¶2]"))
    let moved = Self.first.replacing("in wire para 2", with: "in wire para 5, 7-8")
    #expect(
      try cited("[wire ¶2](d.parley#L12 '2031-05-05 norland supports monitors if truce')", moved)
        .contains("it stands elsewhere now [wire ¶5, 7-8]"))
    #expect(
      try cited("[wire](d.parley#L12 '2031-05-05 norland supports monitors if truce')")
        .contains("The one cited claim is held."))
  }

  @Test func anotherSpeakerIsTold() throws {
    let named = Self.first.replacing(
      "norland supports monitors if truce\n",
      with: "norland supports monitors if truce\n  by unnamed \"an aide; of rank\", norland\n")
    let citation =
      "[wire ¶2](d.parley#L12 '2031-05-05 norland supports monitors if truce"
    #expect(
      try cited(citation + " by norland, unnamed \"an aide; of rank\"')", named)
        .contains("The one cited claim is held."))
    #expect(try cited(citation + "')", named).contains("The one cited claim is held."))
    #expect(
      try cited(citation + " by norland')", named)
        .contains("it is by norland, unnamed \"an aide; of rank\" now [wire ¶2]"))
    #expect(try cited(citation + " by norland')").contains("it names no speaker now [wire ¶2]"))
  }

  // MARK: What cannot be held

  @Test func aPageThatCitesNothingIsNotSound() throws {
    var bench = try Workbench(
      Self.cast + Self.first, files: ["brief.md": "Norland is for it [1](notes.md)."])
    let outcome = bench.session.evaluate("verify brief.md")[0]
    #expect(outcome.report?.isWanting == true)
    #expect(
      bench.type("verify brief.md", width: 300)
        .contains("cites nothing in a form that can be held: nothing of it was checked."))
  }

  @Test func citationsWithoutALinkAreCounted() throws {
    let page = """
      Norland is for it [wire ¶2], and [post]; [see] [wire ¶4]() and \\[wire ¶3\\].
      [wire ¶2](d.parley#L12 '2031-05-05 norland supports monitors if truce')
      """
    var bench = try Workbench(Self.cast + Self.first, files: ["brief.md": page])
    let outcome = bench.session.evaluate("verify brief.md")[0]
    #expect(outcome.report?.isWanting == true)
    let told = bench.type("verify brief.md", width: 300)
    #expect(told.contains("The one cited claim is held."))
    #expect(told.contains("It cites 4 places in a form that cannot be held, on line 1."))
    #expect(
      bench.type("verify brief.md", as: .json)
        .contains(#""unheld":[{"line":1,"source":"wire","paragraphs":[2]},"#))
  }

  @Test func asDataAReasonHasItsSourceAndParagraph() throws {
    let later = "2031-09-09 norland opposes monitors\n  in post para 1\n"
    let data = try verified(Self.first + later, as: .json)
    #expect(data.contains(#""because":"2031-09-09 norland opposes monitors [post ¶1]","#))
    #expect(data.contains(#""source":"wire","paragraphs":[2],"now":[{"#))
  }

  @Test func asATableThereIsALineForEachClaimThatIsNotHeld() throws {
    let later = "2031-09-09 norland opposes monitors\n  in post para 1\n"
    let table = try verified(Self.first + later, as: .csv)
    #expect(table.hasPrefix("status,line,claim,because\r\nsuperseded,line "))
    #expect(try verified(Self.first, as: .csv) == "status,line,claim,because\r\n")
  }

  /// Whatever is on record, and whatever is in force: what a report says now is held now.
  @Test func whateverAReportCitesIsHeldWhereItWasWritten() throws {
    for seed in 1...60 {
      var random = RandomPositions(seed: UInt64(seed))
      let dossier = random.dossier()
      let setup = random.setup()
      for command in [
        "brief", "brief a", "brief force", "brief shield", "brief truce", "brief s-1", "timeline",
        "compare a b", "positions", "why force",
      ] {
        var author = try Workbench(dossier)
        for line in setup { _ = author.type(line) }
        let brief = author.type(command, as: .markdown)
        var reader = try Workbench(dossier, files: ["brief.md": brief])
        for line in setup { _ = reader.type(line) }
        let outcome = reader.session.evaluate("verify brief.md")[0]
        #expect(outcome.diagnostics.isEmpty, "seed \(seed), \(command)")
        let told = outcome.report?.rendered(as: .json, command: 1) ?? ""
        let isHeld =
          told.ranges(of: #""status":""#).count == told.ranges(of: #""status":"held""#).count
          && told.contains(#""unheld":[]"#)
        #expect(isHeld, "seed \(seed), \(setup), \(command):\n\(brief)\n\(told)")
      }
    }
  }
}
