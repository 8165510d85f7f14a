import ParleyCore
import Testing

/// Where fenced blocks begin and end.
struct MarkdownPageTests {
  private func fences(_ text: String) -> [String] {
    MarkdownPage(SourceText(name: "page", text)).fences.map {
      "\($0.words.joined(separator: " ")) \($0.content.lowerBound)..<\($0.content.upperBound)"
        + ($0.isClosed ? "" : " open")
    }
  }

  @Test(arguments: [
    ("```parley task\na\n```\n", ["parley task 1..<2"]),
    // A block that shows another is fenced with more.
    ("````\n```parley task\na\n```\n````\n", [" 1..<4"]),
    ("~~~x\n```\n~~~\n", ["x 1..<2"]),
    ("   ```x\n```\n", ["x 1..<1"]),
    ("    ```x\n", []),
    ("```x\n``` y\n```\n", ["x 1..<2"]),
    ("```a`b\n", []),
    ("```x\na", ["x 1..<2 open"]),
    ("``` x  y \r\na\r\n```\r\n", ["x y 1..<2"]),
    ("", []),
  ])
  func aFenceIsClosedByOneAsLongOfItsKind(page: String, blocks: [String]) {
    #expect(fences(page) == blocks)
  }
}
