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

    @Test func tabInsertsTheCommonPrefixAndASecondOneLists() throws {
      let probe = try Probe()
      probe.pty.type("show tr")
      probe.press(.tab)
      try probe.shows("probe> show troop-")
      probe.press(.tab)
      try probe.pty.wait(until: "listed") {
        probe.pty.screen.lines.starts(with: [
          "probe> show troop-", "troop-force     troop-training", "probe> show troop-",
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
          "probe> troop-", "last", "troop-force     troop-training", "probe> troop-", "last",
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

    @Test func veryManyAreListedByTheScreenful() throws {
      let probe = try Probe(["many"], columns: 40)
      probe.pty.type("name")
      probe.press(.tab, .tab)
      try probe.pty.wait(for: "-- 203 more (space) --")
      #expect(!withoutEscapes(probe.pty.output).contains("name-99\n"))
      probe.pty.type(" ")
      try probe.pty.wait(for: "-- 181 more (space) --")
      probe.pty.type("7")
      try probe.shows("probe> name-7")
      probe.press(.tab, .tab)
      try probe.pty.wait(for: "more (space) --")
      probe.pty.type("q")
      try probe.shows("probe> name-7")
      probe.press(.tab, .tab)
      try probe.pty.wait(for: "more (space) --")
      try probe.interrupt()
      try probe.enter("after")
    }
  }
}
