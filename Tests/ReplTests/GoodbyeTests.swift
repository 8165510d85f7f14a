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
    let analyst = try Analyst(folder: folder)
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
    // What cannot be saved leads back.
    analyst.enter("nowhere/x.parley")
    try analyst.pty.wait(forPrompt: "parley [what-if 1]> ")
    analyst.pty.press(.control("d"))
    try analyst.pty.wait(forPrompt: "[b]ack: ")
    analyst.enter("s")
    try analyst.pty.wait(forPrompt: "Save as: ")
    analyst.enter(path)
    #expect(try analyst.pty.end() == 0)
    #expect(try String(contentsOfFile: path, encoding: .utf8).contains("assume truce = full"))
    #expect(try journals(analyst).isEmpty)
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
    try next.pty.wait(for: "It left 3 changes:")
    try next.pty.wait(forPrompt: "[d]iscard: ")
    next.enter("y")
    try next.pty.wait(for: "Taken up: 1 of 3. The others stay for next time")
    #expect(try next.leave("d") == 0)
    try whole.write(to: file, atomically: true, encoding: .utf8)
    let third = try Analyst(folder: analyst.folder)
    try third.pty.wait(for: "It left 2 changes:")
    try third.pty.wait(forPrompt: "[d]iscard: ")
    third.enter("y")
    try third.pty.wait(forPrompt: "parley [what-if 2]> ")
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
    try next.pty.wait(for: "It left 1 change:")
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
