/// A dossier that a page shows, so that its sessions need no other.
public struct PageDossier: Hashable, Sendable {
  /// The name of the file of a dossier that is shown whole.
  public static let onlyFile = "a.parley"

  /// Its files by name.
  public var files: [String: File] = [:]

  /// One file.
  public struct File: Hashable, Sendable {
    /// What stands in it.
    public var text: String
    /// The line of the page where the block begins, counted from 1.
    public var line: Int
  }

  /// Takes the lines of a block as a dossier, or as one more file of the one shown before.
  init(_ fence: MarkdownPage.Fence, of page: MarkdownPage, after earlier: PageDossier?) {
    if fence.words.count > 1, let earlier { self = earlier }
    let file = fence.words.count > 1 ? fence.words[1] : Self.onlyFile
    let text = page.lines[fence.content].map { $0 + "\n" }.joined()
    files[file] = File(text: text, line: fence.opening + 1)
  }

  /// Reads it. What is found wrong is told with its place in the block, and where on the page that is.
  func checked(on page: String) -> Dossier.Checked {
    let sorted = files.sorted { $0.key < $1.key }
    var checked = Dossier.check(
      sorted.map { Parser.parse(SourceText(name: $0.key, $0.value.text), as: .dossier) })
    for index in checked.diagnostics.indices {
      guard let file = checked.diagnostics[index].place.flatMap({ files[$0.file] }) else {
        continue
      }
      checked.diagnostics[index].notes.append("in the dossier shown at \(page):\(file.line)")
    }
    return checked
  }
}

extension MarkdownPage.Fence {
  /// Whether the block is a dossier, or a file of one.
  var isDossier: Bool {
    words == ["dossier"]
      || words.count == 2 && words[0] == "dossier" && words[1].hasSuffix(".parley")
  }
}
