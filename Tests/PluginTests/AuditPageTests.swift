import Foundation
import ParleyCore
import Testing

/// The pages that list the audit checks against the checks there are.
struct AuditPageTests {
  @Test(arguments: ["docs/audit.md", "docs/language.md"])
  func everyCheckIsListed(page: String) throws {
    let root = URL(filePath: #filePath).deletingLastPathComponent().deletingLastPathComponent()
      .deletingLastPathComponent()
    let text = try String(contentsOf: root.appending(path: page), encoding: .utf8)
    for check in AuditCheck.allCases { #expect(text.contains("`\(check.rawValue)`")) }
  }
}
