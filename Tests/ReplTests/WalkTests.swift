import Foundation
import PtySupport
import Testing

/// Lessons without a terminal: what a script, a teacher and a class get from them.
struct WalkTests {
  static let lesson = """
    # Silence
    ```parley lesson
    minutes 5
    ```
    ## The guns
    Make them silent.
    ```parley task
    expect truce = full
    ```
    ```parley hint
    Assume it.
    ```
    ```parley solution
    assume truce = full
    ```
    ## The table
    ```parley round
    roles norland, sudmark
    ask airlift
    ```
    ```parley move sudmark
    assume sudmark supports providing airlift
    ```
    ## The end
    Go home.

    """

  private func office() throws -> Office {
    let office = try Office()
    try office.write(Self.lesson, to: "lesson.md")
    return office
  }

  @Test func aLessonIsTakenAndReported() throws {
    let office = try office()
    let way = "ask truce = full\nassume truce = full\nnext\ndone\n"
    let rest = "assume sudmark supports providing airlift\nask airlift\ndone\nnext\nnext\n"
    let result = try office.run(
      ["walk", "--report", "r.json", "-f", "json", "lesson.md"], input: way + rest)
    #expect(result.status == 0, "\(result.errors)")
    let lines = result.output.split(separator: "\n")
    #expect(lines.allSatisfy { $0.hasPrefix("{") && $0.hasSuffix("}") }, "\(result.output)")
    let report = try office.text(of: "r.json")
    #expect(report.hasPrefix(#"{"schema":"parley/lesson/1","command":1,"lesson":"Silence""#))
    #expect(report.contains(#""tasks":2,"met":2"#))
    #expect(report.contains(#""entries":["assume sudmark supports providing airlift"]"#))
  }

  @Test func aRoundShowsASheetAndTakesQuestions() throws {
    let office = try office()
    let result = try office.run(
      ["walk", "--role", "sudmark", "lesson.md"],
      input: "assume truce = full\nnext\nassume sudmark supports providing airlift\nask airlift\n")
    #expect(result.output.contains("Sudmark (sudmark): the sheet"))
    #expect(result.output.contains("Sudmark (sudmark) moves, 1 of 1"))
    #expect(result.output.contains("yes: airlift"))
  }

  @Test func oneGoesOnTheNextDay() throws {
    let office = try office()
    _ = try office.run(["walk", "lesson.md"], input: "assume truce = full\nnext\n")
    let second = try office.run(["walk", "lesson.md"], input: "assumptions\n")
    #expect(second.output.contains("You were here before"))
    #expect(second.output.contains("2 of 3: The table"))
    #expect(second.errors.isEmpty)
  }

  @Test func progressThatIsDamagedIsKeptAside() throws {
    let office = try office()
    _ = try office.run(["walk", "lesson.md"], input: "assume truce = full\nnext\n")
    let folder = office.path(".local/state/parley/lessons")
    let name = try #require(try FileManager.default.contentsOfDirectory(atPath: folder).first)
    try office.write("parley progress 7\n", to: ".local/state/parley/lessons/" + name)
    let result = try office.run(["walk", "lesson.md"], input: "steps\n")
    #expect(result.status == 0)
    #expect(result.errors.contains("[bad-progress]") && result.errors.contains(".damaged-1"))
    #expect(result.output.contains("1 of 3"))
    #expect(
      try office.text(of: ".local/state/parley/lessons/" + name + ".damaged-1")
        == "parley progress 7\n")
  }

  @Test func aLessonWithWindowsLineEndsIsTheSame() throws {
    let office = try office()
    try office.write(Self.lesson.replacing("\n", with: "\r\n"), to: "lesson.md")
    let proof = try office.run(["test", "lesson.md"])
    #expect(proof.output.contains("2 passed, 0 failed"))
    let walk = try office.run(["walk", "lesson.md"], input: "assume truce = full\n")
    #expect(walk.output.contains("The task is met."))
  }

  @Test func withoutAHomeOneIsToldThatNothingIsKept() throws {
    let office = try office()
    let result = try office.run(
      ["walk", "lesson.md"], input: "assume truce = full\n", environment: [:])
    #expect(result.output.contains("The task is met."))
    #expect(result.errors.contains("not kept for another day"))
  }

  @Test func aHandoutIsForPaper() throws {
    let office = try office()
    let result = try office.run(
      ["walk", "--role", "norland", "--handout", "paper.md", "lesson.md"])
    #expect(result.status == 0 && result.output.isEmpty)
    let paper = try office.text(of: "paper.md")
    #expect(paper.contains("# Silence") && paper.contains("Nörland (norland): the sheet"))
    #expect(!paper.contains("assume truce = full"))
  }

  @Test func aFolderListsItsLessonsAndWhatIsWrongWithThem() throws {
    let office = try office()
    try FileManager.default.createDirectory(
      atPath: office.path("lessons"), withIntermediateDirectories: true)
    try office.write(Self.lesson, to: "lessons/a.md")
    try office.write("## S\n```parley task\nexpect truce\n", to: "lessons/b.md")
    try office.write("Just a page.\n", to: "lessons/c.md")
    let result = try office.run(["walk", "lessons"])
    #expect(result.status == 3)
    #expect(result.output.contains("lessons/a.md") && result.output.contains("Silence"))
    #expect(!result.output.contains("c.md"))
    #expect(
      result.errors.contains("lessons/b.md:2:1") && result.errors.contains("[unclosed-fence]"))
    let proof = try office.run(["test", "lessons"])
    #expect(proof.output.contains("2 passed, 0 failed, 1 error"))
    #expect(proof.status == 3)
  }

  @Test(arguments: [
    (["walk"], 2, "[usage]"), (["walk", "a", "b"], 2, "[usage]"),
    (["walk", "none.md"], 4, "[unreadable]"),
    (["walk", "--role", "tern", "lesson.md"], 2, "nobody plays 'tern'"),
    (["walk", "seeds"], 2, "there is no lesson"),
  ])
  func aCallThatMeansNothingSaysSo(arguments: [String], status: Int32, message: String) throws {
    let result = try office().run(arguments)
    #expect(result.errors.contains(message), "\(result.errors)")
    #expect(result.status == status)
  }
}
