import Foundation
import PtySupport
import Testing

/// The real program on a real terminal. One at a time: each starts a program.
@Suite(.serialized) struct SessionAtATerminalTests {
  @Test func itGreetsAnswersAndEnds() throws {
    let analyst = try Analyst()
    try analyst.pty.wait(for: "1 statement")
    try analyst.atPrompt("ask monitors")
    try analyst.pty.wait(for: "open: monitors")
    #expect(try analyst.leave() == 0)
  }

  @Test func whatGoesUnseenInANameIsToldAtTheStart() throws {
    let analyst = try Analyst(dossier: Analyst.dossier + "factor quiet \"All\u{200B}quiet\"\n")
    try analyst.pty.wait(for: "[hidden-character]")
    try analyst.pty.wait(forPrompt: "parley> ")
  }

  @Test func tabCompletesCommandsIdsVerbsAndLevels() throws {
    let analyst = try Analyst()
    try analyst.pty.wait(forPrompt: "parley> ")
    analyst.pty.type("comp\tnorl\tsud\t")
    try analyst.pty.wait(for: "compare norland sudmark ")
    analyst.pty.press(.control("u"))
    analyst.pty.type("assume sudmark opp\tprov\tair\t")
    try analyst.pty.wait(for: "assume sudmark opposes providing airlift ")
    analyst.pty.press(.control("u"))
    analyst.pty.type("assume truce = par\t")
    try analyst.pty.wait(for: "assume truce = partial ")
    analyst.pty.press(.control("u"))
    analyst.pty.type("ask \t\t")
    try analyst.pty.wait(for: "norland")
  }

  @Test func tabTellsWhatEachCandidateIsAndTakesANameForAnId() throws {
    let analyst = try Analyst()
    try analyst.pty.wait(forPrompt: "parley> ")
    analyst.pty.type("compare \t\t")
    try analyst.pty.wait(for: "Nörland, state")
    analyst.pty.press(.control("u"))
    analyst.pty.type("show NÖRL\t")
    try analyst.pty.wait(until: "it is put in the name's place") {
      analyst.pty.screen.contains("parley> show norland")
    }
  }

  @Test func tabKnowsTheLinesAboveADetail() throws {
    let analyst = try Analyst()
    try analyst.atPrompt("2031-05-02 sudmark supports providing airlift")
    try analyst.pty.wait(forPrompt: "...> ")
    analyst.pty.type("b\tsud\t")
    try analyst.pty.wait(for: "by sudmark ")
  }

  @Test func aWhatIfShowsInThePromptAndWhatItChangesIsSaid() throws {
    let analyst = try Analyst()
    try analyst.atPrompt("assume sudmark opposes providing airlift")
    try analyst.pty.wait(for: "airlift: open -> no")
    try analyst.pty.wait(forPrompt: "parley [what-if 1]> ")
    analyst.enter("undo")
    try analyst.pty.wait(for: "airlift: no -> open")
    try analyst.pty.wait(forPrompt: "parley> ")
    analyst.enter("redo")
    try analyst.pty.wait(forPrompt: "parley [what-if 1]> ")
    analyst.enter("retract all")
    try analyst.pty.wait(forPrompt: "parley> ")
  }

  @Test func aStatementAsksForItsDetailsAndAnEmptyLineEndsIt() throws {
    let analyst = try Analyst()
    try analyst.atPrompt("2031-05-02 sudmark supports providing airlift")
    try analyst.pty.wait(forPrompt: "...> ")
    analyst.enter("\"Supposed: Sudmark flies.\"")
    try analyst.pty.wait(forPrompt: "...> ")
    analyst.pty.press(.enter)
    try analyst.pty.wait(for: "airlift: open -> yes")
    // The whole statement is one entry of the history.
    try analyst.pty.wait(forPrompt: "> ")
    analyst.pty.press(.up)
    try analyst.pty.wait(for: "2031-05-02 sudmark supports providing airlift")
    try analyst.pty.wait(for: "Supposed: Sudmark flies.")
  }

  @Test func aPasteOfSeveralLinesIsOneEntryWhole() throws {
    let analyst = try Analyst()
    try analyst.pty.wait(forPrompt: "parley> ")
    analyst.pty.paste("2031-05-02 sudmark supports providing airlift\n  \"Ein Å und ein 中.\"\n")
    try analyst.pty.wait(for: "中")
    analyst.pty.press(.enter)
    try analyst.pty.wait(for: "airlift: open -> yes")
    try analyst.atPrompt("assumptions")
    try analyst.pty.wait(for: "sudmark supports providing airlift")
  }

