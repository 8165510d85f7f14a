import PtySupport
import Testing

extension AtATerminal {
  struct Settings {
    @Test func withoutAUTF8LocaleNoLetterIsLost() throws {
      for locale in ["C", "POSIX", "xx_YY.ISO-8859-1"] {
        let probe = try Probe(environment: ["LC_ALL": locale])
        try probe.enter("Åland")
      }
      let probe = try Probe(environment: ["LC_ALL": "", "LANG": ""])
      try probe.enter("Åland 中")
    }

    @Test func theUsersBindingsWin() throws {
      let probe = try Probe(editrc: "bind ^G ed-move-to-beg\nparley:bind ^G ed-insert\n")
      probe.pty.type("bc")
      probe.press(.control("g"))
      probe.pty.type("a")
      try probe.enters("abc")
    }

    @Test func viModeWorksAndKeepsTheKeysOfOurOwn() throws {
      let probe = try Probe(editrc: "# mine\n\nbind -v\n")
      try probe.enter("first entry")
      probe.pty.type("tr")
      probe.press(.tab)
      try probe.shows("probe> troop-")
      probe.pty.paste("a\nb")
      try probe.shows("b")
      probe.pty.type("c")
      try probe.enters("troop-a\nbc")
      // Escape goes to the commands: to the beginning, then delete a word.
      probe.pty.type("one two")
      probe.press(.escape)
      probe.pty.type("0dw")
      try probe.enters("two")
      probe.press(.escape)
      probe.pty.type("kkk")
      try probe.shows("probe> first entry")
      probe.pty.type("A!")
      try probe.enters("first entry!")
    }

    @Test func aLineOfTheFileThatIsNotUnderstoodIsNamed() throws {
      let home = try TemporaryFolder()
      try home.write("bind -e\nnonsense\nbind ^G ed-move-to-beg\n", to: ".editrc")
      let pty = try Pty(Probe.path, environment: Probe.environment(home: home))
      try pty.wait(for: "notice: line 2 of your .editrc is not understood")
      try pty.wait(forPrompt: "probe>")
      pty.type("bc")
      pty.press(.control("g"))
      pty.type("a\n")
      try pty.wait(for: "line: \"abc\"")
    }

    @Test func editingCanBeSwitchedOff() throws {
      let home = try TemporaryFolder()
      try home.write("edit off\n", to: ".editrc")
      // The terminal gives whole lines all along.
      let pty = try Pty(Probe.path, environment: Probe.environment(home: home))
      try pty.wait(for: "probe>")
      pty.type("plain\n")
      try pty.wait(for: "line: \"plain\"\n")
      try pty.wait(for: "probe>")
      pty.press(.control("c"))
      try pty.wait(for: "interrupted")
      try pty.wait(for: "probe>")
      pty.press(.control("d"))
      try pty.wait(for: "end")
    }

    @Test func aPipeIsReadWithoutPromptAndToItsLastByte() throws {
      let home = try TemporaryFolder()
      let script = #"printf 'one\nÅland\n\n\377x\nlast' | \#(Probe.path); echo over"#
      let pty = try Pty("/bin/sh", ["-c", script], environment: Probe.environment(home: home))
      try pty.wait(for: "over")
      #expect(
        withoutEscapes(pty.output) == """
          line: "one"
          line: "Åland"
          line: ""
          invalid: "\u{FFFD}x"
          line: "last"
          end
          over

          """)
      #expect(!pty.output.contains(0x1B))
      #expect((try? home.read("state/parley/history")) == nil)
    }
  }
}
