import Foundation
import PtySupport
import Testing

/// How a session ends, and what is left of it: nothing that was acknowledged is lost by the way it ended.
@Suite(.serialized) struct GoodbyeTests {
  private func journals(_ analyst: Analyst) throws -> [String] {
    let folder = analyst.folder.appendingPathComponent("state/parley").path
    return ((try? FileManager.default.contentsOfDirectory(atPath: folder)) ?? [])
      .filter { $0.hasSuffix(".journal") }
  }

  private func withOneInForce(_ folder: URL? = nil) throws -> Analyst {
    let analyst = try Analyst(folder: folder, columns: 200)
    try analyst.atPrompt("assume truce = full")
    try analyst.pty.wait(forPrompt: "parley [what-if 1]> ")
    return analyst
  }

  @Test func whoeverLeavesIsAskedOnceAndMayGoBack() throws {
    let analyst = try withOneInForce()
    analyst.enter("quit")
    try analyst.pty.wait(forPrompt: "1 entry in force, not saved. [s]ave, [d]iscard, [b]ack: ")
    analyst.enter("b")
    try analyst.pty.wait(forPrompt: "parley [what-if 1]> ")
    analyst.pty.press(.control("d"))
    try analyst.pty.wait(forPrompt: "[b]ack: ")
    analyst.pty.press(.control("c"))
    try analyst.pty.wait(forPrompt: "parley [what-if 1]> ")
    #expect(try analyst.sayGoodbye("d") == 0)
    #expect(try journals(analyst).isEmpty)
  }

  @Test func whatIsInForceIsSavedOnTheWayOut() throws {
    let analyst = try withOneInForce()
    let path = analyst.folder.appendingPathComponent("my what if.parley").path
    analyst.pty.press(.control("d"))
    try analyst.pty.wait(forPrompt: "[b]ack: ")
    analyst.enter("s")
    try analyst.pty.wait(forPrompt: "Save as: ")
    // What cannot be saved is asked for again, and nothing leads back.
    analyst.enter("nowhere/x.parley")
    try analyst.pty.wait(for: "[unwritable]")
    try analyst.pty.wait(forPrompt: "Save as: ")
    analyst.enter("")
    try analyst.pty.wait(forPrompt: "parley [what-if 1]> ")
    analyst.pty.press(.control("d"))
    try analyst.pty.wait(forPrompt: "[b]ack: ")
    analyst.enter("s")
    try analyst.pty.wait(forPrompt: "Save as: ")
    analyst.enter(path)
    try analyst.pty.wait(for: "my what if.parley: 1 entry in force.")
    #expect(try analyst.pty.end() == 0)
    #expect(try String(contentsOfFile: path, encoding: .utf8).contains("assume truce = full"))
    #expect(try journals(analyst).isEmpty)
  }

  @Test func aFileThatIsThereIsSavedOverWhereThatIsSaid() throws {
    let analyst = try withOneInForce()
    let path = analyst.folder.appendingPathComponent("a.parley").path
    try Data("assume silence is no\n".utf8).write(to: URL(fileURLWithPath: path))
    analyst.enter("quit")
    try analyst.pty.wait(forPrompt: "[b]ack: ")
    analyst.enter("save")
    for answers in [["n"], ["perhaps", "y"]] {
      try analyst.pty.wait(forPrompt: "Save as: ")
      analyst.enter(path)
      try analyst.pty.wait(for: "is there already.")
      for answer in answers {
        try analyst.pty.wait(forPrompt: "Replace it? [y]es, [n]o: ")
        analyst.enter(answer)
      }
    }
    #expect(try analyst.pty.end() == 0)
    #expect(try String(contentsOfFile: path, encoding: .utf8).contains("assume truce = full"))
  }

  @Test func whatIsNoAnswerIsAskedAgain() throws {
    let analyst = try withOneInForce()
    analyst.enter("quit")
    for answer in ["", "?", "assume silence is no"] {
      try analyst.pty.wait(forPrompt: "[s]ave, [d]iscard, [b]ack: ")
      analyst.enter(answer)
      if !answer.isEmpty { try analyst.pty.wait(for: "none of the answers") }
    }
    try analyst.pty.wait(forPrompt: "[b]ack: ")
    analyst.enter("BACK")
    try analyst.pty.wait(forPrompt: "parley [what-if 1]> ")
    #expect(try analyst.sayGoodbye("d") == 0)
  }

