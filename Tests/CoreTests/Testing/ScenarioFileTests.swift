import Testing

@testable import ParleyCore

/// What a scenario file comes to as tests.
struct ScenarioFileTests {
  private func lines(_ text: String) throws -> [String] {
    try Bench.run(("a.parley", text)).files[0].results.map { result in
      let reason = result.reason.map { " (\($0))" } ?? ""
      return "\(result.line ?? 0) \(result.status.rawValue) \(result.title)\(reason)"
    }
  }

  @Test func everyKindOfResult() throws {
    #expect(
      try lines(Bench.everything) == [
        #"2 failed One # of \ 50 %, so: <&> "it": monitors because truce"#,
        #"3 passed One # of \ 50 %, so: <&> "it": not monitors because truce"#,
        #"4 failed One # of \ 50 %, so: <&> "it": not monitors because sudmark"#,
        "9 skipped Not now: monitors (wait, # for: 5 %)", "13 todo Later: monitors (not coded)",
        "14 passed Later: not monitors (not coded)",
        "17 error Declared anew: 'norland' is declared twice",
      ])
  }

  @Test func aMarkBeforeTheFirstScenarioHoldsForAll() throws {
    let text = """
      todo "all of it"
      expect monitors
      scenario "A"
      expect monitors
      scenario "B"
      skip "this one"
      expect monitors

      """
    #expect(
      try lines(text) == [
        "2 todo monitors (all of it)", "4 todo A: monitors (all of it)",
        "7 skipped B: monitors (this one)",
      ])
    #expect(
      try lines(text.replacing("todo", with: "skip")) == [
        "2 skipped monitors (all of it)", "4 skipped A: monitors (all of it)",
        "7 skipped B: monitors (this one)",
      ])
    let later = "skip \"all\"\nscenario \"A\"\ntodo \"a\"\nexpect monitors\n"
    #expect(try lines(later) == ["4 skipped A: monitors (all)"])
  }

  @Test func aMarkHoldsWhereverItStandsAndSkipComesFirst() throws {
    let text = "scenario \"A\"\nexpect monitors\ntodo \"t\"\nskip \"s\"\nskip \"u\"\n"
    #expect(try lines(text) == ["2 skipped A: monitors (s)"])
  }

  @Test func anErrorBeforeTheFirstScenarioLeavesOutAllAndOneInAScenarioItAlone() throws {
    #expect(
      try lines("assume nothing\nscenario \"A\"\nexpect not monitors\n") == [
        "1 error unknown id 'nothing'"
      ])
    #expect(
      try lines("scenario \"A\"\nassume nothing\nscenario \"B\"\nexpect not monitors\n") == [
        "2 error A: unknown id 'nothing'", "4 passed B: not monitors",
      ])
  }

  @Test func aFileThatCannotBeReadIsNotRun() throws {
    let run = try Bench.run(("a.parley", "expect (monitors\nexpect not monitors\nskip\n"))
    #expect(run.files[0].results.map(\.status) == [.error, .error])
    #expect(run.exitStatus == .unreadableInput)
    #expect(run.files[0].results.map { $0.diagnostic?.place?.column } == [8, 5])
  }

  @Test func aTitleGivenTwiceIsDoubtful() throws {
    let run = try Bench.run(
      ("a.parley", "scenario \"A\"\nexpect not monitors\nscenario \"A\"\nexpect not monitors\n"))
    #expect(run.warnings.map(\.id) == [.duplicateScenario])
    #expect(run.warnings[0].place?.line == 3)
    #expect(run.warnings[0].notes == ["the first is on line 1"])
    #expect(run.count(.passed) == 2 && run.exitStatus == .success)
  }

  @Test func aFailureSaysWhatCameAndWhy() throws {
    let run = try Bench.run(("a.parley", Bench.everything))
    let failures = run.troubles
    #expect(failures[0].message == "the verdict is no, because of truce and monitors")
    #expect(failures[0].expected == "yes")
    #expect(
      failures[1].message == "the verdict is yes, as expected, but because of truce and monitors")
    #expect(failures[1].expected == "sudmark among that")
    #expect(failures[0].notes.count == 2)
    #expect(run.exitStatus == .unreadableInput)
  }

  @Test func onlyWhatHoldsAlreadyIsWarnedOf() throws {
    let run = try Bench.run(("a.parley", "todo \"t\"\nexpect monitors\nexpect not monitors\n"))
    #expect(run.warnings.map(\.id) == [.holdsAlready])
    #expect(run.tally == "1 passed, 0 failed, 1 still to do, 1 marked as still to do and passed")
    #expect(run.exitStatus == .success)
  }

  @Test func whatThereIsToTestIsListedWithoutTrying() {
    let file = ScenarioTests(SourceText(name: "a.parley", Bench.everything))
    #expect(file.tests.map(\.line) == [2, 3, 4, 9, 13, 14, 18])
    #expect(file.tests.map(\.mark) == [nil, nil, nil, .skip, .todo, .todo, nil])
  }

  @Test func filteringHeedsNoCapitals() throws {
    let run = try Bench.run(("dir/a.parley", Bench.everything))
    func titles(_ text: String) -> [Int?] { run.files[0].filtered(by: text).results.map(\.line) }
    #expect(titles("DIR/A") == [2, 3, 4, 9, 13, 14, 17])
    #expect(titles("later") == [13, 14])
    #expect(titles("because Sudmark") == [4])
    #expect(titles("nowhere").isEmpty)
    #expect(run.files[0].filtered(by: "because").outcome.warnings.isEmpty)
    #expect(run.files[0].filtered(by: "later: not").outcome.warnings.count == 1)
  }

  @Test func whatKeepsAFileFromBeingTestedIsNeverFilteredOut() throws {
    let run = try Bench.run(("a.parley", "expect (monitors\n"))
    #expect(run.files[0].filtered(by: "nowhere").results.count == 1)
  }

  @Test func aMarkMeansNothingAtAPromptAndNothingInAScript() throws {
    var session = try Bench.session()
    let typed = session.evaluate("skip \"x\"")
    #expect(typed[0].diagnostics.map(\.id) == [.notInSession])
    session.begin(script: "a.parley")
    let run = session.evaluate("todo \"x\"\nexpect not monitors")
    #expect(run.allSatisfy { !$0.failed })
    #expect(run[1].expectation?.isMet == true)
    #expect(!session.suggestions(for: "sk", at: 2).candidates.map(\.text).contains("skip"))
  }

  @Test func aMarkHasNoPlaceInADossier() {
    let file = Parser.parse(SourceText(name: "d", "skip \"x\"\ntodo \"y\"\n"), as: .dossier)
    #expect(file.diagnostics.map(\.id) == [.notInDossier, .notInDossier])
  }
}
