/// How lines that a page shows stand for lines that are printed.
enum LinePattern {
  /// Whether printed lines are what is shown: `...` is any lines, also none. Blank lines at the end,
  /// which set one step off from the next, are no matter.
  static func matches(_ shown: ArraySlice<String>, _ printed: ArraySlice<String>) -> Bool {
    var shown = shown
    var printed = printed
    while shown.last?.isEmpty == true { shown.removeLast() }
    while printed.last?.isEmpty == true { printed.removeLast() }
    // Where the last `...` stood, and how far it had reached: it takes one line more at each failure.
    var retry: (shown: Int, printed: Int)?
    var (next, line) = (shown.startIndex, printed.startIndex)
    while line < printed.endIndex {
      if next < shown.endIndex, shown[next] == "..." {
        retry = (next, line)
        next += 1
      } else if next < shown.endIndex, matches(shown[next], printed[line]) {
        next += 1
        line += 1
      } else if let (start, reached) = retry {
        retry = (start, reached + 1)
        (next, line) = (start + 1, reached + 1)
      } else {
        return false
      }
    }
    return shown[next...].allSatisfy { $0 == "..." }
  }

  /// Whether a printed line is the one shown: `[..]` is any text. White space at the end is no matter.
  static func matches(_ shown: String, _ printed: String) -> Bool {
    let pieces = trimmed(shown).split(separator: "[..]", omittingEmptySubsequences: false)
    var rest = trimmed(printed)
    guard pieces.count > 1, let first = pieces.first, let last = pieces.last else {
      return trimmed(shown) == rest
    }
    guard rest.hasPrefix(first) else { return false }
    rest = rest.dropFirst(first.count)
    for piece in pieces.dropFirst().dropLast() where !piece.isEmpty {
      guard let found = rest.firstRange(of: piece) else { return false }
      rest = rest[found.upperBound...]
    }
    return rest.hasSuffix(last)
  }

  private static func trimmed(_ line: String) -> Substring {
    var line = line[...]
    while line.last == " " { line.removeLast() }
    return line
  }
}
