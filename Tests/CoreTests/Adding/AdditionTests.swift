import ParleyCore
import Testing

@testable import ParleyCore

/// What adding does to a dossier's files, and how it is taken back.
struct AdditionTests {
  private static let statement = """
    add 2031-05-01 sudmark opposes monitors
      in harbour-post para 3

    """

  private func bench(_ files: [String: String]) throws -> AddingBench {
    var all = files
    all["cast.parley"] = files["cast.parley"] ?? AddingBench.cast
    return try AddingBench(all, asks: false)
  }

  // MARK: Where it goes

  @Test(arguments: [
    // After the last statement from its source, under the `from` in force there.
    (
      """
      source harbour-post "H"
      source other "O"

      from harbour-post

      2031-05-01 truce = none
        in para 1

      from other

      2031-05-02 truce = none
        in para 1
      """,
      ["from harbour-post", "2031-05-01 truce", "2031-05-01 sudmark", "  in para 3", "from other"]
    ),
    // Where the last one names its source itself, so does the new one.
    (
      """
      source harbour-post "H"
      source other "O"

      from other

      2031-05-01 truce = none
        in para 1
        in harbour-post para 1

      2031-05-02 truce = none
        in para 2
      """,
      ["2031-05-01 truce", "2031-05-01 sudmark", "  in harbour-post para 3", "2031-05-02 truce"]
    ),
    // A `from` that waits for its first statement is under its source.
    (
      """
      source harbour-post "H"

      from harbour-post

      # More to come.
      """, ["from harbour-post", "2031-05-01 sudmark", "  in para 3", "# More to come."]
    ),
    // Else at the end of the file that has the source.
    (
      """
      source harbour-post "H"
      source other "O"

      from other

      2031-05-02 truce = none
        in para 2
      """, ["2031-05-02 truce", "2031-05-01 sudmark", "  in harbour-post para 3"]
    ),
  ]) func aStatementGoesToItsLike(_ file: String, _ order: [String]) throws {
    var bench = try bench(["h.parley": file + "\n"])
    #expect(!bench.type(Self.statement).contains("error"))
    var rest = (bench.folder["h.parley"] ?? "")[...]
    for part in order {
      let found = rest.range(of: part)
      #expect(found != nil, "\(part) in \(bench.folder["h.parley"] ?? "")")
      if let found { rest = rest[found.upperBound...] }
    }
    // It is as `fmt` would have it, and reads as it did with the statement more.
    let parsed = Parser.parse(
      SourceText(name: "h", bench.folder["h.parley"] ?? ""), as: .dossier)
    #expect(Printer().print(parsed) == bench.folder["h.parley"])
  }

  @Test func statementsAreSoughtInTheFileWhereTheyStand() throws {
    var bench = try bench([
      "s.parley": "source harbour-post \"H\"\n",
      "t.parley": "from harbour-post\n2031-05-01 truce = none\n  in para 1\n",
    ])
    _ = bench.type(Self.statement)
    #expect(bench.folder["s.parley"] == "source harbour-post \"H\"\n")
    #expect(bench.folder["t.parley"]?.contains("sudmark opposes monitors\n  in para 3") == true)
  }

  @Test func aSourceGoesWhereSourcesAre() throws {
    var alone = try bench(["a.parley": "source a \"A\"\n", "b.parley": "source b \"B\"\n"])
    _ = alone.type("add source c \"C\"\n  reliability B")
    #expect(alone.folder["c.parley"] == "source c \"C\"\n  reliability B\n")
    #expect(alone.type("undo").contains("c.parley is as it was"))
    #expect(alone.folder["c.parley"] == nil)
    #expect(alone.type("redo").contains("written again"))
    #expect(alone.folder["c.parley"] == "source c \"C\"\n  reliability B\n")
    var together = try bench(["a.parley": "source a \"A\"\nsource b \"B\"\n"])
    _ = together.type("add source c \"C\"")
    #expect(together.folder["a.parley"] == "source a \"A\"\nsource b \"B\"\nsource c \"C\"\n")
  }

  @Test func anEmptyDossierGetsItsFirstFile() throws {
    var bench = try AddingBench([:], asks: false)
    _ = bench.type("add factor calm \"It is calm\"")
    #expect(bench.folder["dossier.parley"] == "factor calm \"It is calm\"\n")
  }

