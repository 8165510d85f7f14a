/// What a citation says it cites, in the title of a Markdown link: `'DATE CLAIM by WHO; DATE CLAIM'`, each
/// as a dossier would have it, so that a written brief can be held against the dossier again.
///
/// A claim that was not in force when the brief was written says so with a word before it: `once:` where
/// a later one had taken its place, `contested:` where accounts differed, `left out:` where it did not
/// count. What a sentence concludes has its own word: `yes:`, `no:` or `open:` before an expression,
/// `not documented:` before what nobody has said, `reliability B:` before a source.
public enum CitedClaims {
  /// The title, quotes included. What could end it, or act on a reader, is escaped.
  static func title(_ claims: [String]) -> String {
    var title = "'"
    for scalar in Visible.text(claims.joined(separator: "; ")).unicodeScalars {
      if scalar == "'" || scalar == "\\" || scalar == "&" || scalar == "<" || scalar == "|" {
        title += "\\"
      }
      title.unicodeScalars.append(scalar)
    }
    return title + "'"
  }

  /// The claims that a title holds, given without its quotes.
  static func claims(in title: Substring) -> [String] {
    var claims = [""]
    var isInString = false
    var isEscaped = false
    for scalar in unescaped(title).unicodeScalars {
      if scalar == ";", !isInString {
        claims.append("")
        continue
      }
      if scalar == "\"", !isEscaped { isInString.toggle() }
      isEscaped = scalar == "\\" && !isEscaped
      claims[claims.count - 1].unicodeScalars.append(scalar)
    }
    return claims.map(trimmed).filter { !$0.isEmpty }
  }

  private static func unescaped(_ title: Substring) -> String {
    var text = ""
    var isEscaped = false
    for scalar in title.unicodeScalars {
      if scalar == "\\", !isEscaped {
        isEscaped = true
      } else {
        text.unicodeScalars.append(scalar)
        isEscaped = false
      }
    }
    return text
  }

  private static func trimmed(_ text: String) -> String {
    var text = text.drop { $0 == " " }
    while text.last == " " { text.removeLast() }
    return String(text)
  }
}
