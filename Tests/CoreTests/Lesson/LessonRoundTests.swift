import Testing

@testable import ParleyCore

/// Rounds: several roles' moves, entered apart and judged together.
struct LessonRoundTests {
  private typealias Make = LessonSupport

  private static let page =
    "## Round\nPlay.\n"
    + Make.block("round", "roles norland, sudmark\nexpect airlift")
    + Make.block("move norland", "assume norland supports providing airlift")
    + Make.block("move sudmark", "assume sudmark supports providing airlift")
    + Make.block("task", "expect airlift") + "## End\n"

  private func walk(roles: [String] = []) -> LessonWalk { Make.walk(Self.page, roles: roles) }

  @Test func theMovesOfAllAreJudgedTogether() {
    var walk = walk()
    #expect(walk.begin().contains("Norland (norland) moves, 1 of 2"))
    walk.type("assume norland supports providing airlift")
    #expect(walk.session.view.entries.isEmpty)
    #expect(walk.type("done").contains("Sudmark (sudmark) moves, 2 of 2"))
    walk.type("2031-05-02 sudmark supports providing airlift")
    let end = walk.type("done")
    #expect(end.contains("What comes of it") && end.contains("holds: airlift"))
    #expect(end.contains("The task is met."))
    #expect(walk.log.count == 2 && walk.moves == nil)
  }

  @Test func nobodySpeaksForAnybodyElse() {
    var walk = walk()
    _ = walk.begin()
    for line in [
      "assume sudmark supports providing airlift", "assume truce = full", "assume airlift",
      "2031-05-03 norland, sudmark support providing airlift", "as of 2031-05-02",
      "assume sudmark providing airlift is supports",
    ] {
      #expect(walk.type(line).contains("[not-your-move]"), "\(line)")
    }
    #expect(walk.moves?.count == 0)
  }

  @Test func aMoveCanBeTakenBackAndNothingElseChangesAnything() {
    var walk = walk()
    _ = walk.begin()
    #expect(walk.type("undo").contains("There is no move yet."))
    walk.type("assume norland supports providing airlift")
    #expect(walk.type("undo").contains("The move is taken back."))
    walk.type("assume norland opposes providing airlift")
    #expect(walk.type("retract all").contains("In a round only moves change anything"))
    #expect(walk.moves?.count == 1)
    #expect(walk.type("assume norland supports nothing").contains("[unknown-id]"))
    #expect(walk.moves?.count == 1)
  }

  @Test func aRoundThatFallsShortCanBePlayedAgain() {
    var walk = walk()
    _ = walk.begin()
    walk.type("done")
    #expect(walk.type("next").contains("'reset' plays the round again"))
    walk.type("reset")
    #expect(walk.type("yes").contains("Norland (norland) moves, 1 of 2"))
  }

  @Test func onlyTheRolesThatAreChosenMove() {
    var one = walk(roles: ["sudmark"])
    #expect(one.begin().contains("Sudmark (sudmark) moves, 1 of 1"))
    var none = Make.walk(
      "## R\n" + Make.block("round", "roles sudmark\nexpect open airlift") + "## End\n",
      roles: ["norland"])
    #expect(none.begin().contains("None of your roles moves in this round."))
    #expect(none.type("next").contains("2 of 2"))
  }

  @Test func movesOutlastGoingBackAndAnotherDay() throws {
    var walk = Make.walk("## Before\n" + Self.page)
    _ = walk.begin()
    walk.type("next")
    walk.type("assume norland supports providing airlift\n")
    walk.type("done")
    walk.type("assume sudmark supports providing airlift")
    walk.type("back")
    #expect(walk.type("next").contains("So far:"))
    let kept = LessonProgress(walk).text
    var next = Make.walk("## Before\n" + Self.page)
    _ = next.take(up: try LessonProgress(SourceText(name: "p", kept)))
    #expect(next.begin().contains("Sudmark (sudmark) moves, 2 of 2"))
    #expect(next.type("done").contains("The task is met."))
  }

  @Test func aDebriefIsRunOnTheWayIn() {
    var walk = Make.walk(
      "## S\nBefore it.\n" + Make.block("debrief", "expect open airlift") + "After it.\n")
    let text = walk.begin()
    let parts = ["Before it.", "holds: open airlift", "After it."]
    let places = parts.compactMap { text.firstRange(of: $0)?.lowerBound }
    #expect(places.count == 3 && places == places.sorted())
  }
}