  @Test func anEntryWithAnErrorIsBroughtBackByUpToBeMended() throws {
    let analyst = try Analyst()
    try analyst.atPrompt("assume truce = ful")
    try analyst.pty.wait(for: "did you mean 'full'?")
    // Enter does not repeat the error.
    try analyst.pty.wait(forPrompt: "parley> ")
    analyst.enter("")
    try analyst.pty.wait(forPrompt: "parley> ")
    analyst.pty.press(.up)
    try analyst.pty.wait(for: "assume truce = ful")
    analyst.enter("l")
    try analyst.pty.wait(for: "monitors: open -> yes")
  }

  @Test func lettersBeyondASCIIAreEditedWhole() throws {
    let analyst = try Analyst()
    try analyst.pty.wait(forPrompt: "parley> ")
    analyst.pty.type("ask norlandé中")
    analyst.pty.press(.backspace)
    analyst.pty.press(.backspace)
    analyst.enter(" supports monitors")
    try analyst.pty.wait(for: "open: norland supports monitors")
  }

  @Test func controlCClearsALineAndAContinuation() throws {
    let analyst = try Analyst()
    try analyst.pty.wait(forPrompt: "parley> ")
    analyst.pty.type("brief nor")
    try analyst.pty.wait(for: "brief nor")
    analyst.pty.press(.control("c"))
    try analyst.pty.wait(forPrompt: "parley> ")
    analyst.enter("2031-05-02 sudmark supports airlift")
    try analyst.pty.wait(forPrompt: "...> ")
    analyst.pty.press(.control("c"))
    try analyst.pty.wait(forPrompt: "parley> ")
    analyst.enter("assumptions")
    try analyst.pty.wait(forPrompt: "parley> ")
    analyst.pty.press(.control("d"))
    #expect(try analyst.pty.end() == 0)
  }

  /// Whatever is wrong with a line, the session and what is in force stay.
  @Test func anErrorOfTheShellCostsNothingButTheLine() throws {
    let analyst = try Analyst()
    let seeds = analyst.folder.appendingPathComponent("seeds").path
    try analyst.atPrompt("assume truce = full")
    for (line, id) in [
      ("set format xml", "bad-argument"), ("set width narrow", "bad-argument"),
      ("output nowhere/out.txt", "unwritable"), ("output \(seeds)", "unwritable"),
      ("output \(seeds)/a.parley", "unwritable"), ("output \(seeds)/new.parley", "unwritable"),
    ] {
      try analyst.pty.wait(forPrompt: "parley [what-if 1]> ")
      analyst.enter(line)
      try analyst.pty.wait(for: "[\(id)]")
    }
    try analyst.pty.wait(forPrompt: "parley [what-if 1]> ")
    analyst.enter("assumptions")
    try analyst.pty.wait(for: "truce = full")
    #expect(try analyst.leave("d") == 0)
  }

  @Test func controlCStopsLongOutputAndKeepsTheSession() throws {
    let many = (1...4_000).map { number in
      "2031-05-01 norland considers airlift\n  in wire para \(number)\n  \"Number \(number).\"\n"
    }
    let analyst = try Analyst(dossier: Analyst.dossier + many.joined())
    try analyst.atPrompt("assume truce = full")
    try analyst.pty.wait(forPrompt: "parley [what-if 1]> ")
    analyst.enter("statements")
    try analyst.pty.wait(for: "Number 1.")
    analyst.pty.press(.control("c"))
    try analyst.pty.wait(for: "interrupted")
    try analyst.pty.wait(forPrompt: "parley [what-if 1]> ")
    analyst.enter("ask monitors")
    try analyst.pty.wait(for: "yes: monitors")
  }

  @Test func controlCStopsALongComputationAndKeepsTheSession() throws {
    // Each of a chain's guarantees is changed by all that come after it.
    let chain = (1...6_000).map { "guarantee g\($0) force \"G\"\n  needs g\($0 + 1)\n" }
    let end = "guarantee g6001 force \"G\"\n  needs truce >= full\n"
    let analyst = try Analyst(dossier: Analyst.dossier + chain.joined() + end)
    try analyst.atPrompt("assume sudmark opposes providing airlift")
    try analyst.pty.wait(forPrompt: "parley [what-if 1]> ")
    analyst.enter("whatif truce = full")
    try analyst.pty.waitUntilItWorks()
    analyst.pty.press(.control("c"))
    try analyst.pty.wait(for: "interrupted")
    try analyst.pty.wait(forPrompt: "parley [what-if 1]> ")
    analyst.enter("whatif truce = none")
    try analyst.pty.waitUntilItWorks()
    analyst.pty.press(.control("c"))
    try analyst.pty.wait(for: "interrupted")
    analyst.enter("ask g1")
    try analyst.pty.wait(for: "open: g1")
  }

