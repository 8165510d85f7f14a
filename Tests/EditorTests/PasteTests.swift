import PtySupport
import Testing

extension AtATerminal {
  struct Pasting {
    @Test func aPasteOfSeveralLinesIsOneEntryAndNotSubmitted() throws {
      let probe = try Probe()
      probe.pty.paste("2025-09-04 italy supports é中\n  source \"Åland\"\n\n\n")
      try probe.shows("  source \"Åland\"")
      #expect(!probe.pty.screen.contains("line:"))
      probe.pty.type(" !")
      try probe.enters("2025-09-04 italy supports é中\n  source \"Åland\" !")
    }

    @Test func aPasteGoesWhereTheCursorIs() throws {
      let probe = try Probe()
      probe.pty.type("before after")
      probe.press(.controlLeft)
      probe.pty.send(Array("\u{1B}[200~a\r\nb\nc\td \u{1B}[201~".utf8))
      try probe.enters("before a\nb\nc\td after")
    }

    @Test func aLongPasteArrivesWhole() throws {
      let probe = try Probe()
      let lines = (1...400).map { "line \($0) Österreich 中国" }
      probe.pty.paste(lines.joined(separator: "\n") + "\n")
      probe.press(.enter)
      try probe.pty.wait(for: "line: \(lines.joined(separator: "\n").debugDescription)\n")
    }

    @Test func thePasteModeIsOnOnlyWhileALineIsRead() throws {
      let probe = try Probe()
      let (on, off) = ("\u{1B}[?2004h", "\u{1B}[?2004l")
      #expect(modes(probe) == [on])
      try probe.enter("x")
      #expect(modes(probe) == [on, off, on])
      probe.press(.control("d"))
      #expect(try probe.pty.end() == 0)
      #expect(modes(probe) == [on, off, on, off])
    }

    @Test func aDumbTerminalGetsNoEscapeSequences() throws {
      let probe = try Probe(environment: ["TERM": "dumb"])
      try probe.enter("x")
      try probe.interrupt()
      #expect(!probe.pty.output.contains(0x1B))
    }

    private func modes(_ probe: Probe) -> [String] {
      String(decoding: probe.pty.output, as: UTF8.self).split(separator: "\u{1B}")
        .filter { $0.hasPrefix("[?2004") }.map { "\u{1B}" + $0.prefix(7) }
    }
  }
}
