import PtySupport
import Testing

extension AtATerminal {
  struct Editing {
    @Test func backspaceTakesOneLetterHoweverManyBytesOrColumnsItHas() throws {
      let probe = try Probe()
      probe.pty.type("é中x")
      try probe.shows("probe> é中x")
      probe.press(.backspace, .backspace)
      try probe.shows("probe> é")
      #expect(probe.pty.screen.column == 8)
      probe.pty.type("國 Åland")
      probe.press(.home)
      probe.pty.type("ö")
      try probe.shows("probe> öé國 Åland")
      try probe.enters("öé國 Åland")
    }

    @Test func keysMoveAndTypeNoGarbage() throws {
      let probe = try Probe()
      probe.pty.type("one two three")
      probe.press(.controlLeft, .controlLeft)
      probe.pty.type("2")
      probe.press(.controlRight)
      probe.pty.type("!")
      probe.press(.home, .delete)
      probe.pty.type("O")
      probe.press(.end, .left, .right, .f5, .pageUp, .pageDown)
      probe.pty.type(".")
      try probe.shows("probe> One 2two! three.")
      probe.press(.control("w"))
      try probe.shows("probe> One 2two!")
      probe.press(.control("u"))
      try probe.shows("probe>")
      probe.pty.type("x")
      try probe.enters("x")
    }

    @Test func altEnterPutsANewlineIntoTheEntry() throws {
      let probe = try Probe()
      probe.pty.type("a")
      probe.press(.alt(.enter))
      probe.pty.type("b")
      try probe.enters("a\nb")
    }

    @Test func anInitialTextIsThereToEditWithItsNewlines() throws {
      let probe = try Probe(["initial=actor italy\n  Åland"])
      try probe.shows("  Åland")
      probe.pty.type("!")
      probe.press(.home)
      probe.pty.type("# ")
      try probe.enters("# actor italy\n  Åland!")
      try probe.enter("next")
    }

    @Test func aColouredPromptTakesNoMoreColumnsThanItShows() throws {
      let probe = try Probe(["color"], columns: 30)
      // 23 letters beside the 7 of the prompt fill the row, and the next goes below.
      probe.pty.type("abcdefghijklmnopqrstuvwX")
      try probe.shows("X")
      #expect(probe.pty.screen.contains("probe> abcdefghijklmnopqrstuvw"))
      probe.press(.home)
      try probe.pty.wait { probe.pty.screen.column == 7 && probe.pty.screen.row == 0 }
      #expect(withoutEscapes(probe.pty.output).contains("probe> "))
      // The colour is switched off again, though its end is the prompt's.
      #expect(String(decoding: probe.pty.output, as: UTF8.self).contains("\u{1B}[0m\u{1B}[0m "))
      try probe.enters("abcdefghijklmnopqrstuvwX")
    }

    @Test func bytesThatAreNoUTF8AreSaidSoAndComeBackToBeEdited() throws {
      let probe = try Probe()
      probe.pty.type("a")
      probe.pty.send([0xFF])
      probe.pty.type("b")
      probe.pty.send([0xC3])
      probe.pty.type("c")
      try probe.shows("probe> a\u{FFFD}b\u{FFFD}c")
      probe.press(.enter)
      try probe.pty.wait(for: "invalid: \"a\u{FFFD}b\u{FFFD}c\"\n")
      try probe.shows("probe> a\u{FFFD}b\u{FFFD}c")
      probe.press(.backspace, .backspace, .backspace, .backspace)
      try probe.enters("a")
    }

    @Test(arguments: [
      [0xC0, 0xAF], [0xED, 0xA0, 0x80], [0xF5, 0x80, 0x80, 0x80], [0xE2, 0x82], [0x80],
      [0xC2, 0x85],
      [0xF4, 0x90, 0x80, 0x80],
    ])
    func overlongSurrogateAndCutSequencesAreNoText(bytes: [UInt8]) throws {
      let probe = try Probe()
      probe.pty.send(bytes + Array("z\r".utf8))
      try probe.pty.wait(for: "invalid: \"\u{FFFD}")
    }
  }
}
