/// Lays entries out as a file in which each stands on the line it stood on, so that a citation of
/// FILE:LINE still leads to it.
///
/// Blank lines fill what comments and other layouts leave. An entry is in canonical layout; where that
/// has more lines than there is room for, its long lines are not broken. One without a line of its own,
/// or whose line is taken, comes after the one before it and a blank line.
extension DossierJSONReader.File {
  /// More blank lines than this in a row are not written: a line that is further on asks for a file that
  /// is mostly empty.
  private static let longestGap = 10_000

  /// The file's text.
  public var text: String {
    var text = ""
    var next = 1
    for (index, item) in entries.enumerated() {
      let canonical = Printer().print(item.entry)
      let start = item.line.flatMap { next...next + Self.longestGap ~= $0 ? $0 : nil }
      let line = start ?? (next == 1 ? 1 : next + 1)
      text += String(repeating: "\n", count: line - next)
      let following = index + 1 < entries.count ? entries[index + 1].line : nil
      let fits = following.map { line + canonical.lineCount <= $0 } ?? true
      let printed = fits ? canonical : Printer(width: .max).print(item.entry)
      text += printed
      next = line + printed.lineFeeds
    }
    return text
  }
}

extension String {
  /// How many lines end in it.
  fileprivate var lineFeeds: Int { utf8.count { $0 == ASCII.lineFeed } }
}
