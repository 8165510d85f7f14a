import ParleyCore
import Testing

/// What is kept of a learner's way.
struct LessonProgressTests {
  private typealias Make = LessonSupport

  private static let page =
    Make.step("It's \"one\" \\ step", task: "expect monitors", solution: "assume truce = full")
    + Make.step("Two", task: "expect airlift", solution: "assume airlift") + "## Three\n"

  private func read(_ text: String) throws(Diagnostic) -> LessonProgress {
    try LessonProgress(SourceText(name: "p", text))
  }

  @Test func everythingComesBack() throws {
    var walk = Make.walk(Self.page)
    _ = walk.begin()
    walk.type("2031-05-03 truce = full\n  \"A \\\"quote\\\" and a \\\\.\"\n  reason \"why\"")
    walk.type("next")
    walk.type("assume norland supports providing airlift")
    walk.type("solution")
    let text = LessonProgress(walk).text
    let progress = try read(text)
    #expect(progress == LessonProgress(walk))
    #expect(progress.text == text)
    var next = Make.walk(Self.page)
    #expect(next.take(up: progress).allSatisfy { !$0.failed })
    #expect(next.log == walk.log && next.records == walk.records && next.position == 1)
    #expect(next.session.view.entries.map(\.entry.canonicalText) == walk.log.map(\.typed))
    #expect(LessonProgress(next).text == text)
  }

  @Test(arguments: [
    ("", 1), ("parley progress 2\nat \"x\"\n", 1), ("parley progress 1\nat x\n", 2),
    ("parley progress 1\nat \"x\"\nstep \"a\" tries many\n", 3),
    ("parley progress 1\nat \"x\"\nentry \"a\"\n", 3),
    ("parley progress 1\nat \"x\"\nwhat\n", 3),
    ("parley progress 1\nat \"x\"\nentry \"a\" \"b\n", 3),
  ])
  func whatIsDamagedIsTold(text: String, line: Int) {
    #expect {
      _ = try read(text)
    } throws: { error in
      let diagnostic = error as? Diagnostic
      return diagnostic?.id == .badProgress && (diagnostic?.place?.line ?? line) == line
    }
  }

  @Test func aLessonThatWasEditedIsGoneOnWith() throws {
    var walk = Make.walk(Self.page)
    _ = walk.begin()
    walk.type("assume truce = full")
    walk.type("next")
    let progress = LessonProgress(walk)
    var renamed = Make.walk(
      Make.step("One", task: "expect monitors", solution: "assume truce = full")
        + Make.step("Other", task: "expect airlift", solution: "assume airlift"))
    let told = renamed.take(up: progress).map(\.printed).joined()
    #expect(told.contains("The step 'Two' is no longer in this lesson."))
    #expect(renamed.position == 0 && renamed.log.count == 1)
  }

  @Test func whatTheDossierDoesNotTakeAnyMoreIsToldAndDropped() throws {
    let text = """
      parley progress 1
      at "Two"
      entry "Two" "assume gone"
      entry "Two" "assume truce = full"

      """
    var walk = Make.walk(Self.page)
    let told = walk.take(up: try read(text)).map(\.printed).joined()
    #expect(told.contains("cannot be entered any more") && told.contains("[unknown-id]"))
    #expect(walk.log.map(\.typed) == ["assume truce = full"])
  }

  @Test func theReportTellsWhatWasEnteredAndMet() {
    var walk = Make.walk(Self.page)
    _ = walk.begin()
    walk.type("assume truce = full")
    let json = walk.report.rendered(as: .json, command: 1)
    #expect(json.contains(#""met":"now""#))
    #expect(json.contains(#""entries":["assume truce = full"]"#))
  }
}
