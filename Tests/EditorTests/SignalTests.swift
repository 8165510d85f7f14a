import PtySupport
import Testing

#if canImport(Glibc)
  import Glibc
#elseif canImport(Musl)
  import Musl
#else
  import Darwin
#endif

extension AtATerminal {
  struct Signals {
    @Test func controlCDropsTheLineAndPromptsAgain() throws {
      let probe = try Probe()
      probe.pty.type("half a line")
      try probe.shows("probe> half a line")
      probe.press(.home)
      try probe.pty.wait(until: "at home") { probe.pty.screen.column == 7 }
      probe.press(.control("c"))
      try probe.pty.wait(for: "interrupted")
      #expect(probe.pty.screen.contains("probe> half a line^C"))
      try probe.pty.wait(forPrompt: "probe>")
      try probe.enter("next")
      probe.press(.control("c"), .control("c"))
      try probe.pty.wait(for: "interrupted")
      try probe.enter("and next")
    }

    @Test func controlCDropsAnEntryOfSeveralLines() throws {
      let probe = try Probe()
      probe.pty.paste("one\ntwo\nthree")
      try probe.shows("three")
      probe.press(.home)
      // Ctrl-C throws away the keys that were not read yet.
      try probe.pty.wait(until: "at home") { probe.pty.screen.row == 0 }
      probe.press(.control("c"))
      try probe.pty.wait(for: "interrupted")
      try probe.shows("probe>")
      #expect(probe.pty.screen.lines.starts(with: ["probe> one", "two", "three^C", "interrupted"]))
    }

    @Test func anInterruptReachesNobodyButThisProgram() throws {
      // libedit would pass it on to the group, and so to whoever started the program.
      let home = try TemporaryFolder()
      let script = """
        trap 'echo PARENT' INT
        sh -c 'echo process $$ is it; exec \(Probe.path)'
        echo over
        """
      let pty = try Pty("/bin/sh", ["-c", script], environment: Probe.environment(home: home))
      try pty.wait(forPrompt: "probe>")
      let words = withoutEscapes(pty.output).split(whereSeparator: \.isWhitespace)
      kill(try #require(Int32(words[1])), SIGINT)
      try pty.wait(for: "interrupted")
      try pty.wait(forPrompt: "probe>")
      pty.press(.control("d"))
      try pty.wait(for: "over")
      #expect(!withoutEscapes(pty.output).contains("PARENT"))
    }

    @Test func controlDEndsAnEmptyLineOnly() throws {
      let probe = try Probe()
      probe.pty.type("ab")
      probe.press(.control("d"), .left, .control("d"))
      try probe.shows("probe> a")
      probe.press(.backspace, .control("d"))
      try probe.pty.wait(for: "end")
      #expect(try probe.pty.end() == 0)
    }

    @Test func controlCStopsARunningCommand() throws {
      let probe = try Probe(["busy"])
      probe.pty.type("compute")
      probe.press(.enter)
      try probe.pty.wait(for: "busy")
      probe.press(.control("c"))
      try probe.pty.wait(for: "stopped")
      try probe.pty.wait(forPrompt: "probe>")
    }

    @Test func suspendingLeavesTheTerminalInOrderAndResumingDrawsTheLine() throws {
      let home = try TemporaryFolder()
      // `read` needs the terminal as other programs expect it; `fg` resumes.
      let script = "\(Probe.path); echo asks; read answer; echo \"got $answer\"; fg; echo over"
      let pty = try Pty(
        "/bin/sh", ["-mc", script], environment: Probe.environment(home: home))
      try pty.wait(forPrompt: "probe>")
      pty.type("half")
      try pty.wait(until: "typed") { pty.screen.line == "probe> half" }
      pty.press(.control("z"))
      try pty.wait(for: "asks")
      #expect(String(decoding: pty.output, as: UTF8.self).contains("\u{1B}[?2004l"))
      pty.type("me\n")
      try pty.wait(for: "got me")
      try pty.wait(until: "resumed") { pty.screen.line == "probe> half" }
      pty.paste("\nmore")
      pty.press(.enter)
      try pty.wait(for: "line: \"half\\nmore\"")
      try pty.wait(forPrompt: "probe>")
      pty.press(.control("d"))
      try pty.wait(for: "over")
    }

    @Test func aResizeDrawsTheLineInTheNewWidth() throws {
      let probe = try Probe(columns: 80)
      probe.pty.type("abcdefghijklmnopqrstuvwxyz 0123456789")
      try probe.shows("probe> abcdefghijklmnopqrstuvwxyz 0123456789")
      probe.pty.resize(columns: 20, rows: 10)
      try probe.pty.wait(until: "drawn anew") {
        probe.pty.screen.lines.starts(with: [
          "probe> abcdefghijklm", "nopqrstuvwxyz 012345", "6789",
        ])
      }
      probe.pty.type("!")
      probe.press(.home)
      probe.pty.type("?")
      try probe.enters("?abcdefghijklmnopqrstuvwxyz 0123456789!")
    }

    @Test func beingEndedLeavesTheTerminalInOrder() throws {
      let probe = try Probe()
      probe.pty.type("half")
      try probe.shows("probe> half")
      probe.pty.signal(SIGTERM)
      #expect(try probe.pty.end() == 128 + Int(SIGTERM))
      #expect(String(decoding: probe.pty.output, as: UTF8.self).contains("\u{1B}[?2004l"))
    }
  }
}
