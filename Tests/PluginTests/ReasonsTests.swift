import Testing

@testable import ParleyCore
@testable import ParleyPlugins

/// What `needs`, `flip`, `sweep` and `deadlocks` tell.
struct ReasonsTests {
  private static let dossier = """
    source post "Post"
      published 2031-05-10
    source wire "Wire"
      published 2031-05-10
    actor norland state "Norland"
    actor sudmark state "Sudmark"
    actor tern state "Tern"
    factor truce "Truce"
      levels none, local, full
    guarantee monitors force "Monitors"
      needs truce >= local and norland supports providing monitors
    guarantee escort force "Escort"
      needs at least 2 of (norland, sudmark, tern) support providing escort
    guarantee relief aid "Relief"
    2031-05-01 norland considers providing monitors if sudmark supports monitors
      in post para 1
    2031-05-02 sudmark supports monitors
      in post para 2
    2031-05-02 sudmark opposes monitors
      in post para 3
    2031-05-02 norland supports providing escort if sudmark supports providing escort
      in post para 4
      in wire para 1
    2031-05-02 sudmark supports providing escort if norland supports providing escort
      in post para 5
    2031-05-02 tern opposes providing escort
      in wire para 2
    """

  private func bench() throws -> Workbench { try Workbench(Self.dossier) }