  // MARK: Whole or not at all

  @Test func whatSomebodyElseHasChangedIsNotOverwritten() throws {
    var bench = try AddingBench(asks: false)
    let theirs = AddingBench.harbour + "# Mine.\n"
    bench.folder["harbour.parley"] = theirs
    // A whole entry is added to what is there now.
    #expect(bench.type(Self.statement).contains("Added to"))
    let both = try #require(bench.folder["harbour.parley"])
    #expect(both.contains("# Mine.") && both.count > theirs.count)
    // Where that has errors, nothing is.
    bench.folder["harbour.parley"] = both + "actr x\n"
    #expect(bench.type(Self.statement).contains("[unknown-entry]"))
    #expect(bench.folder["harbour.parley"] == both + "actr x\n")
  }

  // MARK: What somebody else has changed since

  @Test(arguments: [[], ["reload", "undo"]]) func theVeryEntryIsTakenOutOfWhatOthersHaveWritten(
    _ before: [String]
  ) throws {
    var bench = try AddingBench(asks: false)
    _ = bench.type("assume mandate")
    _ = bench.type(Self.statement)
    let theirs = "\n2031-05-02 norland supports monitors\n  in harbour-post para 9  # theirs\n"
    bench.folder["harbour.parley"] = (bench.folder["harbour.parley"] ?? "") + theirs
    for line in before { _ = bench.type(line) }
    let said = bench.type("undo")
    #expect(said.contains("Taken out of") && said.contains("stays, and is read now"))
    let text = try #require(bench.folder["harbour.parley"])
    #expect(!text.contains("sudmark opposes") && text.contains("# The end.\n"))
    #expect(text.contains("2031-05-02 norland supports monitors\n") && text.contains("# theirs"))
    // The session goes on over what is there: nothing stands in the way of the next entry.
    #expect(bench.session.view.documented.statements.count == 2)
    #expect(bench.session.view.entries.count == 1)
    #expect(bench.type(Self.statement).contains("Added to"))
    _ = bench.type("undo")
    #expect(bench.type("redo").contains("is written again"))
    _ = bench.type("undo")
    _ = bench.type("undo")
    #expect(bench.session.view.entries.isEmpty)
    #expect(bench.session.view.documented.statements.count == 2)
    #expect(bench.type("undo").contains("[nothing-to-undo]"))
  }

  @Test(arguments: [
    // Not as it was written.
    ("para 3", "para 4", "no longer stands there"),
    ("2031-05-01 sud", "# Why?\n2031-05-01 sud", "line "),
    ("sudmark opposes monitors", "sudmark opposes monitors  # so", "line "),
    // Under another source it is another statement.
    ("2031-05-01 sud", "from other\n2031-05-01 sud", "no longer stands there"),
    ("# The end.", "waive nothing", "no longer stands there"),
  ]) func whatIsNoLongerAsItWasWrittenIsLeftAlone(_ old: String, _ new: String, _ told: String)
    throws
  {
    var bench = try AddingBench(asks: false)
    _ = bench.type("add source other \"O\"\n")
    _ = bench.type(Self.statement)
    let written = try #require(bench.folder["harbour.parley"])
    let theirs = written.split(separator: old, omittingEmptySubsequences: false).joined(
      separator: new)
    #expect(theirs != written)
    bench.folder["harbour.parley"] = theirs
    let said = bench.type("undo")
    #expect(said.contains("[file-changed]") && said.contains(told))
    #expect(bench.folder["harbour.parley"] == theirs)
    #expect(bench.session.view.documented.statements.count == 2)
    #expect(bench.session.past.count == 2)
  }

  @Test func whatOthersRestOnStays() throws {
    var bench = try AddingBench(asks: false)
    _ = bench.type("add actor tern state \"Tern\"")
    let theirs =
      (bench.folder["cast.parley"] ?? "") + "actor gull state \"Gull\"\n  member of tern\n"
    bench.folder["cast.parley"] = theirs
    let said = bench.type("undo")
    #expect(said.contains("[still-used]") && said.contains("tern"))
    #expect(bench.folder["cast.parley"] == theirs)
    #expect(bench.session.past.count == 1)
  }

