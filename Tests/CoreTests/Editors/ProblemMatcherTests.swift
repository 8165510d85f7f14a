import Foundation
import Testing

@testable import ParleyCore

/// What editors make of printed diagnostics: each is one problem, at its place.
struct ProblemMatcherTests {
  private static let text = """
    actor norland state "Norland"
    actor norland stat "Norland"
    actor sudmark state "Sudmark"
      size 0
      also "Line: 3:4: error: not a problem"
    """

  private static let diagnostics = Dossier.check([
    Parser.parse(SourceText(name: "seeds/cast.parley", text), as: .dossier)
  ]).diagnostics

  private static let printed = diagnostics.map { $0.picture() }.joined()

  private static let problems = diagnostics.map {
    "\($0.place?.line ?? 0):\($0.place?.column ?? 0)"
  }

  @Test func theExtensionsMatcherFindsEachOnce() throws {
    let data = try Data(contentsOf: SampleTable.editors.appending(path: "vscode/package.json"))
    let package = try JSONSerialization.jsonObject(with: data) as? [String: Any]
    let contributes = package?["contributes"] as? [String: Any]
    let matcher = (contributes?["problemMatchers"] as? [[String: Any]])?.first
    let pattern = try #require(matcher?["pattern"] as? [String: Any])
    let expression = try NSRegularExpression(pattern: pattern["regexp"] as? String ?? "")
    func part(_ name: String, _ match: NSTextCheckingResult, _ line: String) -> String? {
      (pattern[name] as? Int).map { (line as NSString).substring(with: match.range(at: $0)) }
    }
    var found: [String] = []
    for line in Self.printed.split(separator: "\n").map(String.init) {
      let whole = NSRange(location: 0, length: (line as NSString).length)
      guard let match = expression.firstMatch(in: line, range: whole) else { continue }
      found.append("\(part("line", match, line) ?? ""):\(part("column", match, line) ?? "")")
      #expect(part("file", match, line) == "seeds/cast.parley")
      #expect(part("severity", match, line) == "error")
      #expect(part("code", match, line).flatMap(DiagnosticID.init) != nil)
    }
    #expect(found == Self.problems && found.count == 2)
  }

  @Test(.enabled(if: Highlighter.present.contains(.vim)))
  func vimsQuickfixListHasEachOnce() throws {
    let rows = try Highlighter.run(
      vim: """
        setfiletype parley
        cgetfile INPUT
        let rows = map(getqflist(), 'bufname(v:val.bufnr) . ":" . v:val.lnum . ":" . v:val.col')
        """, on: Self.printed)
    #expect(rows == Self.problems.map { "seeds/cast.parley:\($0)" })
  }
}