  @Test func aSweepThatIsStoppedTellsWhatItCounted() throws {
    let factors = (0..<26).map { "factor f\($0) \"F\"\n" }.joined()
    // Parity, as near as the language comes to it: nothing of it can be left out.
    let pairs = (0..<25).map { "(f\($0) and not f\($0 + 1) or not f\($0) and f\($0 + 1))" }
    let half = (0..<25).map { number in
      "actor x\(number) state \"X\"\n2031-05-02 x\(number) supports airlift if \(pairs[number])\n"
        + "  in wire para 1\n"
    }
    let names = (0..<25).map { "x\($0)" }.joined(separator: ", ")
    let question = "guarantee many other \"M\"\n  needs at least 12 of (\(names)) support airlift\n"
    let analyst = try Analyst(dossier: Analyst.dossier + factors + half.joined() + question)
    try analyst.atPrompt("sweep many")
    try analyst.pty.wait(for: "(Ctrl-C stops)")
    analyst.pty.press(.control("c"))
    try analyst.pty.wait(for: "These counts are partial")
    try analyst.pty.wait(for: "interrupted")
    try analyst.atPrompt("ask monitors")
    try analyst.pty.wait(for: "open: monitors")
  }

  @Test func aCLocaleIsNoReasonToLoseLetters() throws {
    let analyst = try Analyst(environment: ["LC_ALL": "C", "LANG": "C"])
    try analyst.atPrompt("show norland")
    try analyst.pty.wait(for: "Nörland")
  }

  @Test func aNarrowerWindowIsNoticed() throws {
    let analyst = try Analyst()
    try analyst.pty.wait(forPrompt: "parley> ")
    analyst.pty.type("show air")
    try analyst.pty.wait(for: "show air")
    analyst.pty.resize(columns: 40, rows: 24)
    analyst.enter("lift")
    try analyst.pty.wait(for: "Statements")
    let widest = analyst.pty.screen.lines.map(\.count).max() ?? 0
    #expect(widest <= 40)
  }

  @Test func whatACrashLeftIsTakenUp() throws {
    let analyst = try Analyst()
    try analyst.atPrompt("assume sudmark opposes providing airlift")
    try analyst.pty.wait(forPrompt: "parley [what-if 1]> ")
    analyst.pty.signal(SIGKILL)
    _ = try analyst.pty.end()
    let next = try Analyst(folder: analyst.folder)
    try next.pty.wait(for: "An earlier session over this dossier left 1 entry")
    try next.pty.wait(for: "[d]iscard: ")
    next.enter("y")
    try next.pty.wait(forPrompt: "parley [what-if 1]> ")
    #expect(try next.sayGoodbye("discard") == 0)
    let third = try Analyst(folder: analyst.folder)
    try third.pty.wait(forPrompt: "parley> ")
    #expect(!withoutEscapes(third.pty.output).contains("An earlier session"))
  }

  @Test func historyIsThereTheNextDay() throws {
    let analyst = try Analyst()
    try analyst.atPrompt("ask monitors")
    try analyst.pty.wait(for: "open: monitors")
    #expect(try analyst.leave() == 0)
    let history = analyst.folder.appendingPathComponent("state/parley/history").path
    let mode = try FileManager.default.attributesOfItem(atPath: history)[.posixPermissions]
    #expect(mode as? Int == 0o600)
    let next = try Analyst(folder: analyst.folder)
    try next.pty.wait(forPrompt: "parley> ")
    next.pty.press(.up)
    try next.pty.wait(for: "ask monitors")
  }

  @Test func aBrokenDossierStartsEmptyAndSaysSo() throws {
    let analyst = try Analyst(dossier: "actr x state \"X\"\n")
    try analyst.pty.wait(for: "[unknown-entry]")
    try analyst.pty.wait(for: "starts empty")
    #expect(try analyst.leave() == 0)
  }

  @Test func theStartUpFileIsCarriedOut() throws {
    let folder = try Analyst().folder
    let config = folder.appendingPathComponent("config/parley")
    try FileManager.default.createDirectory(at: config, withIntermediateDirectories: true)
    try Data("assume truce = full\n".utf8).write(to: config.appendingPathComponent("init.parley"))
    let analyst = try Analyst(folder: folder)
    try analyst.pty.wait(forPrompt: "parley [what-if 1]> ")
  }
}
