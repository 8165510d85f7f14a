import PtySupport
import Testing

/// Markdown pages with sessions in them, as `parley test` runs them.
struct PageTests {
  /// The example fence of a page, at the start of a line.
  private static let fence = "```"

  private func test(_ page: String, _ arguments: [String] = []) throws -> Office.Result {
    let office = try Office()
    try office.write(page.replacing("'''", with: Self.fence), to: "page.md")
    return try office.run(["test"] + arguments + ["page.md"])
  }

  @Test func sessionsRunOverTheDossierThatIsShownAboveThem() throws {
    let page = """
      '''parley
      parley> ask monitors
      open: monitors, as of 2031-05-02
      ...
      '''
      '''dossier
      factor quiet "All is quiet"
      guarantee monitors force "Others of that name"
        needs quiet
      '''
      '''parley
      parley> assume quiet
      parley> ask monitors
      yes: monitors[..]
      ...
      '''
      Still the same session.
      '''parley
      parley> undo
      parley> ask monitors
      open: monitors[..]
      ...
      '''
      '''dossier
      factor quiet "All is quiet"
      guarantee other force "Another dossier"
        needs quiet
      '''
      '''parley
      parley> ask quiet
      open: quiet[..]
      ...
      parley> ask monitors
      ...
      ? 3
      '''
      """
    let result = try test(page)
    #expect(result.errors == "")
    #expect(result.output.contains("7 passed, 0 failed"))
    #expect(result.status == 0)
  }

  @Test func aDossierMayBeShownFileByFile() throws {
    let page = """
      '''dossier cast.parley
      factor quiet "All is quiet"
      '''
      '''parley
      parley> factors
      ...
      quiet [..]
      '''
      '''dossier more.parley
      factor calm "The sea is calm"
      '''
      '''parley
      parley> ask quiet and calm
      open: quiet and calm[..]
      ...
      '''
      '''dossier cast.parley
      factor silent "It replaces the file of that name"
      '''
      '''parley
      parley> ask calm and silent
      open: calm and silent[..]
      ...
      parley> ask quiet
      ...
      ? 3
      '''
      """
    let result = try test(page)
    #expect(result.errors == "")
    #expect(result.output.contains("4 passed, 0 failed"))
  }

  @Test func aDossierThatIsWrongFailsThePageAndSaysWhere() throws {
    let page =
      "\nWords.\n\n'''dossier\nactor a stat \"A\"\n'''\n'''parley\nparley> actors\n...\n'''\n"
    let result = try test(page)
    #expect(result.status == 3)
    #expect(result.output.contains("a.parley:1:9: error:"))
    #expect(result.output.contains("in the dossier shown at page.md:4"))
  }

  @Test func whatIsIndentedAsCodeOnlyShowsAFence() throws {
    let page = """
          '''parley
          parley> ask nothing
          '''

      '''parley
      parley> ask monitors
      open: monitors, as of 2031-05-02
      ...
      '''
      """
    let result = try test(page)
    #expect(result.output.contains("1 passed, 0 failed"))
    #expect(result.status == 0)
  }

  @Test func aBlockWithoutAnEndIsToldWhateverItHolds() throws {
    for kind in ["parley", "dossier"] {
      let result = try test("Words.\n\n'''\(kind)\nfactor a \"A\"\n")
      #expect(result.output.contains("page.md:3:1: error:"))
      #expect(result.output.contains("[unclosed-fence]"))
    }
  }

  @Test func recordingWritesWhatIsPrintedOverTheDossierShown() throws {
    let office = try Office()
    let page = """
      ```dossier
      factor quiet "All is quiet"
      ```
      ```parley
      parley> ask quiet or not quiet
      yes
      ```

      """
    try office.write(page, to: "page.md")
    let result = try office.run(["test", "--update", "page.md"])
    #expect(result.status == 1)
    #expect(try office.text(of: "page.md").contains("open: quiet or not quiet, "))
  }
}
