/// One line of terminal text on its way out: stretches of text with their styles. Layout works on
/// these, so that codes are never measured or cut, and each line switches off what it switches on.
struct StyledLine {
  struct Run {
    var text: String
    var style: TextStyle
  }

  private(set) var runs: [Run] = []
  /// The columns it takes.
  private(set) var width = 0

  init(_ text: String = "", _ style: TextStyle = .plain) { append(text, style) }

  /// A line of nothing but spaces.
  static func spaces(_ count: Int) -> StyledLine {
    StyledLine(String(repeating: " ", count: max(0, count)))
  }

  mutating func append(_ text: String, _ style: TextStyle = .plain) {
    if text.isEmpty { return }
    width += TextWidth.of(text)
    if runs.last?.style == style {
      runs[runs.count - 1].text += text
    } else {
      runs.append(Run(text: text, style: style))
    }
  }

  mutating func append(_ line: StyledLine) {
    for run in line.runs { append(run.text, run.style) }
  }

  static func + (left: StyledLine, right: StyledLine) -> StyledLine {
    var line = left
    line.append(right)
    return line
  }

  /// The line's bytes, without spaces at its end.
  func painted(color: Bool) -> String {
    var runs = runs
    while let last = runs.indices.last {
      let text = runs[last].text
      // All of them at once: a table pads its last column to the longest cell of all.
      if let end = text.utf8.lastIndex(where: { $0 != ASCII.space }) {
        runs[last].text = String(text[...end])
        break
      }
      runs.removeLast()
    }
    return runs.map { color ? $0.style.painted($0.text) : $0.text }.joined()
  }
}
