/// A code block's lines, in every format.
enum CodeLines {
  /// The lines, made visible, with tabs kept and without a line end at the block's end; none where
  /// the block is empty.
  static func lines(_ code: String) -> [String] {
    var lines = Visible.text(code, tab: .kept, newline: .kept)
      .unicodeScalars.split(separator: "\n", omittingEmptySubsequences: false).map(String.init)
    while lines.last?.isEmpty ?? false { lines.removeLast() }
    return lines
  }
}
