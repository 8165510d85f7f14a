/// The comments and blank lines read since the last line that says something, until it is known
/// what they belong to.
struct TriviaBuffer {
  private var lines: [(line: Trivia.Line, isIndented: Bool)] = []

  /// Adds a line that is blank or nothing but a comment. Blank lines in a row count as one.
  mutating func append(comment: String?, isIndented: Bool) {
    if let comment {
      lines.append((.comment(comment), isIndented))
    } else if lines.last?.line != .blank {
      lines.append((.blank, false))
    }
  }

  /// All of it, which is then no longer here.
  mutating func take() -> [Trivia.Line] {
    defer { lines.removeAll() }
    return lines.map(\.line)
  }

  /// What closes the entry before: everything up to the last indented comment that no comment in
  /// column 1 precedes. The rest stays.
  mutating func takeClosing() -> [Trivia.Line] {
    var end = 0
    for (index, element) in lines.enumerated() {
      guard case .comment = element.line else { continue }
      guard element.isIndented else { break }
      end = index + 1
    }
    defer { lines.removeFirst(end) }
    return lines[..<end].map(\.line)
  }
}
