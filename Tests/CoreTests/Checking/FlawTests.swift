import ParleyCore
import Testing

/// What a reader does not see in a name: `‸` stands before it, and is no part of the text.
struct FlawTests {
  private func check(_ text: String) -> Dossier.Checked {
    Dossier.check([SourceText(name: "a.parley", text)])
  }

  @Test(arguments: [
    ("actor a state \"Nor‸\u{200B}land\"", "U+200B"),
    ("actor a state \"Nor‸\u{200D}land\"", "U+200D"),
    ("actor a state \"‸\u{200E}Norland\"", "U+200E"),
    ("guarantee g force \"Airlift‸\u{FE0F}\"", "U+FE0F"),
    ("factor f \"A‸\u{1FFFF}\"", "U+1FFFF"),
    ("source s \"Rap‸\u{AD}port\"", "U+00AD"),
    ("source s \"A \\\"big\\\\ plan\\\"‸\u{200B}\"", "U+200B"),
    ("source s \"Two‸\\nlines\"", "U+000A"),
    ("factor f \"A‸\ttab\"", "U+0009"),
    ("actor a state \"North‸\u{A0}Land\"", "U+00A0"),
    ("actor a state \"North‸\u{2003}Land\"", "U+2003"),
    ("actor a state \"«‸\u{2009}Norland »\"", "U+2009"),
    ("actor a state \"‸ Norland\"", "U+0020"),
    ("actor a state \"Norland‸\u{A0}\"", "U+00A0"),
    ("actor a state \"A\"\n  also \"A\", \"A\", \"A‸\u{200B}\"", "U+200B"),
    ("guarantee g force \"G\"\n  components \"Radar‸ \"", "U+0020"),
    ("source s \"S\"\n  outlet \"Le‸\u{202F}Monde\"", "U+202F"),
    ("source s \"S\"\n  author \"‸\u{2800}\"", "U+2800"),
  ])
  func whatGoesUnseenInANameIsTold(marked: String, notation: String) throws {
    let lines = marked.split(separator: "\n", omittingEmptySubsequences: false)
    let line = try #require(lines.firstIndex { $0.unicodeScalars.contains("‸") })
    let column = try #require(Array(lines[line].unicodeScalars).firstIndex(of: "‸")) + 1
    let checked = check(
      String(String.UnicodeScalarView(marked.unicodeScalars.filter { $0 != "‸" })))
    // It warns, and the dossier is used.
    #expect(checked.dossier != nil && checked.diagnostics.count == 1)
    let found = try #require(checked.diagnostics.first)
    #expect(found.id == .hiddenCharacter && found.severity == .warning)
    #expect(found.message.contains(notation), "\(found.message)")
    #expect(found.place?.line == line + 1 && found.place?.column == column, "\(marked)")
  }

  @Test(arguments: [
    "Norland", "Nor land", "Île-de-France", "«\u{A0}Norland\u{A0}»", "Norland\u{202F}: un État",
    "Quoi\u{A0}?", "50\u{A0}% des voix", "外務\u{3000}大臣", "می\u{200C}خواهم",
    "\u{1F469}\u{200D}\u{1F680}", "\u{2764}\u{FE0F}", "e\u{301}", "",
  ])
  func whatIsSeenOrWantedIsNotTold(name: String) {
    #expect(check("factor f \"\(name)\"").diagnostics.isEmpty)
  }

  /// One warning for a name, however much is in it; what follows is found all the same.
  @Test func ofSeveralInANameTheFirstIsTold() {
    let found = check("factor f \"A\u{200B}\u{200B}B \"\n  also \"C\u{200B}\", \"C\u{200B}\"")
      .diagnostics
    #expect(found.map(\.notes) == [["and 2 more in it"], [], []])
    #expect(found.map { $0.place?.column } == [12, 10, 16])
  }

  @Test func theyAreToldWheneverTheFilesAreChecked() throws {
    let text = "factor f \"A\u{200B}\"\n"
    let dossier = try #require(check(text).dossier)
    let again = Dossier.check(
      [SourceText(name: "a.parley", text + "factor g \"G\"\n")], after: dossier)
    #expect(again.diagnostics.map(\.id) == [.hiddenCharacter])
    let same = Dossier.check([SourceText(name: "a.parley", text)], after: dossier)
    #expect(same.diagnostics.map(\.id) == [.hiddenCharacter])
  }
}