  @Test func aNewFileThatOthersWroteToStays() throws {
    var bench = try bench([:])
    _ = bench.type("add source wire \"W\"")
    let name = try #require(bench.session.state.written.first?.name)
    let written = try #require(bench.folder[name])
    bench.folder[name] = "# Theirs.\n\nfactor calm \"Calm\"\n" + written
    #expect(bench.type("undo").contains("Taken out of"))
    #expect(bench.folder[name]?.contains("factor calm") == true)
    #expect(bench.folder[name]?.contains("source") == false)
  }

  @Test func aWriteThatFailsLeavesEveryFileAsItWas() throws {
    var bench = try AddingBench()
    bench.folder.refuse("harbour.parley")
    try bench.begin("tern opposes monitors")
    let said = bench.answer("declare", "state", "", "", "", "", "", "", "", "", "")
    #expect(said.contains("[unwritable]"))
    #expect(bench.folder["cast.parley"] == AddingBench.cast)
    #expect(bench.folder["harbour.parley"] == AddingBench.harbour)
    #expect(bench.session.view.documented.actors.count == 3)
    #expect(bench.type("undo").contains("[nothing-to-undo]"))
  }

  @Test func undoPutsTheVeryBytesBack() throws {
    let crooked = "\u{FEFF}source   harbour-post \"H\"\r\n# kept\r\nfrom harbour-post\r\n"
    var bench = try bench(["h.parley": crooked])
    _ = bench.type("assume truce = full")
    _ = bench.type(Self.statement)
    #expect(bench.folder["h.parley"]?.contains("# kept") == true)
    #expect(bench.session.view.entries.count == 1)
    #expect(bench.session.view.documented.statements.count == 1)
    _ = bench.type("undo")
    #expect(bench.folder["h.parley"] == crooked)
    #expect(bench.session.view.documented.statements.isEmpty)
    _ = bench.type("undo")
    #expect(bench.session.view.entries.isEmpty)
    _ = bench.type("redo")
    _ = bench.type("redo")
    #expect(bench.folder["h.parley"]?.contains("sudmark opposes") == true)
    #expect(bench.session.view.documented.statements.count == 1)
  }

  // MARK: The session

  @Test func whatIsInForceStaysSo() throws {
    var bench = try bench([
      "h.parley": """
      source harbour-post "H"
      source other "O"
      from harbour-post
      2031-05-01 truce = none
        in para 1
      2031-05-02 sudmark supports monitors
        in other para 1
      2031-05-02 sudmark opposes monitors
        in other para 2

      """
    ])
    _ = bench.type("assume sudmark monitors is h.parley:8")
    #expect(!bench.type("add 2031-05-01 mandate\n  in harbour-post para 3").contains("error"))
    // The file has got longer above it, and the account that is taken is the same.
    let text = bench.session.view.entries.map(\.entry.canonicalText)
    let taken = bench.session.view.documented.statements.last {
      $0.date.description == "2031-05-02"
    }
    #expect(text == ["assume sudmark monitors is \(taken?.place.description ?? "")"])
  }

  @Test func theNextScenarioOfAFileStartsFromTheDossierAsItIs() throws {
    var bench = try AddingBench(asks: false)
    for line in ["scenario \"One\"", "assume mandate", Self.statement, "scenario \"Two\""] {
      #expect(!bench.type(line).contains("error"))
    }
    #expect(bench.session.view.entries.isEmpty)
    #expect(bench.session.view.dossier.statements.count == 2)
    for line in ["undo", "undo", "scenario \"Three\""] { _ = bench.type(line) }
    #expect(bench.session.view.entries.isEmpty)
    #expect(bench.session.view.dossier.statements.count == 1)
    #expect(bench.folder["harbour.parley"] == AddingBench.harbour)
  }

  @Test func whatIsInForceAndCannotBeBesideItIsToldBeforeAnythingIsWritten() throws {
    var bench = try AddingBench(asks: false)
    _ = bench.type("actor tern state \"Tern\"")
    let said = bench.type("add actor tern state \"Tern\"")
    #expect(said.contains("[duplicate-id]") && said.contains("'retract 1' takes it back"))
    #expect(bench.folder["cast.parley"] == AddingBench.cast)
  }

