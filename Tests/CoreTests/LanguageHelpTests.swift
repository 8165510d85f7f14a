import Testing

@testable import ParleyCore

/// The help on the language shows what the language is.
struct LanguageHelpTests {
  @Test func everyEntryHasHelp() {
    let missing = EntryWord.allCases.filter { !LanguageHelp.words.contains($0.rawValue) }
    #expect(missing.isEmpty)
  }

  @Test(arguments: LanguageHelp.words)
  func whatHelpShowsCanBeRead(word: String) throws {
    let page = try #require(LanguageHelp.page(word))
    for case .code(let text) in page.blocks {
      let written = text.replacing("LEVER is VALUE", with: "truce is full")
        .replacing("distrust SOURCE", with: "distrust wire")
        .replacing("CHECK SUBJECT", with: "stale norland")
      #expect(Parser.parse(SourceText(name: word, written), as: .script).diagnostics.isEmpty)
    }
  }
}
