import ParleyCore
import Testing

struct CaretPictureTests {
  private func diagnostic(
    _ excerpt: String, _ column: Int, _ length: Int, notes: [String] = []
  ) -> Diagnostic {
    Diagnostic(
      .unknownID, "unknown id 'itly'", expected: "an actor", suggestion: "italy",
      place: .init(
        file: "paris.parley", line: 12, column: column, length: length, excerpt: excerpt),
      notes: notes)
  }

  private func picture(_ excerpt: String, _ column: Int, _ length: Int, width: Int = 0) -> String {
    let text = diagnostic(excerpt, column, length).picture(RenderOptions(width: width))
    return text.unicodeScalars.split(separator: "\n").dropFirst().map(String.init)
      .joined(separator: "\n")
  }

  @Test func thePlaceTheLineTheCaretsAndTheNotes() {
    #expect(
      diagnostic(
        "2025-03-27 itly opposes troop-force  ", 12, 4, notes: ["first note", "second"]
      ).picture() == """
        paris.parley:12:12: error: unknown id 'itly' [unknown-id]
        12 | 2025-03-27 itly opposes troop-force
           |            ^^^^ expected an actor; did you mean 'italy'?
           = note: first note
           = note: second

        """)
  }

  @Test func withoutAPlace() {
    #expect(
      Diagnostic(
        .noDossier, "no dossier", expected: "a folder 'seeds' here or above",
        notes: ["`parley new DIR` lays one out"]
      ).picture(RenderOptions(width: 30)) == """
        error: no dossier [no-dossier]
         = expected a folder 'seeds'
           here or above
         = note: `parley new DIR` lays
                 one out

        """)
  }

  @Test func caretsCountWhatIsShown() {
    #expect(
      picture("\tab\titly", 5, 4) == """
        12 | →   ab→ itly
           |         ^^^^ expected an actor; did you mean 'italy'?
        """)
    #expect(
      picture("語e\u{301}👍🏽 語語", 7, 2) == """
        12 | 語e\u{301}👍🏽 語語
           |       ^^^^ expected an actor; did you mean 'italy'?
        """)
    #expect(
      picture("a\u{1B}[1m\u{202E}b", 2, 1) == """
        12 | a\\u{1B}[1m\\u{202E}b
           |  ^^^^^^ expected an actor; did you mean 'italy'?
        """)
  }

  @Test func aCulpritBeyondTheEndIsPointedAtAllTheSame() {
    #expect(
      picture("italy  ", 8, 1) == """
        12 | italy
           |        ^ expected an actor; did you mean 'italy'?
        """)
    #expect(picture("", 1, 1).hasSuffix("12 |\n   | ^ expected an actor; did you mean 'italy'?"))
  }

  @Test func longLinesAreShownAboutTheCulprit() {
    let line = "0123456789 0123456789 0123456789 0123456789 itly 0123456789 0123456789 0123456789"
    #expect(
      picture(line, 45, 4, width: 40) == """
        12 | …89 0123456789 itly 0123456789 012…
           |                ^^^^
           = expected an actor; did you mean
             'italy'?
        """)
    #expect(
      picture(line, 45, 4, width: 62) == """
        12 | …0123456789 itly 0123456789 0123456789 0123456789
           |             ^^^^ expected an actor; did you mean 'italy'?
        """)
    #expect(
      picture(line, 1, 81, width: 20) == """
        12 | 0123456789 012…
           | ^^^^^^^^^^^^^^
           = expected an
             actor; did you
             mean 'italy'?
        """)
  }

  @Test func noPictureIsWiderThanAskedForNorLetsAnythingOut() {
    for seed in UInt64(0)..<300 {
      var random = RandomReport(seed: seed)
      let excerpt = random.text() + random.text()
      let count = excerpt.unicodeScalars.count
      let culprit = diagnostic(
        excerpt, random.next(count + 1) + 1, random.next(9) + 1, notes: [random.text()])
      for width in [0, 20, 44, 80] {
        let text = culprit.picture(RenderOptions(width: width))
        #expect(!text.unicodeScalars.contains { $0 != "\n" && Visible.isHidden($0) })
        let lines = text.unicodeScalars.split(separator: "\n").map(String.init)
        #expect(lines.allSatisfy { !$0.hasSuffix(" ") })
        for line in lines[1...2] where width > 0 {
          #expect(TextWidth.of(line) <= width, "\(text)")
        }
        #expect(lines[2].contains("^"))
      }
    }
  }

  @Test func colour() {
    #expect(
      diagnostic("itly", 1, 4).picture(RenderOptions(color: true)) == """
        \u{1B}[1mparis.parley:12:1: \u{1B}[0m\u{1B}[1;31merror: \u{1B}[0m\
        \u{1B}[1munknown id 'itly'\u{1B}[0m\u{1B}[2m [unknown-id]\u{1B}[0m
        \u{1B}[34m12 | \u{1B}[0mitly
        \u{1B}[34m   | \u{1B}[0m\u{1B}[1;31m^^^^ expected an actor; did you mean 'italy'?\u{1B}[0m

        """)
  }

  @Test func asJSON() {
    #expect(
      diagnostic("itly", 1, 4, notes: ["\u{1B}"]).json.encoded == """
        {"schema":"parley/diagnostic/1","id":"unknown-id","severity":"error",\
        "file":"paris.parley","line":12,"column":1,"message":"unknown id 'itly'",\
        "expected":"an actor","suggestion":"italy","notes":["\\u001b"]}
        """)
    #expect(
      Diagnostic(.noDossier, "no dossier").json.encoded == """
        {"schema":"parley/diagnostic/1","id":"no-dossier","severity":"error","file":null,\
        "line":null,"column":null,"message":"no dossier","expected":null,"suggestion":null,\
        "notes":[]}
        """)
  }

  @Test(arguments: [0, 3, 1_500, 200_000])
  func aVeryLongLineIsShownAroundTheCulprit(before: Int) {
    let line =
      String(repeating: "é", count: before) + " itly " + String(repeating: "z", count: 9_000)
    let start = 2 * before + 1
    let text = SourceText(name: "t", "# above\n" + line + "\n")
    let place = Diagnostic.Place(SourceRange(8 + start, 8 + start + 4, line: 2), in: text)
    #expect((place.column, place.length) == (before + 2, 4))
    #expect(place.excerpt.utf8.count < 5_000)
    let drawn = Diagnostic(.unknownID, "unknown id 'itly'", place: place)
      .picture(RenderOptions(width: 60)).split(separator: "\n")
    let column = drawn[1].firstRange(of: "itly").map { drawn[1][..<$0.lowerBound].count }
    #expect(column == drawn[2].firstIndex(of: "^").map { drawn[2][..<$0].count }, "\(drawn)")
    #expect(drawn[2].hasSuffix("^^^^") && drawn[1].hasSuffix("z…"))
    #expect(drawn[1].contains(before > 100 ? "| …é" : "| " + line.prefix(before)))
  }

  @Test func aCulpritLongerThanWhatIsKeptIsShownFromItsBeginning() {
    let text = SourceText(name: "t", "x " + String(repeating: "語", count: 30_000))
    let place = Diagnostic.Place(SourceRange(2, text.bytes.count, line: 1), in: text)
    let drawn = Diagnostic(.badID, "no id", place: place)
      .picture(RenderOptions(width: 40)).split(separator: "\n")
    #expect(drawn[1].hasPrefix("1 | …語語"))
    #expect(drawn[2].hasPrefix("  |  ^^^^"))
  }
}
