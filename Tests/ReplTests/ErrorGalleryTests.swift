import Foundation
import ParleyCore
import PtySupport
import Testing

/// The error gallery: one page for each diagnostic, whose example shows just what the program prints.
///
/// With RECORD=1 in the environment the examples are rewritten in the sources instead, and the run
/// fails, so that a recording never passes as a test.
struct ErrorGalleryTests {
  private static let isRecording = ProcessInfo.processInfo.environment["RECORD"] != nil

  /// The ids of the pages whose examples can be played here: those that call git need it.
  private static let playable = ErrorPage.all
    .filter { Git.isThere || !$0.example.contains("--git") }.map(\.id.rawValue)

  @Test func everyDiagnosticHasOnePage() {
    let ids = ErrorPage.all.map(\.id)
    let missing = DiagnosticID.allCases.filter { !ids.contains($0) }.map(\.rawValue)
    #expect(
      missing.isEmpty, "a page is missing in Sources/Core/Language/Diagnostics/Pages: \(missing)")
    #expect(Set(ids).count == ids.count, "an id has two pages")
  }

  @Test(.enabled(if: !isRecording), arguments: playable)
  func theExampleIsWhatTheProgramPrints(id: String) throws {
    let page = try #require(DiagnosticID(rawValue: id)?.page)
    let example = ShellExample(page.example)
    #expect(example.text == page.example, "an example begins with a command")
    let played = try example.played()
    #expect(played.text == page.example, "'make record' rewrites the example; read the difference")
  }

  @Test(.enabled(if: !isRecording), arguments: playable)
  func theExampleEndsInTheDiagnosticAndItsStatus(id: String) throws {
    let page = try #require(DiagnosticID(rawValue: id)?.page)
    let shown = try #require(ShellExample(page.example).steps.last).shown
    if page.id == .interrupted {  // at a terminal this is all that is said, and the session goes on
      #expect(shown.last == "interrupted")
      return
    }
    let headlines = shown.filter { $0.contains("error: ") || $0.contains("warning: ") }
    let own = headlines.filter { $0.hasSuffix("[\(id)]") }
    // What is found of a document may bring something else with it.
    #expect(!own.isEmpty && (own.count == headlines.count || page.isOfDocuments))
    let status = ExitStatus(page.id)
    #expect(shown.last == "? \(status.rawValue)" || status == .success)
  }

  @Test func aPageIsProse() {
    for page in ErrorPage.all {
      for text in [page.why, page.remedy] {
        #expect(text.hasSuffix(".") && text.first?.isLowercase == false, "\(page.id.rawValue)")
      }
    }
  }

  @Test(.enabled(if: isRecording)) func record() throws {
    let folder = URL(filePath: #filePath).deletingLastPathComponent().deletingLastPathComponent()
      .deletingLastPathComponent().appending(path: "Sources/Core/Language/Diagnostics/Pages")
    var changed: [String] = []
    for file in try FileManager.default.contentsOfDirectory(
      at: folder, includingPropertiesForKeys: nil)
    {
      var source = try String(contentsOf: file, encoding: .utf8)
      for page in ErrorPage.all where source.contains(Self.literal(page.example)) {
        let played = try ShellExample(page.example).played().text
        if played == page.example { continue }
        source = source.replacing(Self.literal(page.example), with: Self.literal(played))
        changed.append(page.id.rawValue)
      }
      try Data(source.utf8).write(to: file)
    }
    Issue.record("recorded, which is no test: \(changed)")
  }

  /// An example as it stands in the sources.
  private static func literal(_ example: String) -> String {
    let lines = example.split(separator: "\n", omittingEmptySubsequences: false)
      .map { $0.isEmpty ? "" : "        " + $0 }
    return "example: #\"\"\"\n" + lines.joined(separator: "\n") + "\n        \"\"\"#"
  }
}

extension ErrorPage {
  /// Whether it is about what documents are held against.
  fileprivate var isOfDocuments: Bool {
    (ErrorPage.documents + ErrorPage.passages).contains(self)
  }
}
