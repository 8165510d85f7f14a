import Foundation
import Testing

/// Links within the project lead somewhere.
struct LinkTests {
  @Test(arguments: Project.pages) func everyLinkLeadsSomewhere(_ path: String) throws {
    let page = try MarkdownPage(path)
    for link in page.links where !link.target.contains(":") {
      let parts = link.target.split(separator: "#", maxSplits: 1, omittingEmptySubsequences: false)
      let folder = URL(filePath: "/" + path).deletingLastPathComponent()
      let target =
        parts[0].isEmpty
        ? path
        : String(
          folder.appending(path: String(parts[0])).standardized.path.dropFirst())
      let file = Project.root.appending(path: target).path
      #expect(
        FileManager.default.fileExists(atPath: file), "\(path):\(link.line): '\(link.target)'")
      guard parts.count > 1, target.hasSuffix(".md") else { continue }
      let anchors = target == path ? page.anchors : try MarkdownPage(target).anchors
      #expect(anchors.contains(String(parts[1])), "\(path):\(link.line): '\(link.target)'")
    }
  }

  @Test func whatALinkMayName() {
    let page = MarkdownPage(
      "a.md",
      text: """
        # A *heading*, with `code` and [a link](b.md#c)
        ## Twice
        ## Twice
        `[no](link)` but [one](x.md) and [two](#y)
        ```
        # no heading, [no](link)
        ```
            [no](link)
        """)
    #expect(page.anchors == ["a-heading-with-code-and-a-link", "twice", "twice-1"])
    #expect(page.links.map(\.target) == ["b.md#c", "x.md", "#y"])
    #expect(page.links.map(\.line) == [1, 4, 4])
    #expect(page.blocks.map(\.line) == [5])
  }

  /// The guide's index names every page of it, and the README the index.
  @Test func theIndexIsTheFolder() throws {
    let listed = try MarkdownPage("docs/README.md").links.map(\.target)
    let pages = Project.pages.filter { $0.hasPrefix("docs/") && $0 != "docs/README.md" }
    #expect(pages.map { String($0.dropFirst("docs/".count)) }.filter { !listed.contains($0) } == [])
    #expect(try MarkdownPage("README.md").links.map(\.target).contains("docs/README.md"))
  }
}