  /// An expectation would have to be typed again like anything else.
  @Test func whatIsExpectedIsAskedAboutAndCounted() throws {
    let analyst = try Analyst(columns: 200)
    try analyst.atPrompt("expect open monitors")
    try analyst.pty.wait(forPrompt: "parley> ")
    analyst.enter("quit")
    try analyst.pty.wait(forPrompt: "1 expectation, not saved. [s]ave, [d]iscard, [b]ack: ")
    analyst.enter("b")
    try analyst.atPrompt("assume truce = full")
    try analyst.atPrompt("save \(analyst.folder.path)/a.parley")
    try analyst.pty.wait(for: "a.parley: 1 entry in force, 1 expectation.")
    try analyst.atPrompt("expect airlift")
    try analyst.pty.wait(forPrompt: "parley [what-if 1]> ")
    analyst.enter("quit")
    try analyst.pty.wait(forPrompt: "1 expectation, not saved. [s]ave, [d]iscard, [b]ack: ")
    analyst.enter("b")
    try analyst.atPrompt("retract all")
    try analyst.pty.wait(forPrompt: "parley> ")
    #expect(try analyst.sayGoodbye() == 0)
    #expect(try journals(analyst).isEmpty)
  }

  private func withAnotherDossier() throws -> (analyst: Analyst, other: String) {
    let analyst = try withOneInForce()
    let other = analyst.folder.appendingPathComponent("other")
    try FileManager.default.createDirectory(at: other, withIntermediateDirectories: true)
    try Data("actor tern state \"Tern\"\n".utf8).write(to: other.appendingPathComponent("t.parley"))
    return (analyst, other.path)
  }

  @Test func whoeverOpensAnotherDossierIsAskedAsWell() throws {
    let (analyst, other) = try withAnotherDossier()
    analyst.enter("open \(other)/nowhere")
    try analyst.pty.wait(for: "[unreadable]")
    try analyst.pty.wait(forPrompt: "parley [what-if 1]> ")
    analyst.enter("open \(other)")
    try analyst.pty.wait(forPrompt: "1 entry in force, not saved. [s]ave, [d]iscard, [b]ack: ")
    analyst.enter("b")
    try analyst.pty.wait(forPrompt: "parley [what-if 1]> ")
    analyst.enter("open \(other)")
    try analyst.pty.wait(forPrompt: "[b]ack: ")
    analyst.enter("s")
    try analyst.pty.wait(forPrompt: "Save as: ")
    analyst.enter("\(analyst.folder.path)/a.parley")
    try analyst.pty.wait(for: "a.parley: 1 entry in force.")
    try analyst.pty.wait(for: "other: 0 statements from 0 sources; 'undo' goes back.")
    try analyst.pty.wait(forPrompt: "parley> ")
    #expect(try journals(analyst).isEmpty)
    analyst.enter("undo")
    try analyst.pty.wait(for: "Back over")
    try analyst.pty.wait(forPrompt: "parley [what-if 1]> ")
    #expect(try analyst.sayGoodbye() == 0)
  }

  /// What is in force over one dossier is not offered over another.
  @Test func whatIsLeftIsOfferedOverTheDossierItWasTypedOver() throws {
    let (analyst, other) = try withAnotherDossier()
    analyst.enter("open \(other)")
    try analyst.pty.wait(forPrompt: "[b]ack: ")
    analyst.enter("d")
    try analyst.pty.wait(for: "Opened")
    try analyst.atPrompt("as of 2031-05-01")
    try analyst.pty.wait(forPrompt: "parley [what-if 1]> ")
    analyst.pty.signal(SIGKILL)
    _ = try analyst.pty.end()
    let first = try Analyst(folder: analyst.folder)
    try first.pty.wait(forPrompt: "parley> ")
    #expect(!withoutEscapes(first.pty.output).contains("left"))
    #expect(try first.sayGoodbye() == 0)
    let second = try Analyst(folder: analyst.folder, arguments: ["-d", other])
    try second.pty.wait(for: "left 1 entry")
    try second.pty.wait(for: "as of 2031-05-01")
    try second.pty.wait(forPrompt: "[d]iscard: ")
  }