  @Test func nothingIsAddedWithoutADossierOrUnderSafe() throws {
    var bench = try AddingBench(asks: true)
    bench.folder.makeSafe()
    #expect(bench.type("add").contains("[safe-mode]"))
    var nowhere = Session(Dossier(), registry: Registry([]), files: MemoryFolder([:]))
    #expect(AddingBench.told(nowhere.evaluate("add actor a state \"A\"")).contains("[no-dossier]"))
  }

  // MARK: In one go

  @Test(arguments: [
    ("add", "bad-argument", "add"), ("add norland opposes monitors", "unknown-entry", "norland"),
    ("add 2031-05-01 norlnd opposes monitors\n  in harbour-post", "unknown-id", "norlnd"),
    (
      "add 2031-05-01 norland opposes monitors", "missing-source",
      "2031-05-01 norland opposes monitors"
    ),
    ("add 2031-05-01 norland opposes monitors\n  in nowhere", "unknown-id", "nowhere"),
    ("add 2031-05-01 norland opposes monitors\n  on 2031", "unknown-detail", "on"),
    ("add from harbour-post", "bad-argument", "from harbour-post"),
    ("add assume truce = full", "not-in-dossier", "assume"),
    ("add actor norland state \"N\"", "duplicate-id", "norland"),
  ]) func whatIsWrongWithItIsToldWhereItStands(_ typed: String, _ id: String, _ culprit: String)
    throws
  {
    var bench = try AddingBench(asks: false)
    let found = try #require(bench.session.evaluate(typed).first?.diagnostics.first)
    #expect(found.id.rawValue == id)
    let place = try #require(found.place)
    let line = Array(place.excerpt)
    #expect(String(line[(place.column - 1)...].prefix(place.length)) == culprit)
    #expect(typed.split(separator: "\n").map(String.init)[place.line - 1] == place.excerpt)
    #expect(bench.folder["harbour.parley"] == AddingBench.harbour)
  }

  @Test func theLinesUnderItAreItsOwnAndSurviveLayout() throws {
    let text = """
      add   2031-05-01 norland   opposes monitors  # why
        # Above.
        in harbour-post para 3  # beside

      brief

      """
    let file = Parser.parse(SourceText(name: "s", text), as: .script)
    #expect(file.diagnostics == [] && file.entries.count == 2)
    let printed = Printer().print(file)
    for comment in ["# why", "# Above.", "# beside"] {
      #expect(printed.components(of: comment) == 1)
    }
    let again = Parser.parse(SourceText(name: "s", printed), as: .script)
    #expect(Printer().print(again) == printed)
    #expect(again.diagnostics == [] && again.entries.count == 2)
    // Other commands have no lines under them.
    let other = Parser.parse(SourceText(name: "s", "brief\n  in a para 1\n"), as: .script)
    #expect(other.diagnostics.map(\.id) == [.unknownDetail])
  }

  // MARK: With copies of the documents

  @Test func thePassageIsPrintedWhereACopyIsAtHand() throws {
    var bench = try AddingBench(document: AddingBench.document, asks: false)
    _ = bench.type(Self.statement)
    let print = Fingerprint.of([Fingerprint.plain("Three.")])
    #expect(bench.folder["harbour.parley"]?.contains("in para 3 print \(print)\n") == true)
    #expect(
      bench.type("add 2031-05-01 sudmark opposes monitors\n  in harbour-post para 9")
        .contains("[paragraph-missing]"))
    var none = try AddingBench(document: "", asks: false)
    #expect(none.type(Self.statement).contains("No print is written"))
    #expect(none.folder["harbour.parley"]?.contains("in para 3\n") == true)
  }

  @Test func aSpeakerWhomTheDocumentNeverNamesIsDoubted() throws {
    var bench = try AddingBench(document: AddingBench.document)
    try bench.begin("sudmark opposes monitors")
    #expect(bench.answer("", "", "3", "", "", "", "").contains("[speaker-not-named]"))
    #expect(bench.prompt == "write [yes]> ")
  }
}

extension String {
  fileprivate func components(of part: String) -> Int {
    var count = 0
    var rest = self[...]
    while let found = rest.range(of: part) {
      count += 1
      rest = rest[found.upperBound...]
    }
    return count
  }
}

extension StringProtocol {
  /// Where a text stands in it first.
  fileprivate func range(of part: String) -> Range<Index>? { ranges(of: part).first }
}
