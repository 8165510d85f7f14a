/// The form of a cell in a table of comma-separated values (RFC 4180).
enum TableCell {
  /// A cell's text. Where there is nothing to say, nothing is between its commas.
  ///
  /// An apostrophe is put before a text that is empty, that begins with an apostrophe, or that a
  /// spreadsheet would take for a formula; whoever reads takes one away again. So everything comes back
  /// as it was, and nothing is computed.
  static func written(_ text: String?) -> String {
    guard let text else { return "" }
    let guarded = needsApostrophe(text) ? "'" + text : text
    guard needsQuotes(guarded) else { return guarded }
    var quoted = "\""
    for scalar in guarded.unicodeScalars {
      if scalar == "\"" { quoted += "\"" }
      quoted.unicodeScalars.append(scalar)
    }
    return quoted + "\""
  }

  /// OWASP's list ("CSV Injection"), with the fullwidth forms that spreadsheets in East Asian locales
  /// read the same way, behind spaces too.
  private static func needsApostrophe(_ text: String) -> Bool {
    guard let first = text.unicodeScalars.first(where: { $0 != " " }) else { return true }
    return "'=+-@＝＋－＠\t\r\n".unicodeScalars.contains(first)
  }

  /// Also where some programs would drop spaces at an end.
  private static func needsQuotes(_ text: String) -> Bool {
    text.utf8.contains { $0 == ASCII.comma || $0 == ASCII.quote || $0 < ASCII.space }
      || text.utf8.first == ASCII.space || text.utf8.last == ASCII.space
  }
}