  @Test func theOfferSaysWhatIsSavedAndWhatElseIsLeft() throws {
    let first = try withOneInForce()
    first.enter("save \(first.folder.path)/a.parley")
    try first.pty.wait(for: "Saved to")
    try first.atPrompt("assume silence is no")
    try first.pty.wait(forPrompt: "parley [what-if 2]> ")
    first.pty.signal(SIGKILL)
    _ = try first.pty.end()
    let second = try Analyst(folder: first.folder)
    try second.pty.wait(for: "left 2 entries")
    try second.pty.wait(for: "(1 of them also saved in")
    try second.pty.wait(forPrompt: "[d]iscard: ")
    second.enter("assume airlift")
    try second.pty.wait(for: "none of the answers")
    try second.pty.wait(forPrompt: "[d]iscard: ")
    second.enter("n")
    try second.pty.wait(for: "Kept; offered next time.")
    try second.atPrompt("assume airlift")
    try second.pty.wait(forPrompt: "parley [what-if 1]> ")
    second.pty.signal(SIGKILL)
    _ = try second.pty.end()
    let third = try Analyst(folder: first.folder)
    try third.pty.wait(forPrompt: "[d]iscard: ")
    third.pty.press(.control("c"))
    try third.pty.wait(for: "Kept with what 1 other session left; offered next time.")
    #expect(try third.leave() == 0)
    #expect(try journals(first).count == 2)
  }

  @Test func whatIsSavedNeedsNoQuestion() throws {
    let analyst = try withOneInForce()
    analyst.enter("save \(analyst.folder.path)/a.parley")
    try analyst.pty.wait(forPrompt: "parley [what-if 1]> ")
    #expect(try analyst.sayGoodbye() == 0)
  }

  /// Whoever does not answer keeps it.
  @Test func twoGoodbyesKeepItForNextTime() throws {
    let analyst = try withOneInForce()
    analyst.pty.press(.control("d"))
    try analyst.pty.wait(forPrompt: "[b]ack: ")
    analyst.pty.press(.control("d"))
    #expect(try analyst.pty.end() == 0)
    let next = try Analyst(folder: analyst.folder)
    try next.pty.wait(for: "assume truce = full")
    try next.pty.wait(forPrompt: "[d]iscard: ")
    next.enter("n")
    try next.pty.wait(forPrompt: "parley> ")
    #expect(try next.sayGoodbye() == 0)
    #expect(try journals(analyst).count == 1)
  }

  /// The program does not end by the hang-up's signal, as under a shell that has it ignored; the end of
  /// input that comes with the hang-up is none that a person has asked for.
  @Test func aWindowThatIsClosedIsNoGoodbye() throws {
    for _ in 0..<5 {
      let analyst = try Analyst(ignoringHangUp: true)
      try analyst.atPrompt("assume truce = full")
      try analyst.pty.wait(forPrompt: "parley [what-if 1]> ")
      analyst.pty.hangUp()
      #expect(try journals(analyst).count == 1)
    }
  }

