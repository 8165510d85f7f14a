import Foundation
import Testing

@testable import ParleyCore

#if canImport(FoundationXML)
  import FoundationXML
#endif

/// The formats that other programs read, held to the rules of those.
struct ReportFormatTests {
  private func run() throws -> TestRun {
    try Bench.run(("dir/a: b, 5%.parley", Bench.everything), ("empty.parley", ""))
  }

  @Test func tapHasOnePlanAndOneLineForEachResult() throws {
    let lines = try run().tap().split(separator: "\n").map(String.init)
    #expect(lines[0] == "TAP version 14")
    #expect(try run().tap(version: 13).dropFirst(14) == run().tap().dropFirst(14))
    #expect(lines[1] == "1..7")
    let points = lines.filter { $0.hasPrefix("ok") || $0.hasPrefix("not ok") }
    #expect(
      points == [
        ##"not ok 1 - dir/a: b, 5%.parley:2 One \# of \\ 50 %, so: <&> "it": monitors because truce"##,
        ##"ok 2 - dir/a: b, 5%.parley:3 One \# of \\ 50 %, so: <&> "it": not monitors because truce"##,
        ##"not ok 3 - dir/a: b, 5%.parley:4 One \# of \\ 50 %, so: <&> "it": not monitors because sudmark"##,
        ##"ok 4 - dir/a: b, 5%.parley:9 Not now: monitors # SKIP wait, \# for: 5 %"##,
        "not ok 5 - dir/a: b, 5%.parley:13 Later: monitors # \("todo".uppercased()) not coded",
        "ok 6 - dir/a: b, 5%.parley:14 Later: not monitors # \("todo".uppercased()) not coded",
        "not ok 7 - dir/a: b, 5%.parley:17 Declared anew: 'norland' is declared twice",
      ])
    #expect(lines.contains(#"    - "So it is: 5 % <\\u{1B}[1m>""#))
    #expect(lines.contains(#"  verdict: "no""#))
    #expect(
      try Bench.run(("a.parley", "")).tap() == "TAP version 14\n1..0 # SKIP nothing to test\n")
  }

  @Test func noFormatLetsAControlCharacterThrough() throws {
    let run = try Bench.run(("a\u{1B}\n.parley", Bench.everything), ("b.md", Self.page))
    for text in [run.tap(), run.junit, run.github, run.report().rendered(as: .text, command: 1)] {
      #expect(text.unicodeScalars.allSatisfy { $0 == "\n" || !Visible.isHidden($0) })
    }
  }

  private static let page = "```parley\nparley> ask \u{1B}[1mmonitors\n```\n"

  @Test func junitIsXMLWithFailuresAndErrorsApart() throws {
    let document = try XMLDocument(data: Data(run().junit.utf8))
    let root = try #require(document.rootElement())
    #expect(root.name == "testsuites")
    func attribute(_ element: XMLElement, _ name: String) -> String? {
      element.attribute(forName: name)?.stringValue
    }
    let suites = root.elements(forName: "testsuite")
    #expect(suites.count == 1)
    #expect(
      ["tests", "failures", "errors", "skipped"].map { attribute(suites[0], $0) } == [
        "7", "2", "1", "2",
      ])
    let cases = suites[0].elements(forName: "testcase")
    #expect(
      cases.map { $0.children?.first?.name } == [
        "failure", nil, "failure", "skipped", "skipped", nil, "error",
      ])
    #expect(attribute(cases[0], "file") == "dir/a: b, 5%.parley")
    #expect(attribute(cases[0], "line") == "2")
    #expect(
      attribute(cases[0], "classname") == "dir/a: b, 5%.parley: One # of \\ 50 %, so: <&> \"it\"")
    #expect(cases[0].stringValue?.contains("So it is: 5 % <\\u{1B}[1m>") == true)
  }

  @Test func whatXMLCannotWriteIsShown() throws {
    // As a page's text: the language itself refuses some of it.
    let run = try Bench.run(("a.md", "```parley\nparley> ask \u{FFFF}]]>\u{1}\n```\n"))
    let document = try XMLDocument(data: Data(run.junit.utf8))
    let names = try document.nodes(forXPath: "//testcase/@name").map(\.stringValue)
    #expect(names == ["ask \\u{FFFF}]]>\\u{1}"])
  }

  @Test func githubEscapesWhatItsCommandsAreMadeOf() throws {
    let lines = try run().github.split(separator: "\n").map(String.init)
    try #require(lines.count == 7)
    #expect(
      lines[0].hasPrefix(
        "::error file=dir/a%3A b%2C 5%25.parley,line=2,col=1,title=One # of \\ 50 %25%2C so%3A <&> \"it\"::"
          + "the verdict is no, because of truce and monitors [expectation-failed]%0Aexpect monitors"
      ))
    #expect(lines[0].contains("%0ASo it is: 5 %25 <\\u{1B}[1m>"))
    #expect(
      lines[2].hasPrefix("::notice file=dir/a%3A b%2C 5%25.parley,line=9,title=Not now::skipped"))
    #expect(lines[5].hasPrefix("::warning "))
    #expect(lines[6].hasPrefix("2 passed, 2 failed, 1 error"))
  }

  @Test func theContractsFieldsComeFirstAndInOrder() throws {
    let run = try run()
    let lines = run.report().rendered(as: .json, command: 1).split(separator: "\n")
    #expect(lines.count == 7)
    #expect(
      lines[0].hasPrefix(
        #"{"schema":"parley/test/1","command":1,"file":"dir/a: b, 5%.parley","scenario":"One # of \\ 50 %, so: <&> \"it\"","line":2,"expectation":"monitors because truce","status":"failed","verdict":"no","because":["truce","monitors"],"missing":[],"message":"#
      ))
    #expect(
      run.summary.rendered(as: .json, command: 1).hasPrefix(
        #"{"schema":"parley/test-summary/1","command":1,"passed":2,"failed":2,"errors":1,"#))
  }

  @Test func textTellsFailuresFirstThenALineForEachFile() throws {
    let text = try run().report().rendered(as: .text, command: 1)
    let start = """
      dir/a: b, 5%.parley:2:1: error: the verdict is no, because of truce and monitors [expectation-failed]
      2 | expect monitors because truce
        | ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ expected yes

      """
    #expect(text.hasPrefix(start))
    #expect(text.contains("\n  = note: So it is: 5 % <\\u{1B}[1m>\n"))
    let lines = text.split(separator: "\n")
    #expect(lines.count { $0.hasPrefix("dir/a: b, 5%.parley ") } == 1)
    #expect(lines.last?.hasPrefix("2 passed, 2 failed, 1 error, 1 skipped") == true)
    let quiet = try Bench.run(("a.parley", "expect not monitors\n"))
    #expect(
      quiet.report().rendered(as: .text, command: 1) == """
        file      passed
        ────────  ──────
        a.parley       1

        1 passed, 0 failed

        """)
  }
}
