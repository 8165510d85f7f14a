import ParleyCore
import Testing

/// A learner's way through a lesson.
struct LessonWalkTests {
  private typealias Make = LessonSupport

  private static let page =
    Make.step(
      "First", task: "expect monitors", solution: "assume truce = full",
      Make.block("hint", "One.") + Make.block("hint", "Two."))
    + Make.step("Second", task: "expect not monitors", solution: "assume truce = none")
    + "## Third\nThe last.\n"

  private func walk(_ switches: String = "", roles: [String] = []) -> LessonWalk {
    var walk = Make.walk(Make.block("lesson", switches) + Self.page, roles: roles)
    _ = walk.begin()
    return walk
  }

  @Test(arguments: [
    ["assume truce = full"], ["assume truce is full"], ["assume monitors"],
    ["assume truce = none", "retract 1", "assume truce = full"],
    ["assume truce = full", "assume truce = none", "undo"],
    ["2031-05-02 truce = full"],
  ])
  func anyWayToTheStateMeetsTheTask(way: [String]) {
    var walk = walk()
    for line in way.dropLast() { walk.type(line) }
    let meets = walk.type(way.last ?? "")
    #expect(meets.contains("The task is met.") || walk.records[0].met != nil)
    #expect(walk.records[0].met == "now")
  }

  @Test func whatIsMissingIsSaidAfterATryAndAQuestionIsNone() {
    var walk = walk()
    #expect(walk.type("assume truce = none").contains("expect monitors (it is no)"))
    #expect(walk.records[0].tries == 1)
    #expect(!walk.type("expect monitors").contains("Not yet"))
    #expect(walk.records[0].tries == 1)
    // What cannot be read is a try as well, and has its own message.
    #expect(!walk.type("assume truce = ful").contains("Not yet"))
    #expect(walk.records[0].tries == 2)
  }

  @Test func hintsComeOneAtATime() {
    var walk = walk()
    #expect(walk.type("hint").contains("One."))
    let second = walk.type("hint")
    #expect(second.contains("Two.") && !second.contains("One."))
    #expect(walk.type("hint").contains("There are no more hints."))
    walk.type("next")
    #expect(walk.type("hint").contains("There is no hint"))
  }

  @Test func aTaskIsSkippedWhereTheTeacherAllowsIt() {
    var free = walk()
    #expect(free.type("next").contains("2 of 3"))
    var strict = walk("skip never")
    #expect(strict.type("next").contains("does not let you go on without it"))
    #expect(strict.position == 0)
    var patient = walk("skip after 2")
    #expect(patient.type("next").contains("after 2 more tries"))
    patient.type("assume truce = none")
    #expect(patient.type("next").contains("after 1 more try."))
    patient.type("assume truce = partial")
    #expect(patient.type("next").contains("2 of 3"))
  }

  @Test func aSolutionIsShownWhenItIsDueAndThatIsNoted() {
    var walk = walk("solution after 1")
    #expect(walk.type("solution").contains("after 1 more try"))
    #expect(!walk.records[0].sawSolution)
    walk.type("assume truce = none")
    #expect(walk.type("solution").contains("assume truce = full"))
    #expect(walk.records[0].sawSolution)
  }

  @Test func resetAsksAndTakesTheStepBack() {
    var walk = walk()
    walk.type("assume truce = full")
    walk.type("next")
    walk.type("assume norland opposes airlift")
    walk.type("assume truce = none")
    #expect(walk.type("reset").contains("2 entries"))
    #expect(walk.type("no").contains("Nothing was taken back"))
    walk.type("reset")
    #expect(walk.type("assume sudmark opposes airlift").contains("takes back") == false)
    #expect(walk.records[1].met == "now")
    walk.type("reset")
    #expect(walk.type("YES").contains("2 of 3"))
    #expect(walk.records[1].met == nil)
    #expect(walk.records[0].met == "now")
    walk.type("reset lesson")
    #expect(walk.type("y").contains("1 of 3"))
    #expect(walk.log.isEmpty && walk.records.allSatisfy { $0.met == nil })
  }

  @Test func whatWasTakenBackByNumberIsNotEnteredAgain() {
    var walk = walk()
    walk.type("expect monitors")
    walk.type("assume norland opposes airlift")
    walk.type("assume truce = none")
    walk.type("retract 2")
    walk.type("next")
    walk.type("assume sudmark opposes airlift")
    walk.type("reset")
    let after = walk.type("yes")
    #expect(!after.contains("error"))
    #expect(walk.log.map(\.typed) == ["assume truce = none"])
  }

  @Test func backGoesBackAndTheEndIsTheReport() {
    var walk = walk()
    #expect(walk.type("back").contains("This is the first step."))
    walk.type("assume truce = full")
    walk.type("next")
    #expect(walk.type("back").contains("Task (met)"))
    walk.type("next")
    walk.type("next")
    let end = walk.evaluate("next", at: "now")
    #expect(end.contains { $0.request == .quit })
    #expect(walk.isComplete)
    #expect(end.map(\.printed).joined().contains("1 of 2 tasks met."))
  }

  @Test func aWordOfTheLessonsIsExplainedAndMendedWhereItIsMistyped() {
    var walk = walk()
    #expect(walk.type("nxt").contains("did you mean 'next'"))
    #expect(walk.type("next please").contains("[usage]"))
    #expect(walk.type("help hint").contains("gives the next hint"))
    #expect(walk.type("help").contains("reset [lesson]"))
  }

  @Test func aTaskThatDoesNotFitTheDossierIsTold() {
    var walk = Make.walk(
      Make.step("S", task: "expect elsewhere", solution: "assume elsewhere"))
    let text = walk.begin()
    #expect(text.contains("does not fit the dossier") && text.contains("[unknown-id]"))
  }

  @Test func theHandoutHasTheTasksAndTheHintsAndNoSolution() {
    let handout = walk("minutes 5").handout
    #expect(handout.contains("\n5 minutes\n"))
    #expect(handout.contains("expect not monitors"))
    #expect(handout.contains("## Hints"))
    #expect(!handout.contains("assume truce"))
  }
}
