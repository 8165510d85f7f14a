import Foundation
import PtySupport
import Testing

/// `parley test` as a build server calls it.
struct TestModeTests {
  private let office: Office

  init() throws {
    office = try Office()
    try FileManager.default.createDirectory(
      atPath: office.path("t"), withIntermediateDirectories: true)
    try office.write("scenario \"A\"\nexpect open monitors\nexpect monitors\n", to: "t/a.parley")
    try office.write(
      "scenario \"B\"\nactor norland state \"N\"\nexpect monitors\n", to: "t/b.parley")
    try office.write("expect (monitors\n", to: "t/c.parley")
    try office.write("scenario \"D\"\nexpect open monitors\n", to: "t/d.parley")
  }

  private func objects(_ text: String) throws -> [[String: Any]] {
    try text.split(separator: "\n").map { line in
      try #require(try JSONSerialization.jsonObject(with: Data(line.utf8)) as? [String: Any])
    }
  }

  @Test func oneBadFileDoesNotHideTheOthers() throws {
    try office.link("t/e.parley", to: "gone")
    let result = try office.run(["-f", "json", "test", "none.parley", "t"])
    #expect(result.status == 4)
    let results = try objects(result.output)
    let files = results.dropLast().map { ($0["file"] as? String ?? "") }
    #expect(
      files == [
        "none.parley", "t/a.parley", "t/a.parley", "t/b.parley", "t/c.parley", "t/d.parley",
        "t/e.parley",
      ])
    let ids = results.dropLast().map { ($0["id"] as? String ?? "") }
    #expect(
      ids == [
        "unreadable", "", "expectation-failed", "duplicate-id", "unclosed-parenthesis", "",
        "unreadable",
      ])
    #expect(results[3]["line"] as? Int == 2 && results[3]["scenario"] as? String == "B")
    #expect(results.last?["errors"] as? Int == 4)
    try FileManager.default.removeItem(atPath: office.path("t/e.parley"))
    #expect(try office.run(["test", "t"]).status == 3)
    #expect(try office.run(["test", "t/a.parley"]).status == 1)
  }

  @Test func resultsComeInTheOrderOfTheFilesHoweverManyThereAre() throws {
    for number in 100..<400 {
      try office.write("expect open monitors\nexpect monitors\n", to: "t/x\(number).parley")
    }
    let first = try office.run(["-f", "tap", "test", "t"])
    #expect(first.output.contains("1..605\n"))
    let second = try office.run(["-f", "tap", "test", "t"])
    #expect(first.output == second.output)
    let points = first.output.split(separator: "\n").filter { $0.contains("ok ") }
    let place = /t\/x\d+\.parley:\d/
    let places = points.compactMap { $0.firstMatch(of: place).map { String($0.output) } }
    #expect(places.count == 600)
    #expect(places == places.sorted())
  }

  @Test func aFileNamedTwiceIsTestedOnce() throws {
    let result = try office.run(["test", "t/d.parley", "t/d.parley"])
    #expect(result.output.hasSuffix("1 passed, 0 failed\n"))
  }

  @Test func failuresStandInTheTextAndErrorsBesideWhatProgramsRead() throws {
    let text = try office.run(["test", "t"])
    #expect(text.output.hasPrefix("t/a.parley:3:1: error: the verdict is open, on truce"))
    #expect(text.output.contains("\n3 | expect monitors\n"))
    #expect(text.output.contains("= note: monitors needs truce >= full"))
    #expect(text.output.hasSuffix("2 passed, 1 failed, 2 errors\n"))
    #expect(text.errors.isEmpty)
    let junit = try office.run(["-f", "junit", "test", "t"])
    #expect(junit.output.hasPrefix("<?xml"))
    #expect(
      junit.errors.contains("[duplicate-id]") && !junit.errors.contains("[expectation-failed]"))
  }

  @Test func whoeverLooksOnIsToldWhatGoesToAFile() throws {
    let result = try office.run(["-f", "junit", "-o", "report.xml", "test", "t"])
    #expect(result.status == 3)
    #expect(result.output.isEmpty)
    #expect(result.errors.contains("[expectation-failed]"))
    #expect(result.errors.hasSuffix("2 passed, 1 failed, 2 errors\n"))
    #expect(try office.text(of: "report.xml").hasSuffix("</testsuites>\n"))
  }

  @Test func listingNeedsNoDossierAndRunsNothing() throws {
    try office.write("save x.parley\nexpect open monitors\n", to: "t/s.parley")
    let result = try office.run(["-d", "nowhere", "--list", "test", "t/a.parley", "t/s.parley"])
    #expect(result.status == 0)
    #expect(
      result.output == """
        t/a.parley:2: A: open monitors
        t/a.parley:3: A: monitors
        t/s.parley:2: open monitors

        """)
    let json = try objects(try office.run(["-f", "json", "--list", "test", "t/a.parley"]).output)
    #expect(json.map { $0["schema"] as? String } == ["parley/test-list/1", "parley/test-list/1"])
    #expect(json[0]["expectation"] as? String == "open monitors")
    #expect(!FileManager.default.fileExists(atPath: office.path("x.parley")))
    #expect(try office.run(["--list", "test", "t"]).status == 3)
  }

  @Test func aFilterLeavesWhatHasTheTextInIt() throws {
    let result = try office.run(["test", "--filter", "OPEN Mon", "t/a.parley", "t/d.parley"])
    #expect(result.status == 0)
    #expect(result.output.hasSuffix("2 passed, 0 failed\n"))
    let list = try office.run([
      "test", "--list", "--filter", "d.parley", "t/a.parley", "t/d.parley",
    ])
    #expect(list.output == "t/d.parley:2: D: open monitors\n")
  }

  @Test func nothingToTestFailsWhereThatIsAskedFor() throws {
    let result = try office.run(["test", "--filter", "nix", "t/a.parley"])
    #expect(result.status == 0)
    #expect(result.errors.contains("[nothing-to-test]"))
    let strict = try office.run(["test", "--fail-on-empty", "--filter", "nix", "t/a.parley"])
    #expect(strict.status == 1)
    #expect(
      try office.run(["test", "--list", "--fail-on-empty", "--filter", "nix", "t/a.parley"]).status
        == 1)
    #expect(try office.run(["test", "--fail-on-empty", "t/d.parley"]).status == 0)
  }

  @Test func testFormatsAreForTestsAlone() throws {
    for format in ["tap", "tap13", "junit", "github"] {
      #expect(try office.run(["-f", format, "ask", "monitors"]).status == 2)
      #expect(try office.run(["-f", format], input: "ask monitors").status == 2)
      #expect(try office.run(["-f", format, "test", "t/d.parley"]).status == 0)
    }
  }

  @Test func coverageComesBeforeTheSumAndFailsWhereItIsTooLow() throws {
    let json = try office.run(["-f", "json", "--coverage", "test", "t/d.parley"])
    #expect(json.status == 0)
    let schemas = try objects(json.output).map { $0["schema"] as? String }
    #expect(schemas == ["parley/test/1", "parley/coverage/1", "parley/test-summary/1"])
    let low = try office.run(["--min-coverage", "1", "test", "t/d.parley"])
    #expect(low.status == 1)
    #expect(low.errors.contains("0 of 1 statements are exercised, 0 % [low-coverage]"))
    #expect(low.output.contains("No verdict rests on these statements"))
    try office.write("expect open norland supports monitors\n", to: "n.parley")
    #expect(try office.run(["--min-coverage", "100", "test", "n.parley"]).status == 0)
    let tap = try office.run(["-f", "tap", "--coverage", "test", "t/d.parley"])
    #expect(!tap.output.contains("coverage"))
    #expect(tap.errors.hasPrefix("coverage: 0 of 1 statements (0 %)"))
    #expect(try office.run(["--min-coverage", "101", "test", "t"]).status == 2)
  }

  @Test func watchingNeedsATerminal() throws {
    let result = try office.run(["--watch", "test", "t"])
    #expect(result.status == 2)
    #expect(result.errors.contains("[usage]"))
  }
}
