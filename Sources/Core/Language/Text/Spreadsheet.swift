/// What spreadsheets make of a cell of text.
enum Spreadsheet {
  /// Whether a text would be computed instead of shown: one that begins as a formula does, behind white
  /// space and what nobody sees too, which a program on the way may drop.
  ///
  /// The first characters are OWASP's list ("CSV Injection"), with the fullwidth forms that spreadsheets
  /// in East Asian locales read the same way.
  private static func takesForFormula(_ text: String) -> Bool {
    for scalar in text.unicodeScalars {
      if "=+-@＝＋－＠\t\r\n".unicodeScalars.contains(scalar) { return true }
      if !scalar.properties.isWhitespace, !Visible.isHidden(scalar) { return false }
    }
    return false
  }

  /// A text as a field of comma-separated values (RFC 4180): in quotes where it needs them, or where some
  /// programs would drop spaces at an end. One that would be computed gets an apostrophe before it.
  ///
  /// A name may be `+1` or `-5`: what looks like a number with a sign is text like any other. No report has
  /// numbers below zero.
  static func field(_ text: String) -> String { quoted(takesForFormula(text) ? "'" + text : text) }

  private static func quoted(_ text: String) -> String {
    let needsQuotes =
      text.utf8.contains { $0 == ASCII.comma || $0 == ASCII.quote || $0 < ASCII.space }
      || text.utf8.first == ASCII.space || text.utf8.last == ASCII.space
    guard needsQuotes else { return text }
    var quoted = "\""
    for scalar in text.unicodeScalars {
      if scalar == "\"" { quoted += "\"" }
      quoted.unicodeScalars.append(scalar)
    }
    return quoted + "\""
  }
}
