import ParleyCore
import Testing

/// What `parley test` proves of a lesson: each task starts unmet, and its solution meets it.
struct LessonProofTests {
  private func run(_ page: String) -> TranscriptRun {
    TranscriptRun(
      Transcript(SourceText(name: "lesson.md", page)), in: LessonSupport.session())
  }

  private func marks(_ page: String) -> [String] {
    run(page).diagnostics.map(MarkedText.mark)
  }

  @Test func aTaskThatItsSolutionMeetsIsProved() {
    let run = run(
      LessonSupport.step(
        "S", task: "expect monitors because truce", solution: "assume truce = full"))
    #expect(run.proofs.map(\.title) == ["S"])
    #expect(run.diagnostics.isEmpty)
  }

  @Test func aTaskThatIsMetAtTheStartIsNone() {
    #expect(
      marks(LessonSupport.step("S", task: "expect open monitors", solution: "assume truce = none"))
        == ["2:1+14 task-met"])
  }

  @Test func aLaterTaskIsHeldAgainstWhatTheSolutionsAboveBroughtAbout() {
    let first = LessonSupport.step("A", task: "expect monitors", solution: "assume truce = full")
    let second = LessonSupport.step("B", task: "expect truce = full", solution: "retract all")
    #expect(marks(first + second) == ["9:1+14 task-met"])
  }

  @Test func aSolutionThatFallsShortIsToldWhereItDoes() {
    let task = "expect truce = full\nexpect airlift"
    let run = run(LessonSupport.step("S", task: task, solution: "assume truce = full"))
    #expect(run.diagnostics.map(MarkedText.mark) == ["4:1+14 task-not-met"])
    #expect(run.diagnostics.first?.notes.first?.contains("open") == true)
  }

  @Test func aSolutionWithAnErrorIsTold() {
    #expect(
      marks(LessonSupport.step("S", task: "expect monitors", solution: "assume truce = ful"))
        == ["6:16+3 unknown-level did you mean full"])
  }

  @Test func aMoveForSomebodyElseIsTold() {
    let page =
      "## S\n" + LessonSupport.block("round", "roles norland, sudmark\nexpect open monitors")
      + LessonSupport.block("move norland", "assume sudmark supports providing airlift")
    #expect(marks(page) == ["7:1+41 not-your-move"])
  }

  @Test func theMovesOfARoundMeetItsTask() {
    let page =
      "## S\n" + LessonSupport.block("round", "roles norland, sudmark\nexpect airlift")
      + LessonSupport.block("move norland", "assume norland supports providing airlift")
      + LessonSupport.block("move sudmark", "assume sudmark supports providing airlift")
      + LessonSupport.block("task", "expect airlift")
    #expect(marks(page).isEmpty)
    #expect(run(page).proofs.count == 1)
  }

  @Test func whatADemonstrationAssumesIsNotLeftInForce() {
    let page =
      "## S\n```parley\nparley> assume truce = full\n```\n"
      + LessonSupport.block("task", "expect monitors")
      + LessonSupport.block("solution", "assume truce = full")
    #expect(marks(page).isEmpty)
  }

  @Test func nothingIsProvedOfALessonThatIsWrongInItself() {
    let page = LessonSupport.step("S", task: "expect monitors", solution: "assume truce = full")
    let run = run(page + "```parley hnt\n```\n")
    #expect(run.proofs.isEmpty)
    #expect(run.diagnostics.map(\.id) == [.badLesson])
  }
}
