import PtySupport
import SystemPackage
import Testing

@testable import ParleyTerminal

extension AtATerminal {
  struct Recall {
    @Test func upAndDownGoThroughTheEntriesAndBackToWhatWasTyped() throws {
      let probe = try Probe()
      try probe.enter("first")
      try probe.enter("second")
      probe.press(.up)
      try probe.shows("probe> second")
      probe.press(.up, .up)
      try probe.shows("probe> first")
      probe.press(.down, .down)
      try probe.shows("probe>")
      probe.press(.control("p"))
      try probe.enters("second")
    }

    @Test func upFindsTheEntriesThatBeginWithWhatWasTyped() throws {
      let probe = try Probe()
      for entry in ["ask (a|b)*", "show italy", "ask italy", "xask"] { try probe.enter(entry) }
      probe.pty.type("ask")
      probe.press(.up)
      try probe.shows("probe> ask italy")
      probe.press(.up)
      try probe.shows("probe> ask (a|b)*")
      probe.press(.down, .down)
      try probe.shows("probe> ask")
      probe.pty.type(" (")
      probe.press(.up)
      try probe.shows("probe> ask (a|b)*")
      // What was searched for is forgotten with the line.
      try probe.interrupt()
      probe.press(.up)
      try probe.shows("probe> xask")
    }

    @Test func anEntryOfSeveralLinesIsOneRecall() throws {
      let probe = try Probe()
      try probe.enter("before")
      probe.pty.paste("actor italy\n  name \"Åland\"\n  group g7")
      try probe.enters("actor italy\n  name \"Åland\"\n  group g7")
      probe.press(.up)
      try probe.shows("  group g7")
      probe.press(.up)
      try probe.shows("probe> before")
      probe.press(.down)
      try probe.shows("  group g7")
      // Once it is edited, Up goes up within it.
      probe.pty.type("!")
      probe.press(.up)
      probe.pty.type("?")
      try probe.enters("actor italy\n  name \"Åla?nd\"\n  group g7!")
    }

    @Test func aLongUnfinishedEntryComesBackWhole() throws {
      let probe = try Probe()
      try probe.enter("other")
      let long = String(repeating: "abcdefgh ", count: 300) + "end"
      probe.pty.paste(long)
      probe.press(.home, .up)
      try probe.shows("probe> other")
      probe.press(.down)
      try probe.enters(long)
    }

    @Test func searchingBackwardsFinds() throws {
      let probe = try Probe()
      try probe.enter("ask troop-force")
      try probe.enter("show italy")
      probe.press(.control("r"))
      probe.pty.type("troop")
      try probe.pty.wait(until: "found") { probe.pty.screen.contains("probe> ask troop-force") }
      probe.press(.escape, .end)
      try probe.enters("ask troop-force")
    }

    @Test func theNextSessionRecallsAndTwoAtATimeLoseNothing() throws {
      let home = try TemporaryFolder()
      let one = try Probe(home: home)
      let two = try Probe(home: home)
      try one.enter("from one")
      two.pty.paste("from\ttwo \\ é")
      try two.enters("from\ttwo \\ é")
      two.pty.paste("a\nb")
      try two.enters("a\nb")
      try one.enter("from one again")
      for probe in [two, one] {
        probe.press(.control("d"))
        #expect(try probe.pty.end() == 0)
      }
      #expect(
        try home.read("state/parley/history")
          == "from one\nfrom\\ttwo \\\\ é\na\\nb\nfrom one again\n")
      let history = home.path.appending("state").appending("parley").appending("history")
      #expect(try history.stat().permissions == .ownerReadWrite)
      let next = try Probe(home: home)
      next.press(.up, .up)
      try next.shows("b")
      next.press(.up)
      try next.enters("from\ttwo \\ é")
    }
  }
}
