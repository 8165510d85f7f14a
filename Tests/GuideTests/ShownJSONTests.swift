import Foundation
import JSONSupport
import ParleyCore
import Testing

/// The objects that the page on the program shows, against what the program prints. They are broken
/// into lines there; in truth each is a line.
///
/// A block fenced `json COMMAND` shows what the command prints, and `json COMMAND; COMMAND` what several
/// do, one after the other, over the first dossier of the page on the language. `test FILE` is run over
/// that page's first scenario.
struct ShownJSONTests {
  private static let page = "docs/interface.md"

  static let blocks =
    (try? MarkdownPage(page))?.blocks.filter { $0.rest(after: "json") != nil } ?? []

  /// A folder with the dossier and the scenario in it.
  private static func folder() throws -> Scratch {
    let blocks = try MarkdownPage("docs/language.md").blocks
    let scratch = try Scratch()
    try scratch.write(
      try #require(blocks.first { $0.info == "dossier" }).text, to: "seeds/strait.parley")
    try scratch.write(
      try #require(blocks.first { $0.info == "scenario" }).text, to: "scenarios/strait.parley")
    return scratch
  }

  @Test(arguments: blocks) func whatIsShownIsPrinted(_ block: MarkdownPage.Block) throws {
    let command = try #require(block.rest(after: "json"))
    let isMode = command.hasPrefix("test ") || command.hasPrefix("complete ")
    let quoted = command.split(separator: "'", omittingEmptySubsequences: false).map(String.init)
    let arguments =
      isMode
      ? quoted[0].split(separator: " ").map(String.init) + quoted.dropFirst().prefix(1)
      : ["--keep-going"] + command.components(separatedBy: "; ").flatMap { ["-c", $0] }
    let scratch = try Self.folder()
    let printed = try Printed(command, arguments, in: scratch.folder).objects
    // An object begins in the first column.
    let shown = block.text.replacing("\n{", with: "\n\u{0}{").split(separator: "\u{0}").map(
      String.init)
    #expect(!command.isEmpty && !shown.isEmpty)
    for text in shown {
      let object = try #require(JSONReader.read(text), "line \(block.line): this is no JSON")
      #expect(printed.contains(object), "\(Self.page):\(block.line): \(object.encoded)")
    }
  }
}
