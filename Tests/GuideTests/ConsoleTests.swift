import Foundation
import PtySupport
import Testing

@testable import ParleyCore

/// What the guide shows of the command line, run as a reader would who follows the page.
///
/// In a block fenced `console` a line that begins with `$ ` is typed, and the lines up to the next are
/// what it prints, read as in a transcript. All run one after the other in one new folder: the dossier
/// that the page has shown up to there is its folder `seeds`, a block fenced `scenario FILE` is that
/// file. On a page without a dossier of its own the folder has the dossier and scenarios that ship.
struct ConsoleTests {
  static let pages = Project.pages.filter { path in
    (try? MarkdownPage(path))?.blocks.contains { $0.info == "console" } == true
  }

  @Test func thereAreSuchPages() { #expect(!Self.pages.isEmpty) }

  @Test(arguments: pages) func thePageShowsWhatIsPrinted(_ path: String) throws {
    let blocks = try MarkdownPage(path).blocks
    let scratch = try Scratch()
    if !blocks.contains(where: { $0.rest(after: "dossier") != nil }) {
      for name in ["seeds", "scenarios"] {
        try FileManager.default.copyItem(
          at: Project.root.appending(path: name), to: scratch.folder.appending(path: name))
      }
    }
    for block in blocks {
      if block.info == "dossier" {
        try? FileManager.default.removeItem(at: scratch.folder.appending(path: "seeds"))
        try scratch.write(block.text, to: "seeds/" + PageDossier.onlyFile)
      } else if let name = block.rest(after: "dossier"), name.hasSuffix(".parley") {
        try scratch.write(block.text, to: "seeds/" + name)
      } else if let name = block.rest(after: "scenario"), name.hasSuffix(".parley") {
        try scratch.write(block.text, to: name)
      } else if block.info == "console" {
        for step in Self.steps(block.text) {
          let result = try Batch.run("/bin/sh", ["-c", step.typed + " 2>&1"], in: scratch.folder)
          let printed = result.output.split(separator: "\n", omittingEmptySubsequences: false)
            .map(String.init).dropLast()
          #expect(
            LinePattern.matches(step.shown[...], printed),
            "\(path):\(block.line): \(step.typed)\n\(result.output)")
        }
      }
    }
  }

  /// What is typed, and the lines it prints.
  private static func steps(_ text: String) -> [(typed: String, shown: [String])] {
    var steps: [(typed: String, shown: [String])] = []
    let lines = text.split(separator: "\n", omittingEmptySubsequences: false).map(String.init)
    for line in lines.dropLast() {
      if line.hasPrefix("$ ") {
        steps.append((String(line.dropFirst(2)), []))
      } else if let last = steps.indices.last {
        steps[last].shown.append(line)
      }
    }
    return steps
  }
}