  @Test func whatDoesNotTakeEffectStaysForNextTime() throws {
    let analyst = try Analyst()
    for line in [
      "assume truce = full", "assume sudmark opposes providing airlift", "assume airlift",
    ] { try analyst.atPrompt(line) }
    try analyst.pty.wait(forPrompt: "parley [what-if 3]> ")
    analyst.pty.signal(SIGKILL)
    _ = try analyst.pty.end()
    // The second one means nothing any more.
    let file = analyst.folder.appendingPathComponent("seeds/a.parley")
    let whole = try String(contentsOf: file, encoding: .utf8)
    let without = whole.replacingOccurrences(of: "sudmark", with: "tern")
    try without.write(to: file, atomically: true, encoding: .utf8)
    let next = try Analyst(folder: analyst.folder)
    try next.pty.wait(for: "left 3 entries")
    try next.pty.wait(forPrompt: "[d]iscard: ")
    next.enter("y")
    try next.pty.wait(for: "Taken up: 2 of 3.")
    try next.pty.wait(for: "next time:\n  assume sudmark opposes providing airlift")
    try next.pty.wait(forPrompt: "parley [what-if 2]> ")
    #expect(try next.sayGoodbye("d") == 0)
    try whole.write(to: file, atomically: true, encoding: .utf8)
    let third = try Analyst(folder: analyst.folder)
    try third.pty.wait(for: "left 1 entry")
    try third.pty.wait(forPrompt: "[d]iscard: ")
    third.enter("y")
    try third.pty.wait(forPrompt: "parley [what-if 1]> ")
    #expect(try third.sayGoodbye("d") == 0)
    #expect(try journals(analyst).isEmpty)
  }

  @Test func overABrokenDossierNothingIsTakenUpAndNothingLost() throws {
    let analyst = try withOneInForce()
    analyst.pty.signal(SIGKILL)
    _ = try analyst.pty.end()
    let file = analyst.folder.appendingPathComponent("seeds/a.parley")
    let whole = try String(contentsOf: file, encoding: .utf8)
    try "actr x\n".write(to: file, atomically: true, encoding: .utf8)
    let broken = try Analyst(folder: analyst.folder)
    try broken.pty.wait(for: "is kept, and offered when it has no errors")
    #expect(try broken.leave() == 0)
    try whole.write(to: file, atomically: true, encoding: .utf8)
    let next = try Analyst(folder: analyst.folder)
    try next.pty.wait(forPrompt: "[d]iscard: ")
    next.enter("y")
    try next.pty.wait(forPrompt: "parley [what-if 1]> ")
    #expect(try next.sayGoodbye("d") == 0)
  }

  /// A pasted block is kept entry by entry: what was written into the dossier is not written twice.
  @Test func aPastedBlockIsNotAddedTwice() throws {
    let analyst = try Analyst()
    try analyst.pty.wait(forPrompt: "parley> ")
    analyst.pty.paste("assume truce = full\nadd actor tern state \"Tern\"\n")
    analyst.pty.press(.enter)
    try analyst.pty.wait(for: "write [yes]")
    analyst.enter("")
    try analyst.pty.wait(forPrompt: "parley [what-if 1]> ")
    analyst.pty.signal(SIGKILL)
    _ = try analyst.pty.end()
    let next = try Analyst(folder: analyst.folder)
    try next.pty.wait(for: "left 1 entry")
    try next.pty.wait(forPrompt: "[d]iscard: ")
    #expect(!withoutEscapes(next.pty.output).contains("add actor"))
  }

  @Test func thePromptSaysWhereReportsGo() throws {
    let analyst = try Analyst()
    let path = analyst.folder.appendingPathComponent("out.txt").path
    try analyst.atPrompt("output \(path)")
    try analyst.pty.wait(for: "Reports go from here to")
    try analyst.pty.wait(forPrompt: "out.txt]> ")
    analyst.enter("ask monitors")
    try analyst.pty.wait(forPrompt: "out.txt]> ")
    analyst.pty.signal(SIGKILL)
    _ = try analyst.pty.end()
    #expect(try String(contentsOfFile: path, encoding: .utf8).hasPrefix("open: monitors"))
  }

  @Test(arguments: [(10_000, 10_000), (65_535, 65_535), (1, 1)])
  func aWindowOfAnySizeIsWorkedIn(columns: Int, rows: Int) throws {
    let analyst = try Analyst()
    try analyst.pty.wait(forPrompt: "parley> ")
    analyst.pty.resize(columns: columns, rows: rows)
    analyst.enter("ask monitors")
    try analyst.pty.wait(for: "monitors")
    analyst.pty.resize(columns: 80, rows: 24)
    analyst.enter("quit")
    #expect(try analyst.pty.end() == 0)
  }
}
