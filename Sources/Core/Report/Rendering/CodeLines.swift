/// A code block's lines, in every format.
enum CodeLines {
  /// The lines, made visible, and without a line end at the block's end; none where the block is empty.
  ///
  /// A tab, which comes from a text and never from the layout, becomes spaces up to the next multiple of
  /// eight columns: pasted, it would complete a word, and a page shows it as any width.
  static func lines(_ code: String) -> [String] {
    var lines = Visible.text(code, tab: .kept, newline: .kept)
      .unicodeScalars.split(separator: "\n", omittingEmptySubsequences: false).map(spaced)
    while lines.last?.isEmpty ?? false { lines.removeLast() }
    return lines
  }

  private static func spaced(_ line: Substring.UnicodeScalarView) -> String {
    let parts = line.split(separator: "\t", omittingEmptySubsequences: false).map(String.init)
    var result = parts[0]
    var width = TextWidth.of(result)
    for part in parts.dropFirst() {
      let spaces = 8 - width % 8
      result += String(repeating: " ", count: spaces) + part
      width += spaces + TextWidth.of(part)
    }
    return result
  }
}
