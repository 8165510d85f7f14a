import Foundation
import ParleyCore
import PtySupport
import Testing

/// The explanation of a diagnostic, as the program gives it.
struct ExplainTests {
  @Test func aPageSaysWhatWhyAndWhatToDo() throws {
    let result = try Office().run(["explain", "duplicate-id"])
    let page = try #require(DiagnosticID.duplicateID.page)
    #expect(result.status == 0 && result.errors.isEmpty)
    for part in ["duplicate-id\n", DiagnosticID.duplicateID.meaning, page.why, page.remedy] {
      #expect(result.output.contains(part))
    }
    #expect(result.output.contains(page.example))
  }

  @Test func helpOnAnIDIsTheSamePage() throws {
    let office = try Office()
    for format in ["text", "markdown", "json", "html"] {
      let explained = try office.run(["-f", format, "explain", "bad-date"]).output
      #expect(try office.run(["-f", format, "help", "bad-date"]).output == explained)
      #expect(!explained.isEmpty)
    }
  }

  @Test func withoutAnIDAllAreListed() throws {
    let result = try Office().run(["explain"])
    for id in DiagnosticID.allCases { #expect(result.output.contains(id.rawValue)) }
    #expect(try Office().run(["help", "errors"]).output == result.output)
  }

  @Test func anUnknownIDIsAnErrorThatSuggestsTheNearest() throws {
    let result = try Office().run(["explain", "duplicate-ids"])
    #expect(result.status == 3)
    #expect(result.errors.contains("did you mean 'duplicate-id'?"))
    #expect(try Office().run(["help", "duplicate-ids"]).errors.contains("'duplicate-id'?"))
  }

  @Test func aDossierWithAnErrorIsNoObstacle() throws {
    let office = try Office(dossier: "actor a state \"A\"\nfactor a \"A\"\n")
    #expect(try office.run(["ask", "a"]).status == 3)
    #expect(try office.run(["explain", "duplicate-id"]).status == 0)
    #expect(try office.run(["help", "ask"]).status == 0)
  }

  @Test func noCommandAndNoWordHelpKnowsIsADiagnosticsID() throws {
    let office = try Office()
    for id in DiagnosticID.allCases {
      #expect(try office.run(["help", id.rawValue]).output.hasPrefix(id.rawValue + "\n"))
    }
  }
}
