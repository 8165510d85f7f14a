/// A Markdown page, cut where a fenced block begins and ends: all that a transcript or a lesson needs
/// of Markdown. Fences are those of CommonMark 0.31, section 4.5, outside lists and quotations.
public struct MarkdownPage: Sendable {
  /// The page's name.
  public let name: String
  /// The page's lines, without line ends.
  public let lines: [String]
  /// The fenced blocks, in order.
  public private(set) var fences: [Fence] = []

  /// A fenced block.
  public struct Fence: Hashable, Sendable {
    /// The fence itself: three or more backticks or tildes.
    public var mark: String
    /// The words after the opening fence.
    public var words: [String]
    /// The index of the opening line.
    public var opening: Int
    /// The indices of the lines within.
    public var content: Range<Int>
    /// Whether something closes it; what nothing closes reaches to the end of the page.
    public var isClosed: Bool

    /// The indices of all its lines, fences included.
    public var extent: Range<Int> { opening..<content.upperBound + (isClosed ? 1 : 0) }
  }

  /// Reads a page.
  public init(_ text: SourceText) {
    name = text.name
    // By bytes: to Swift CR LF is one character, and no line feed.
    lines = text.bytes.split(separator: ASCII.lineFeed, omittingEmptySubsequences: false)
      .map { String(decoding: $0.last == ASCII.carriageReturn ? $0.dropLast() : $0, as: UTF8.self) }
    var open: Fence?
    for (index, line) in lines.enumerated() {
      guard let (mark, info) = Self.fence(line) else { continue }
      if var fence = open {
        guard mark.first == fence.mark.first, mark.count >= fence.mark.count, info.isEmpty else {
          continue
        }
        fence.content = fence.opening + 1..<index
        fence.isClosed = true
        fences.append(fence)
        open = nil
      } else {
        open = Fence(
          mark: mark, words: info.split(separator: " ").map(String.init), opening: index,
          content: index + 1..<lines.count, isClosed: false)
      }
    }
    if let open { fences.append(open) }
  }

  /// What a line is that could begin or end a block: its mark and what follows.
  private static func fence(_ line: String) -> (mark: String, info: String)? {
    let indented = line.drop { $0 == " " }
    guard line.count - indented.count <= 3, let first = indented.first, first == "`" || first == "~"
    else { return nil }
    let mark = indented.prefix { $0 == first }
    var info = indented.dropFirst(mark.count).drop { $0 == " " || $0 == "\t" }
    while info.last == " " || info.last == "\t" { info.removeLast() }
    guard mark.count >= 3, first == "~" || !info.contains("`") else { return nil }
    return (String(mark), String(info))
  }

  /// The lines of a block as a text of their own whose places are the page's.
  public func text(of fence: Fence) -> SourceText {
    SourceText(
      name: name, lines[fence.content].map { $0 + "\n" }.joined(),
      firstLine: fence.content.lowerBound + 1)
  }

  /// The place of a whole line, given its index.
  public func place(ofLine index: Int) -> Diagnostic.Place {
    Diagnostic.Place(
      file: name, line: index + 1, column: 1, length: max(1, lines[index].unicodeScalars.count),
      excerpt: lines[index])
  }

  /// What to say of a block that nothing closes.
  func unclosed(_ fence: Fence) -> Diagnostic {
    var place = place(ofLine: fence.opening)
    place.length = fence.mark.count
    return Diagnostic(
      .unclosedFence, "the block that begins here has no end",
      expected: "a line '\(fence.mark)'", place: place)
  }
}
