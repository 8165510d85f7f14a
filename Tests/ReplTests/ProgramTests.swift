import Foundation
import PtySupport
import Testing

/// The real program without a terminal: what it prints, where, and with which status it ends.
struct ProgramTests {
  private func run(
    _ arguments: [String], input: String = "", dossier: String = Analyst.dossier
  ) throws -> Office.Result {
    try Office(dossier: dossier).run(arguments, input: input)
  }

  private static let statuses: [(arguments: [String], status: Int32)] = [
    (["ask", "monitors"], 0), (["-c", "expect monitors"], 1), (["-c", "expect open monitors"], 0),
    (["-c", "ask monitors", "seeds/a.parley"], 2), (["-f", "xml", "help"], 2),
    (["--no-such-option"], 2), (["seeds"], 2), (["ask", "monitor"], 3),
    (["-c", "assume truce = loud"], 3), (["-d", "nowhere", "brief"], 4),
    (["-o", "nowhere/out", "brief"], 4), (["test", "nowhere"], 4),
    (["fmt", "--check", "seeds"], 1), (["fmt", "seeds"], 0),
    (["-c", "expect monitors", "-c", "ask monitor"], 3),
  ]

  @Test(arguments: statuses)
  func theStatusSaysHowItWent(arguments: [String], status: Int32) throws {
    #expect(try run(arguments).status == status)
  }

  @Test func manyDiagnosticsAreCountedAsTextAndAllToldAsJSON() throws {
    let dossier = (0..<1_030).map { "so it is \($0)\n" }.joined()
    let text = try run(["check", "seeds"], dossier: dossier)
    #expect(text.errors.components(separatedBy: ": error: ").count == 20 + 1)
    #expect(text.errors.contains("\nand 1,010 more; '-f json' tells them all\n"))
    #expect(text.status == 3)
    let data = try run(["-f", "json", "check", "seeds"], dossier: dossier)
    #expect(data.errors.split(separator: "\n").count == 1_030)
  }

  @Test(arguments: [["fmt"], ["check"], ["-o", "report", "test"], ["-f", "csv", "test"]])
  func diagnosticsOfAllFilesOfARunAreCountedTogether(line: [String]) throws {
    let faults = (0..<15).map { "actor a\($0) nowhere\n" }.joined()
    let office = try Office()
    for name in ["a.parley", "b.parley"] { try office.write(faults, to: name) }
    let result = try office.run(line + ["a.parley", "b.parley"])
    #expect(result.errors.components(separatedBy: ": error: ").count == 20 + 1)
    #expect(result.errors.contains("\nand 10 more; '-f json' tells them all\n"))
    #expect(result.status == 3)
  }

  /// A warning leaves the dossier in use, and the status as it is.
  @Test(arguments: [
    ["check", "hidden"], ["-c", "open hidden"], ["test", "title.parley"], ["title.parley"],
  ])
  func whatIsHiddenInANameIsToldWhereItIsTakenUp(line: [String]) throws {
    let office = try Office()
    try FileManager.default.createDirectory(
      atPath: office.path("hidden"), withIntermediateDirectories: false)
    try office.write("factor quiet \"All\u{200B}quiet\"\n", to: "hidden/a.parley")
    try office.write("scenario \"T\u{200B}\"\nexpect open monitors\n", to: "title.parley")
    let result = try office.run(line)
    #expect(result.errors.contains("the hidden character U+200B [hidden-character]"))
    #expect(!result.errors.contains("\u{200B}") && result.status == 0)
  }

  @Test func pipedCommandsRunInOneSessionAndALastLineNeedsNoEnd() throws {
    let result = try run([], input: "assume truce = full\nask monitors")
    #expect(result.status == 0)
    #expect(result.output.hasPrefix("yes: monitors"))
  }

  @Test func anErrorEndsAScriptUnlessToldToGoOn() throws {
    let script = "ask monitor\nask monitors\n"
    let stopped = try run([], input: script)
    #expect(stopped.status == 3)
    #expect(stopped.output.isEmpty)
    #expect(stopped.errors.contains("standard input:1:5: error: unknown id 'monitor'"))
    let kept = try run(["--keep-going"], input: script)
    #expect(kept.status == 3)
    #expect(kept.output.hasPrefix("open: monitors"))
  }

