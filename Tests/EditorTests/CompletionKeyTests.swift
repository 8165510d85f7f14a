import PtySupport
import Testing

extension AtATerminal {
  struct CompletionKeys {
    @Test func aUniqueCandidateIsInsertedWithASpace() throws {
      let probe = try Probe()
      probe.pty.type("Ö")
      probe.press(.tab)
      probe.pty.type("x 中")
      probe.press(.tab)
      probe.pty.type("y")
      try probe.enters("Österreich x 中国 y")
    }

    @Test func tabInsertsTheCommonPrefixAndASecondOneListsWithGlosses() throws {
      let probe = try Probe()
      probe.pty.type("show tr")
      probe.press(.tab)
      try probe.shows("probe> show troop-")
      probe.press(.tab)
      try probe.pty.wait(until: "listed") {
        probe.pty.screen.lines.starts(with: [
          "probe> show troop-", "troop-force     A force\\u{1B}[31m in the field, open",
          "troop-training", "probe> show troop-",
        ])
      }
      probe.pty.type("t")
      probe.press(.tab)
      try probe.enters("show troop-training ")
    }

    @Test func theListGoesBelowAnEntryOfSeveralLines() throws {
      let probe = try Probe()
      probe.pty.paste("tr\nlast")
      probe.press(.home, .controlRight, .tab, .tab)
      try probe.pty.wait(until: "listed") {
        probe.pty.screen.lines.starts(with: [
          "probe> troop-", "last", "troop-force     A force\\u{1B}[31m in the field, open",
          "troop-training", "probe> troop-", "last",
        ])
      }
      try probe.enters("troop-\nlast")
    }

    @Test func itCompletesWithinTheLine() throws {
      let probe = try Probe()
      probe.pty.type("co italy")
      probe.press(.controlLeft, .left, .tab, .end)
      try probe.enters("compare italy")
    }

    @Test func controlCharactersInACandidateAreMadeVisible() throws {
      let probe = try Probe()
      probe.pty.type("it")
      probe.press(.tab, .tab, .tab)
      try probe.pty.wait(until: "listed") {
        probe.pty.screen.contains("Italy-\\u{1B}[31m  italy")
      }
      #expect(!String(decoding: probe.pty.output, as: UTF8.self).contains("\u{1B}[31m"))
    }

    @Test func whatCouldNotBeSeenInTheLineIsListedAndNotPutThere() throws {
      let probe = try Probe()
      probe.pty.type("zer")
      probe.press(.tab)
      try probe.pty.wait(until: "listed") {
        probe.pty.screen.contains("zero\\u{200B}width")
      }
      try probe.enters("zer")
    }

    @Test func ofVeryManyOnlyAScreenfulIsListed() throws {
      let probe = try Probe(["many"], columns: 40)
      probe.pty.type("name")
      probe.press(.tab, .tab)
      try probe.pty.wait(for: "and 816 more")
      probe.pty.type("7")
      try probe.enters("name-7")
    }
  }
}
