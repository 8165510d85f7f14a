import Foundation
import JSONSupport
import ParleyCore
import ParleyPlugins
import Testing

#if canImport(FoundationXML)
  import FoundationXML
#endif

/// Text from a dossier that would act or hide somewhere, put into every field that has text, through
/// every command and every format, and read back: nothing is alive, and nothing is lost to a program.
struct HostileTextTests {
  static let hidden = [
    "\u{200B}", "\u{200D}", "\u{AD}", "\u{34F}", "\u{115F}", "\u{17B4}", "\u{180E}", "\u{2060}",
    "\u{200E}", "\u{3164}", "\u{FE00}", "\u{FE0F}", "\u{FFA0}", "\u{FFF9}", "\u{FFFC}", "\u{FFFE}",
    String(Unicode.Scalar(0xFDD0)!), "\u{1FFFF}", "\u{10FFFF}", "\u{E000}",
    "\u{F0000}", "\u{E0041}", "\u{2800}", "\t",
  ].map { "Nor\($0)land" }

  static let live = [
    "#1", "see #12.", "GH-1", "gl-7", "o/r#12", "@name", "(@a/b)", "!123", "$12", "%3", "%v1",
    "~label", "~2", "&5", "[epic:1]", "*iteration:2", "0123abcd", "9ba12248...b19a04f5",
    "https://x.test",
    "/close",
    "www.x.test", "mail@x.test", "<b>", "&lt;", "=1+1", "+1", "-5", "-x", "@sum", "'", "]]>", "|",
    "`#1`", "``", "::error::x",
    "%0A::error::x", "*/x",
  ]

  private func dossier(_ text: String) throws -> Dossier {
    let written = text.replacing("\\", with: "\\\\").replacing("\"", with: "\\\"")
    let t = "\"\(written)\""
    let source = SourceText(
      name: "d.parley",
      """
      source s \(t)
        outlet \(t)
        author \(t)
        published 2031-05-04
        url \(t)
      source r "R"
        published 2031-05-04
      actor a state \(t)
        also \(t)
      actor b state "B"
      actor m person \(t)
        speaks for a as \(t)
      guarantee g force \(t)
        also \(t)
        components \(t)
        needs f
      factor f \(t)
        also \(t)
      2031-05-01 a supports providing g if f
        by m
        in s para 1 via \(t)
        reason \(t)
        \(t)
      2031-05-02 b rejects g
        by unnamed \(t)
        in r via \(t)
      2031-05-03 g is \(t)
        in s via \(t)
      2031-05-03 f
        in s para 2
      waive single-source g until 2032 \(t)

      """)
    return try #require(Dossier.check([Parser.parse(source, as: .dossier)]).dossier)
  }

  private static let commands = [
    "brief", "brief a", "brief g", "brief f", "brief s", "show a", "show s", "show g", "show f",
    "show m", "why g", "why a supports g as tree", "ask g", "actors", "sources", "guarantees",
    "factors", "statements", "positions", "compare a b", "timeline", "drift a", "audit",
    "audit sources", "needs g", "flip g", "gaps", "deadlocks", "assumptions",
  ]

  @Test(arguments: hidden + live)
  func nothingOfADossierActsInAReport(text: String) throws {
    var session = Session(
      try dossier(text), registry: Registry(BuiltIn.plugins), files: MemoryFiles())
    for command in Self.commands {
      let outcomes = session.evaluate(command)
      let report = try #require(outcomes[0].report, "\(command) \(outcomes[0].diagnostics)")
      for format in Format.allCases {
        let page = report.rendered(as: format, command: 1, options: RenderOptions(width: 60))
        let bare = format == .csv ? page.replacingOccurrences(of: "\r\n", with: "\n") : page
        #expect(!hides(bare), "\(command) as \(format): \(page)")
        switch format {
        case .markdown:
          let alive = liveWords(page)
          #expect(alive.isEmpty, "\(command): \(alive) in \(page)")
        case .json:
          for line in page.split(separator: "\n") {
            #expect(JSONReader.read(String(line)) != nil, "\(line)")
          }
        case .html: #expect(!page.contains("<b>") && !page.contains("&amp;lt;b"))
        case .csv:
          for line in bare.split(separator: "\n") {
            let cells = ["=", "+", "-", "@"].flatMap { [",\($0)", ",\"\($0)"] }
            #expect(!cells.contains { ",\(line)".contains($0) }, "\(line)")
          }
        case .text: break
        }
      }
    }
  }

  @Test(arguments: hidden + live)
  func nothingOfADossierHidesInAnExport(text: String) throws {
    var session = Session(
      try dossier(text), registry: Registry(BuiltIn.plugins), files: MemoryFiles())
    for what in ["json", "csv", "dot", "graphml"] {
      let report = try #require(session.evaluate("export \(what)")[0].report)
      let page = report.rendered(as: .text, command: 1, options: RenderOptions(width: 0))
      #expect(!hides(page.replacingOccurrences(of: "\r\n", with: "\n")), "\(what): \(page)")
      switch what {
      case "json":
        let json = try #require(JSONReader.read(page))
        #expect("\(json)".contains(String(reflecting: text)) || strings(json).contains(text))
      case "graphml": _ = try XMLDocument(xmlString: page)
      default: break
      }
    }
  }

  private func strings(_ json: JSON) -> [String] {
    switch json {
    case .string(let text): [text]
    case .array(let values): values.flatMap(strings)
    case .object(let fields): fields.flatMap { strings($0.value) }
    default: []
    }
  }

  private func hides(_ text: String) -> Bool {
    text.unicodeScalars.contains { $0 != "\n" && $0 != "\t" && Visible.isHidden($0) }
  }

  /// A line without its code spans: from a run of backticks that nothing escapes to the next as long.
  private func withoutCode(_ line: String) -> String {
    var result = ""
    var rest = line[...]
    while let first = rest.first {
      if first == "\\" {
        result += rest.prefix(2)
        rest = rest.dropFirst(2)
        continue
      }
      guard first == "`" else {
        result.append(rest.removeFirst())
        continue
      }
      let run = rest.prefix { $0 == "`" }
      rest = rest.dropFirst(run.count)
      var end = rest
      while !end.isEmpty {
        let close = end.drop { $0 != "`" }.prefix { $0 == "`" }
        end = end[close.endIndex...]
        if close.count == run.count { break }
      }
      result += "CODE"
      rest = end
    }
    return result
  }

  /// What of a page GitHub or GitLab would make a link of: a small reading of their rules, not Parley's.
  private func liveWords(_ page: String) -> [String] {
    var found: [String] = []
    var isInFence = false
    for line in page.split(separator: "\n", omittingEmptySubsequences: false) {
      if line.drop(while: { $0 == " " }).hasPrefix("```") {
        isInFence.toggle()
        continue
      }
      if isInFence { continue }
      var rest = String(line)
      // A title may hold anything; a link is no place for another.
      rest = withoutCode(rest)
      rest.replace(/\[(?:[^\]\\]|\\.)*\]\([^ )]*(?: '(?:[^'\\]|\\.)*')?\)/, with: "LINK")
      rest = rest.replacing(/\\([!-\/:-@\[-`{-~])/) { String($0.output.1) }
      let isLive = rest.firstMatch(
        of:
          /#\d|(?i:g[hl]-\d)|@[\w]|[!$&]\d|[%~][\w"]|\[[a-z_]+:|\*iteration|\b[0-9a-f]{7,40}\b|:\/\/|www\.|^\/\w/
      )
      if isLive != nil { found.append(rest) }
    }
    return found
  }
}