  @Test func diagnosticsAreObjectsWhereJSONIsAskedFor() throws {
    let result = try run(["-f", "json", "ask", "monitor"])
    #expect(result.output.isEmpty)
    let line = try #require(result.errors.split(separator: "\n").first)
    let object = try JSONSerialization.jsonObject(with: Data(line.utf8)) as? [String: Any]
    #expect(object?["schema"] as? String == "parley/diagnostic/1")
    #expect(object?["id"] as? String == "unknown-id")
    #expect(object?["suggestion"] as? String == "monitors")
  }

  @Test func everyCommandGivesOneObjectALine() throws {
    let commands = [
      "brief", "brief norland", "compare norland sudmark", "positions", "ask monitors", "actors",
      "whatif truce = full", "show wire", "guarantees", "factors", "sources", "statements",
      "assumptions", "diff", "plugins", "help", "expect open monitors",
    ]
    for format in ["json", "markdown", "html", "csv", "text"] {
      let result = try run(["-f", format], input: commands.joined(separator: "\n"))
      #expect(result.status == 0)
      #expect(result.errors.isEmpty)
      guard format == "json" else { continue }
      let lines = result.output.split(separator: "\n")
      #expect(lines.count == commands.count)
      for (index, line) in lines.enumerated() {
        let object = try JSONSerialization.jsonObject(with: Data(line.utf8)) as? [String: Any]
        #expect(object?["command"] as? Int == index + 1)
      }
    }
  }

  private static let broken: [(text: String, id: String)] = [
    ("actor a state \"A\u{1B}[31m\"\n", "control-character"),
    ("actor a\0 state \"A\"\n", "control-character"),
    ("actor a state \"A\n", "unclosed-string"),
    (
      "guarantee g other \"G\"\n  needs " + String(repeating: "not ", count: 300) + "g\n",
      "too-deep"
    ),
    ("actor a state \"A\"\nactor a state \"B\"\n", "duplicate-id"),
    ("2031-02-30 a supports b\n", "bad-date"),
    ("assume truce = full\n", "not-in-dossier"),
  ]

  @Test(arguments: broken)
  func aBrokenDossierEndsWithItsPlaceAndStatus3(text: String, id: String) throws {
    let result = try run(["ask", "g"], dossier: text)
    #expect(result.status == 3)
    #expect(result.errors.contains("seeds/a.parley:"))
    #expect(result.errors.contains("[\(id)]"))
    #expect(!result.errors.contains("\u{1B}"))
  }

  @Test func whatAFailedEntryLeavesBehindIsNothing() throws {
    let result = try run(
      ["--keep-going"], input: "assume truce = loud\nassumptions\nsave nowhere/x.parley\n")
    #expect(result.status == 4)
    #expect(!result.output.contains("truce = loud"))
  }

  @Test func aSavedSessionPassesAsATest() throws {
    let script = """
      assume truce = full
      2031-05-02 sudmark supports providing airlift
        "Supposed."
      expect monitors because truce
      expect norland supports monitors because airlift
      save s.parley
      """
    let folder = FileManager.default.temporaryDirectory
      .appendingPathComponent("parley-save-\(UUID().uuidString)")
    try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
    let path = folder.appendingPathComponent("s.parley").path
    let saved = try run([], input: script.replacingOccurrences(of: "s.parley", with: path))
    #expect(saved.status == 0)
    let tested = try run(["test", path])
    #expect(tested.status == 0)
    #expect(tested.output.hasSuffix("2 passed, 0 failed\n"))
    try FileManager.default.removeItem(at: folder)
  }

  @Test func whatCouldStandAtALinesEndIsPrinted() throws {
    let found = try run(["complete", "expect norland "])
    #expect(found.status == 0 && found.output.contains("supports  for"))
    #expect(!found.output.contains("and"))
    #expect(try run(["complete", "expect nobody "]).output.isEmpty)
    #expect(try run(["complete"]).status == 2)
    #expect(try run(["complete", "expect", "norland"]).status == 2)
  }

  @Test func aCommentAboveAnEntryIsNoPartOfIt() throws {
    let result = try run([], input: "# Why this is expected.\nexpect open monitors  # so it is\n")
    #expect(result.output.hasPrefix("holds: open monitors: open"))
  }
}
