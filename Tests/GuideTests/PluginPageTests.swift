import Foundation
import ParleyCore
import ParleyPlugins
import Testing

/// The plugin that the guide shows is one: it is compiled here, and does what the page says.
struct PluginPageTests {
  /// The files of the disk, to read.
  private struct DiskFiles: FileAccess {
    func read(_ path: String) throws(Diagnostic) -> [UInt8] {
      guard let data = FileManager.default.contents(atPath: path) else {
        throw Diagnostic(.unreadable, "there is no file '\(path)'")
      }
      return Array(data)
    }
    func dossierFiles(in folder: String) throws(Diagnostic) -> [String] {
      let names = FileManager.default.enumerator(atPath: folder)?.compactMap { $0 as? String } ?? []
      return names.filter { $0.hasSuffix(".parley") }.sorted()
    }
    func exists(_ path: String) -> Bool { false }
    func confined(to paths: [String]) -> any FileAccess { self }
    func write(_ files: [FileWrite]) throws(Diagnostic) {}
  }

  private static let page = "docs/plugins.md"

  private func outcome(_ line: String) throws -> Outcome {
    let folder = Project.root.appending(path: "seeds").path
    let dossier = try #require(try Dossier.load(folder, DiskFiles()).dossier)
    var session = Session(
      dossier, registry: Registry(BuiltIn.plugins + [SilentPlugin.self]), files: DiskFiles())
    return try #require(session.evaluate(line).last)
  }

  @Test func theCodeOnThePageIsWhatIsCompiledHere() throws {
    let shown = try #require(try MarkdownPage(Self.page).blocks.first { $0.info == "swift" })
    #expect(shown.text == (try Project.text("Tests/GuideTests/SilentPlugin.swift")))
  }

  @Test func itPrintsWhatThePageShows() throws {
    let blocks = try MarkdownPage(Self.page).blocks
    let shown = blocks.compactMap { block in
      block.rest(after: "text").map { (command: $0, text: block.text) }
    }
    #expect(!shown.isEmpty)
    for (command, text) in shown {
      let outcome = try outcome(command)
      let options = RenderOptions(width: 80)
      let printed =
        (outcome.report?.rendered(as: .text, command: 1, options: options) ?? "")
        + outcome.diagnostics.map { $0.picture(options) }.joined()
      #expect(printed == text, "\(Self.page): \(command)\n\(printed)")
    }
  }

  @Test func itsExamplesHold() throws {
    for example in SilentPlugin.declaration.examples {
      let outcome = try outcome(example.line)
      #expect(outcome.diagnostics.first?.id == example.fails)
      let text = outcome.report?.rendered(as: .text, command: 1) ?? ""
      for part in example.shows { #expect(text.contains(part)) }
    }
  }
}
