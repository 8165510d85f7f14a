/// A Markdown page with sessions in it: what is typed and what it prints, in blocks fenced `parley`.
///
/// A line that begins with `parley> ` is typed, continued by lines that begin with `   ...> `; the
/// lines up to the next are what it prints. Of those a line `...` stands for any lines, `[..]` for any
/// text within one, and `? N` for the exit status.
///
/// A block fenced `dossier` is a whole dossier, and the sessions below it run over that; one fenced
/// `dossier FILE.parley` puts a file into the page's dossier. Sessions above all of these run over the
/// dossier that is open.
public struct Transcript: Sendable {
  /// The page.
  public let page: MarkdownPage
  /// What is typed, in order.
  public private(set) var steps: [Step] = []
  /// What is wrong with the page.
  public private(set) var diagnostics: [Diagnostic] = []

  /// The page's name.
  public var name: String { page.name }
  /// The page's lines, without line ends.
  public var lines: [String] { page.lines }

  /// One thing typed.
  public struct Step: Hashable, Sendable {
    /// What is typed; several lines for an entry with details.
    public var typed: String
    /// Its line, counted from 1.
    public var line: Int
    /// The line of the block it stands in.
    public var block: Int
    /// The lines that show what it prints, as indices of the page's lines.
    public var shown: Range<Int>
    /// The dossier that the page shows above it; nil for the one that is open.
    public var dossier: PageDossier?
  }

  static let prompt = "parley> "
  static let continuation = "   ...> "

  /// Reads a page.
  public init(_ text: SourceText) { self.init(MarkdownPage(text)) }

  /// Reads the sessions of a page.
  public init(_ page: MarkdownPage) {
    self.page = page
    var dossier: PageDossier?
    for fence in page.fences {
      if fence.words == ["parley"] {
        take(fence, over: dossier)
      } else if fence.isDossier {
        dossier = PageDossier(fence, of: page, after: dossier)
      } else {
        continue
      }
      if !fence.isClosed { diagnostics.append(page.unclosed(fence)) }
    }
  }

  private mutating func take(_ fence: MarkdownPage.Fence, over dossier: PageDossier?) {
    var step: Step?
    for index in fence.content {
      let line = page.lines[index]
      if line.hasPrefix(Self.prompt) || line + " " == Self.prompt {
        if let step { steps.append(step) }
        step = Step(
          typed: String(line.dropFirst(Self.prompt.count)), line: index + 1,
          block: fence.opening + 1, shown: index + 1..<index + 1, dossier: dossier)
      } else if line.hasPrefix(Self.continuation), step?.shown.isEmpty == true {
        step?.typed += "\n" + line.dropFirst(Self.continuation.count)
        step?.shown = index + 1..<index + 1
      } else if let begun = step {
        step?.shown = begun.shown.lowerBound..<index + 1
      }
    }
    if let step { steps.append(step) }
  }
}
