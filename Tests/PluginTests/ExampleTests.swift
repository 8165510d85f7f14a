import Foundation
import ParleyCore
import ParleyPlugins
import Testing

/// Every plugin's examples, on the dossier that ships: help shows what works.
struct ExampleTests {
  /// An example with the name of its plugin.
  struct Case: CustomTestStringConvertible {
    var plugin: String
    var example: Example
    var testDescription: String {
      "\(example.file):\(example.lineNumber): "
        + (example.setup + [example.line]).joined(separator: "; ")
    }
  }

  static let cases = BuiltIn.plugins.flatMap { plugin in
    plugin.declaration.examples.map { Case(plugin: plugin.declaration.name, example: $0) }
  }

  private static let root = URL(filePath: #filePath)
    .deletingLastPathComponent().deletingLastPathComponent().deletingLastPathComponent()

  @Test(arguments: cases) func itDoesWhatItSays(_ given: Case) throws {
    let example = given.example
    var session = try Workbench(folder: Self.root.appending(path: "seeds").path).session
    for line in example.setup {
      #expect(!session.evaluate(line).contains { $0.failed }, "setup: \(line)")
    }
    let outcomes = session.evaluate(example.line)
    let outcome = try #require(outcomes.last)
    #expect(outcome.diagnostics.first { $0.severity == .error }?.id == example.fails)
    let text =
      example.fails == nil
      ? outcome.report?.rendered(as: .text, command: 1) ?? ""
      : outcome.diagnostics.map { $0.picture() }.joined()
    for part in example.shows { #expect(text.contains(part)) }
  }

  @Test(arguments: BuiltIn.plugins.map { $0.declaration.name })
  func everyPluginHasOneThatWorksAndOneThatDoesNot(_ name: String) {
    let examples = Self.cases.filter { $0.plugin == name }.map(\.example)
    #expect(examples.contains { $0.fails == nil } && examples.contains { $0.fails != nil })
  }

  @Test func theListIsSortedAndNamesAreUnique() {
    let names = BuiltIn.plugins.map { $0.declaration.name }
    #expect(names == Set(names).sorted())
  }
}
