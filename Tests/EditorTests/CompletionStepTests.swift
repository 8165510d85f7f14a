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
      step: .list([.init("troop-a"), .init("troop-b")])),
    // What is found by something else than its beginning does not replace what was typed.
    Case(line: "x", candidates: ["abc1", "abc2"], step: .nothing),
    Case(
      line: "show Élys", start: 5, candidates: ["elysee"],
      step: .insert(replacing: 4, "elysee ", isUnique: true)),
    Case(
      line: "", candidates: ["b", "a"], isRepeated: true, step: .list([.init("a"), .init("b")])),
    // No accent is parted from its letter.
    Case(line: "e", candidates: ["ee\u{301}", "ee\u{300}"], step: .nothing),
    // Places that are not in the line do no harm.
    Case(
      line: "it", cursor: 99, start: -3, candidates: ["italy"],
      step: .insert(replacing: 2, "italy ", isUnique: true)),
  ])
  func tabDoes(_ it: Case) {
    let step = CompletionStep(
      of: Completion(start: it.start, candidates: it.candidates.map { .init($0) }), in: it.line,
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

  @Test func whatIsSaidOfACandidateStandsBesideItAsFarAsTheLineReaches() {
    let candidates: [Completion.Candidate] = [
      .init("eu", gloss: "European Union, organization"), .init("is"),
      .init("italy", gloss: "Italy, state"),
    ]
    #expect(
      listing(candidates, width: 20, rows: 3, columnsOf: \.count)
        == ["eu     European Uni…", "is", "italy  Italy, state"])
    #expect(
      listing(candidates, width: 80, rows: 2, columnsOf: \.count)
        == ["eu     European Union, organization", "and 2 more"])
  }

  @Test func ofVeryManyTheOnesLeftOutAreCounted() {
    let names = (10..<30).map { Completion.Candidate("n\($0)") }
    #expect(
      listing(names, width: 8, rows: 3, columnsOf: \.count)
        == ["n10  n12", "n11  n13", "and 16 more"])
    #expect(listing(names, width: 8, rows: 10, columnsOf: \.count).count == 10)
  }
}
