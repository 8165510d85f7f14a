import Foundation
import PtySupport
import Testing

/// A learner at a real terminal.
@Suite(.serialized) struct WalkAtATerminalTests {
  private func learner(_ folder: URL? = nil) throws -> Analyst {
    let folder = try folder ?? Analyst().folder
    let page = folder.appendingPathComponent("lesson.md")
    try Data(WalkTests.lesson.utf8).write(to: page)
    return try Analyst(folder: folder, columns: 80, arguments: ["walk", page.path])
  }

  @Test func aLearnerIsLedFromStartToEnd() throws {
    let learner = try learner()
    try learner.pty.wait(for: "- expect truce = full")
    try learner.pty.wait(forPrompt: "parley [1/3]> ")
    learner.pty.type("hi\t")
    learner.pty.press(.enter)
    try learner.pty.wait(for: "Hint 1 of 1")
    learner.enter("assume truce = none")
    try learner.pty.wait(for: "Not yet.")
    try learner.pty.wait(forPrompt: "parley [1/3, what-if 1]> ")
    learner.enter("assume truce = full")
    try learner.pty.wait(for: "The task is met.")
    learner.enter("next")
    try learner.pty.wait(forPrompt: "parley [2/3 norland, what-if 1]> ")
    learner.enter("assume sudmark supports providing airlift")
    try learner.pty.wait(for: "[not-your-move]")
    // The line is empty; Up brings it back to be mended.
    try learner.pty.wait(forPrompt: "> ")
    learner.pty.press(.up)
    try learner.pty.wait(for: "assume sudmark")
    learner.pty.press(.control("u"))
    learner.enter("done")
    try learner.pty.wait(forPrompt: "parley [2/3 sudmark, what-if 1]> ")
    learner.enter("done")
    try learner.pty.wait(for: "What comes of it")
    learner.enter("next")
    try learner.pty.wait(for: "Go home.")
    learner.enter("next")
    try learner.pty.wait(for: "2 of 2 tasks met.")
    #expect(try learner.pty.end() == 0)
  }

  @Test func whatWasDoneOutlastsAKill() throws {
    let learner = try learner()
    try learner.atPrompt("assume truce = full")
    try learner.pty.wait(for: "The task is met.")
    learner.enter("next")
    try learner.pty.wait(forPrompt: "parley [2/3 norland, what-if 1]> ")
    learner.pty.signal(SIGKILL)
    _ = try learner.pty.end()
    let again = try self.learner(learner.folder)
    try again.pty.wait(for: "You were here before")
    try again.pty.wait(forPrompt: "parley [2/3 norland, what-if 1]> ")
    again.pty.press(.control("d"))
    #expect(try again.pty.end() == 0)
    #expect(withoutEscapes(again.pty.output).contains("What you did is kept"))
  }

  @Test func twoAtOnceDoNotOverwriteEachOther() throws {
    let first = try learner()
    try first.atPrompt("assume truce = full")
    try first.pty.wait(for: "The task is met.")
    let second = try learner(first.folder)
    try second.pty.wait(for: "Task (met)")
    try second.atPrompt("next")
    try second.pty.wait(for: "parley [2/3 norland")
    first.enter("hint")
    try first.pty.wait(for: "another session is at this lesson")
    #expect(try first.leave() == 0)
    #expect(try second.leave() == 0)
    let third = try learner(first.folder)
    try third.pty.wait(for: "parley [2/3 norland")
  }
}
