import Testing

@testable import ParleyTerminal

struct CompletionStepTests {
  struct Case: Sendable {
    var line: String
    var cursor: Int?
    var start: Int = 0
    var candidates: [String]
    var isRepeated = false
    var step: CompletionStep
  }

  @Test(arguments: [
    Case(line: "x", candidates: [], step: .nothing),
    Case(
      line: "it", candidates: ["italy"],
      step: .insert(replacing: 2, "italy ", isUnique: true)),
    Case(
      line: "it's", cursor: 2, candidates: ["italy"],
      step: .insert(replacing: 2, "italy ", isUnique: true)),
    Case(
      line: "it x", cursor: 2, candidates: ["italy", "italy"],
      step: .insert(replacing: 2, "italy", isUnique: true)),
    Case(
      line: "show Ö", start: 5, candidates: ["Österreich"],
      step: .insert(replacing: 1, "Österreich ", isUnique: true)),
    Case(
      line: "t", candidates: ["troop-b", "troop-a"],
      step: .insert(replacing: 1, "troop-", isUnique: false)),
    Case(line: "troop-", candidates: ["troop-b", "troop-a"], step: .nothing),
    Case(
      line: "troop-", candidates: ["troop-b", "troop-a"], isRepeated: true,
      step: .list(["troop-a", "troop-b"])),
    // What is found by something else than its beginning does not replace what was typed.
    Case(line: "x", candidates: ["abc1", "abc2"], step: .nothing),
    Case(line: "", candidates: ["b", "a"], isRepeated: true, step: .list(["a", "b"])),
    // No accent is parted from its letter.
    Case(line: "e", candidates: ["ee\u{301}", "ee\u{300}"], step: .nothing),
    // Places that are not in the line do no harm.
    Case(
      line: "it", cursor: 99, start: -3, candidates: ["italy"],
      step: .insert(replacing: 2, "italy ", isUnique: true)),
  ])
  func tabDoes(_ it: Case) {
    let step = CompletionStep(
      of: Completion(start: it.start, candidates: it.candidates), in: it.line,
      at: it.cursor ?? it.line.unicodeScalars.count, isRepeated: it.isRepeated)
    #expect(step == it.step)
  }

  @Test func namesAreReadDownwardsInColumns() {
    let names = ["a", "bb", "ccc", "d", "e"]
    #expect(inColumns(names, width: 12, columnsOf: \.count) == ["a    d", "bb   e", "ccc"])
    #expect(inColumns(names, width: 1, columnsOf: \.count) == names)
    #expect(inColumns(names, width: 80, columnsOf: \.count) == ["a    bb   ccc  d    e"])
    #expect(inColumns([], width: 80, columnsOf: \.count) == [])
  }
}
