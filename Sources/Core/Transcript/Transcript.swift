/// A Markdown page with sessions in it: what is typed and what it prints, in blocks fenced `parley`.
///
/// A line that begins with `parley> ` is typed, continued by lines that begin with `   ...> `; the
/// lines up to the next are what it prints. Of those a line `...` stands for any lines, `[..]` for any
/// text within one, and `? N` for the exit status.
public struct Transcript: Sendable {
  /// The page's name.
  public let name: String
  /// The page's lines, without line ends.
  public let lines: [String]
  /// What is typed, in order.
  public private(set) var steps: [Step] = []
  /// What is wrong with the page.
  public private(set) var diagnostics: [Diagnostic] = []

  /// One thing typed.
  public struct Step: Hashable, Sendable {
    /// What is typed; several lines for an entry with details.
    public var typed: String
    /// Its line, counted from 1.
    public var line: Int
    /// The lines that show what it prints, as indices of the page's lines.
    public var shown: Range<Int>
  }

  static let prompt = "parley> "
  static let continuation = "   ...> "

  /// Reads a page.
  public init(_ text: SourceText) {
    name = text.name
    lines = String(decoding: text.bytes, as: UTF8.self)
      .split(separator: "\n", omittingEmptySubsequences: false)
      .map { $0.last == "\r" ? String($0.dropLast()) : String($0) }
    var fence: (mark: Substring, isOurs: Bool, line: Int)?
    for (index, line) in lines.enumerated() {
      let trimmed = line.drop { $0 == " " }
      let mark = trimmed.prefix { $0 == "`" }
      let info = trimmed.dropFirst(mark.count)
      if let open = fence {
        if mark.count >= open.mark.count, info.allSatisfy({ $0 == " " }) {
          fence = nil
        } else if open.isOurs {
          take(line, index)
        }
      } else if mark.count >= 3 {
        fence = (mark, info == "parley", index + 1)
        isContinued = false
      }
    }
    if let fence, fence.isOurs {
      diagnostics.append(
        Diagnostic(
          .unclosedFence, "the block that begins here has no end",
          expected: "a line '\(fence.mark)'",
          place: Diagnostic.Place(
            file: name, line: fence.line, column: 1, length: 3, excerpt: lines[fence.line - 1])))
    }
  }

  /// Whether what is read follows something typed in the same block.
  private var isContinued = false

  private mutating func take(_ line: String, _ index: Int) {
    if line.hasPrefix(Self.prompt) || line + " " == Self.prompt {
      steps.append(
        Step(
          typed: String(line.dropFirst(Self.prompt.count)), line: index + 1,
          shown: index + 1..<index + 1))
      isContinued = true
    } else if isContinued, let last = steps.indices.last {
      if line.hasPrefix(Self.continuation), steps[last].shown.isEmpty {
        steps[last].typed += "\n" + line.dropFirst(Self.continuation.count)
        steps[last].shown = index + 1..<index + 1
      } else {
        steps[last].shown = steps[last].shown.lowerBound..<index + 1
      }
    }
  }
}