  @Test func needsTellsTheWholeConditionAndWhoseWordItTakes() throws {
    var bench = try bench()
    let told = bench.json("needs monitors", schema: "needs")
    #expect(
      told.contains(
        #""needs":"truce >= local and norland providing monitors is supports and sudmark monitors is d.parley:17""#
      ))
    #expect(told.contains(#"{"lever":"norland providing monitors","settledBy":["norland"]}"#))
    #expect(
      bench.type("needs escort", width: 0).contains("norland providing escort waits for itself"))
    #expect(bench.type("assume monitors", "needs monitors").contains("Nothing more must come true"))
  }

  @Test func everyMinimalSetIsListedBySize() throws {
    var bench = try bench()
    let yes = bench.json("flip monitors", schema: "flip")
    #expect(
      yes.contains(
        #""to":"yes","complete":true,"completeTo":null,"sets":[[{"lever":"truce","value":"local""#))
    #expect(yes.contains(#""assume":"assume sudmark monitors is d.parley:17""#))
    let no = bench.type("flip monitors to no")
    #expect(no.contains("4 sets of settings"))
    #expect(no.contains("- truce is none\n- norland providing monitors is opposes\n"))
  }

  @Test func whatHoldsWhicheverWayIsSaidSo() throws {
    var bench = try bench()
    #expect(bench.type("flip truce >= local or truce = none").contains("truce, whichever way"))
  }

  @Test func whatHoldsAlreadyNeedsNothing() throws {
    var bench = try bench()
    #expect(bench.type("flip tern opposes providing escort to yes").contains("nothing need be set"))
    #expect(bench.type("flip tern opposes providing escort").contains("reaches nothing"))
    let changed = bench.type("flip tern opposes providing escort with documented")
    #expect(changed.contains("tern providing escort is supports (documented: Tern opposes"))
  }

  @Test func onlyTheLeversNamedAreSet() throws {
    var bench = try bench()
    #expect(bench.type("flip monitors over truce").contains("No setting of what it reaches"))
    #expect(bench.type("flip monitors over tern escort").hasPrefix("not-a-lever: "))
  }

  @Test func aVerdictHangsOnSources() throws {
    var bench = try bench()
    let told = bench.type("flip sources tern opposes providing escort")
    #expect(told.contains("without wire (reliability F): open"))
    let both = bench.json(
      "flip sources norland supports providing escort or truce = none", schema: "flip")
    #expect(both.contains(#""sources":[]"#))
  }

  @Test func allWorldsAreCounted() throws {
    var bench = try bench()
    let told = bench.json("sweep monitors", schema: "sweep")
    #expect(told.contains(#""worlds":18,"yes":2,"no":16,"open":0"#))
    #expect(told.contains(#"{"lever":"truce","values":["none","local","full"],"decides":3}"#))
    // A mutual wait stays open in every world.
    #expect(bench.type("sweep escort").contains("open in it"))
    #expect(bench.type("sweep monitors over truce").contains("no in 1, open in 2"))
  }

  @Test func tooManyWorldsAreRefusedWithAWayOut() throws {
    let factors = (0..<40).map { "factor f\($0) \"F\"\n" }.joined()
    let all = (0..<40).map { "f\($0)" }.joined(separator: " and ")
    var bench = try Workbench(factors + "guarantee g other \"G\"\n  needs \(all)\n")
    let told = bench.type("sweep g")
    #expect(told.hasPrefix("too-many-worlds: 40 levers make about 1 trillion worlds"))
    #expect(bench.type("flip g to no").contains("40 sets of settings"))
    #expect(bench.type("flip g").contains("1 set of settings"))
  }

  @Test func moreLeversThanCanBeCountedAreRefusedAtOnce() throws {
    let actors = (0..<700).map { "actor a\($0) state \"A\"\n  member of club\n" }.joined()
    var bench = try Workbench("actor club coalition \"C\"\nguarantee g other \"G\"\n" + actors)
    #expect(
      bench.type("sweep most of club support g")
        .hasPrefix("too-many-worlds: 700 levers make about 10^308 or more worlds"))
  }

  @Test func leversEndWhereTheCommandGoesOn() throws {
    var bench = try bench()
    #expect(bench.type("sweep monitors over truce save w.parley").contains("3 worlds of 1 lever"))
    let named = "guarantee save other \"Save\"\n" + Self.dossier
    var other = try Workbench(
      named + "\nguarantee rescue other \"R\"\n  needs tern supports save\n")
    #expect(other.type("sweep rescue over tern save").contains("3 worlds of 1 lever"))
  }

  @Test func aSearchThatWasGivenUpRulesNothingOut() throws {
    let view = try bench().session.view
    let question = try #require(view.dossier.guarantees.first?.needs.first)
    let levers = view.judgement.levers(of: question)
    let flips = Flips(verdict: .yes, sets: [], isComplete: false, completeTo: 3)
    let told = FlipReport(question, flips, levers, .open, view).report
      .rendered(as: .text, command: 1, options: RenderOptions(width: 0))
    #expect(told.contains("given up before it found any settings that would bring about yes."))
    #expect(told.contains("No set of up to 3 does; larger ones may."))
    #expect(!told.contains("No setting of what it reaches"))
    let losses = view.judgement.sourceFlips(question, limit: 1)
    #expect(losses.sets.isEmpty && !losses.isComplete && losses.completeTo == 0)
  }

  @Test func replaceNeedsAFileToReplace() throws {
    var bench = try bench()
    #expect(bench.type("sweep monitors replace").hasPrefix("bad-argument: 'replace' says nothing"))
  }

  @Test func flipSourcesTakesNoSettings() throws {
    var bench = try bench()
    for rest in ["to no", "with documented", "over truce"] {
      #expect(bench.type("flip sources monitors \(rest)").hasPrefix("bad-argument: "))
    }
  }

  @Test func whatNothingBringsAboutIsToldAsItIs() throws {
    let actors = (0..<16).map { number in
      let others = (0..<16).filter { $0 != number }.map { "a\($0)" }.joined(separator: ", ")
      return """
        actor a\(number) state "A"
        2031-05-01 a\(number) supports g if at least 2 of (\(others)) support g
          in s para 1

        """
    }
    var bench = try Workbench(
      "source s \"S\"\nactor club coalition \"C\"\n  size 9\nguarantee g other \"G\"\n"
        + actors.joined())
    let waiting = bench.type("needs a0 supports g", width: 0)
    #expect(waiting.contains("Nothing that could be set makes it come true"))
    #expect(!waiting.contains("Who could settle it:"))
    let unknown = bench.type("needs any of club support g", width: 0)
    #expect(unknown.contains("nothing that is documented rules it out"))
    #expect(!unknown.contains("would have to change"))
  }

  @Test func aLongLoopIsToldInShort() throws {
    let actors = (0..<300).map { number in
      """
      actor a\(number) state "A\(number)"
      2031-05-01 a\(number) supports g if a\((number + 1) % 300) supports g
        in s para 1

      """
    }
    var bench = try Workbench(
      "source s \"S\"\nguarantee g other \"G\"\n" + actors.joined())
    let told = bench.type("deadlocks")
    #expect(told.contains("a10 g and 289 more"))
    #expect(told.contains("; and 289 more: these wait for each other"))
    #expect(
      told.contains("The search was given up before its end: there may be more of this size."))
    #expect(told.split(separator: "\n").count < 80)
    #expect(bench.json("deadlocks", schema: "deadlocks").contains(#""complete":false"#))
    #expect(bench.type("ask a0 supports g").contains("; and 289 more: these wait"))
  }

  @Test func aLoopIsShownWithItsOutcomesAndMoves() throws {
    var bench = try bench()
    let told = bench.json("deadlocks", schema: "deadlocks")
    #expect(
      told.contains(
        #""members":["norland supports providing escort","sudmark supports providing escort"],"outcomes":[["yes","yes"],["no","no"]]"#
      ))
    #expect(told.contains(#""assume":"assume norland providing escort is opposes""#))
    #expect(!told.contains("tern"))
    let settled = bench.type("assume norland providing escort is supports", "deadlocks")
    #expect(settled.contains("Nothing waits for itself."))
  }
}
