/// A lesson's prose as blocks of a report. Paragraphs are flowed anew, `code` and **strong** text are
/// known; whatever else Markdown has, tables and quotations, is shown as its author wrote it, which
/// is how Markdown is meant to be read.
enum Prose {
  /// The blocks that lines come to, without fenced ones, which the caller has taken out.
  static func blocks(_ lines: some Sequence<String>) -> [Block] {
    var blocks: [Block] = []
    var chunk: [String] = []
    for line in lines {
      if line.allSatisfy(\.isWhitespace) {
        blocks += block(of: chunk)
        chunk = []
      } else {
        chunk.append(line)
      }
    }
    return blocks + block(of: chunk)
  }

  private static func block(of lines: [String]) -> [Block] {
    guard let first = lines.first else { return [] }
    if let (level, title) = heading(first) {
      return [.heading(level, inlines(title))] + block(of: Array(lines.dropFirst()))
    }
    if lines.allSatisfy({ isItem($0) || $0.hasPrefix(" ") }), isItem(first) {
      return [.list(items(lines).map { [.paragraph(inlines($0))] })]
    }
    let isAsWritten = lines.contains {
      $0.hasPrefix("    ") || $0.hasPrefix("|") || $0.hasPrefix(">") || isNumbered($0)
    }
    return isAsWritten
      ? [.code(lines.joined(separator: "\n"))]
      : [.paragraph(inlines(lines.map(trimmed).joined(separator: " ")))]
  }

  /// A heading's level and text: `## Text`, after CommonMark 0.31, section 4.2.
  static func heading(_ line: String) -> (level: Int, title: String)? {
    let level = line.prefix { $0 == "#" }.count
    guard (1...6).contains(level) else { return nil }
    let rest = line.dropFirst(level)
    guard rest.isEmpty || rest.hasPrefix(" ") else { return nil }
    return (level, trimmed(String(rest)))
  }

  private static func isItem(_ line: String) -> Bool {
    line.hasPrefix("- ") || line.hasPrefix("* ") || line.hasPrefix("+ ")
  }

  private static func isNumbered(_ line: String) -> Bool {
    let digits = line.prefix { $0.isASCII && $0.isNumber }
    return !digits.isEmpty && line.dropFirst(digits.count).hasPrefix(". ")
  }

  private static func items(_ lines: [String]) -> [String] {
    var items: [String] = []
    for line in lines {
      if isItem(line) {
        items.append(trimmed(String(line.dropFirst(2))))
      } else {
        items[items.count - 1] += " " + trimmed(line)
      }
    }
    return items
  }

  /// A paragraph's text with what is between backticks as code, and between stars, one or two, strong.
  static func inlines(_ text: String) -> [Inline] {
    text.split(separator: "`", omittingEmptySubsequences: false).enumerated().flatMap {
      index, part in
      index % 2 == 1 ? [Inline.code(String(part))] : emphasized(part, by: ["**", "*"])
    }
  }

  private static func emphasized(_ text: Substring, by marks: [String]) -> [Inline] {
    guard let mark = marks.first else { return text.isEmpty ? [] : [.text(String(text))] }
    let parts = text.split(separator: mark, omittingEmptySubsequences: false)
    // A star that nothing closes is a star.
    guard parts.count % 2 == 1 else { return emphasized(text, by: Array(marks.dropFirst())) }
    return parts.enumerated().flatMap { index, part in
      index % 2 == 1
        ? [Inline.strong([.text(String(part))])] : emphasized(part, by: Array(marks.dropFirst()))
    }
  }

  /// Blocks with quotes around the code in their sentences, which a terminal sets like other text.
  static func quoted(_ blocks: [Block]) -> [Block] {
    blocks.map { block in
      switch block {
      case .paragraph(let inlines): .paragraph(inlines.flatMap(quoted))
      case .list(let items): .list(items.map(quoted))
      default: block
      }
    }
  }

  private static func quoted(_ inline: Inline) -> [Inline] {
    if case .code = inline { ["'", inline, "'"] } else { [inline] }
  }

  private static func trimmed(_ line: String) -> String {
    var line = line.drop(while: \.isWhitespace)
    while line.last?.isWhitespace == true { line.removeLast() }
    return String(line)
  }
}
