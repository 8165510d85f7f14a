/// The form of a cell in a table of comma-separated values (RFC 4180).
enum TableCell {
  /// A cell's text. Where there is nothing to say, nothing is between its commas.
  ///
  /// An apostrophe is put before a text that is empty, that begins with an apostrophe, or that a
  /// spreadsheet would take for a formula; whoever reads takes one away again. So everything comes back
  /// as it was, and nothing is computed.
  static func written(_ text: String?) -> String {
    guard let text else { return "" }
    let first = text.unicodeScalars.first { $0 != " " }
    return Spreadsheet.field(first == nil || first == "'" ? "'" + text : text)
  }
}
