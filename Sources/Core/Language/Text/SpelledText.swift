/// How a table spells a text, for people look at tables: every hidden character as `\u{200B}`, so that no
/// text passes for another, and so that it comes back exactly.
///
/// A backslash means itself but before `u{` or a hidden character, where it is doubled: half of the
/// backslashes before `u{` are of the text, and an odd one makes an escape of what follows.
enum SpelledText {
  /// The text as a table has it. Tabs and line breaks stay.
  static func written(_ text: String) -> String {
    if text.utf8.allSatisfy({ 0x20...0x7E ~= $0 && $0 != ASCII.backslash }) { return text }
    let scalars = Array(text.unicodeScalars)
    var result = ""
    var backslashes = 0
    for (index, scalar) in scalars.enumerated() {
      if scalar == "\\" {
        backslashes += 1
        continue
      }
      let isKept =
        scalar == "\t" || scalar == "\n" || !Visible.isHidden(at: index, in: scalars)
      let isBrace = scalar == "u" && index + 1 < scalars.count && scalars[index + 1] == "{"
      result += String(repeating: "\\", count: isKept && !isBrace ? backslashes : 2 * backslashes)
      backslashes = 0
      if isKept {
        result.unicodeScalars.append(scalar)
      } else {
        result += Visible.escape(scalar)
      }
    }
    return result + String(repeating: "\\", count: backslashes)
  }

  /// The text that a table has so. What looks like an escape and is none of a hidden character is text:
  /// not every table was written here.
  static func read(_ text: String) -> String {
    guard text.utf8.contains(ASCII.backslash) else { return text }
    var result = String.UnicodeScalarView()
    var rest = text.unicodeScalars[...]
    while let scalar = rest.first {
      let run = rest.prefix { $0 == "\\" }
      rest = rest.dropFirst(max(run.count, 1))
      guard !run.isEmpty else {
        result.append(scalar)
        continue
      }
      guard rest.starts(with: "u{".unicodeScalars) else {
        result.append(contentsOf: run)
        continue
      }
      if run.count.isMultiple(of: 2) {
        result.append(contentsOf: run.prefix(run.count / 2))
      } else if let (hidden, length) = escape(rest) {
        result.append(contentsOf: run.prefix(run.count / 2))
        result.append(hidden)
        rest = rest.dropFirst(length)
      } else {
        result.append(contentsOf: run)
      }
    }
    return String(result)
  }

  /// The hidden character that `u{HEX}` stands for, and how much of the text that takes.
  private static func escape(
    _ text: Substring.UnicodeScalarView
  ) -> (hidden: Unicode.Scalar, length: Int)? {
    let digits = text.dropFirst(2).prefix(7).prefix { $0 != "}" }
    guard digits.count <= 6, digits.allSatisfy(\.properties.isASCIIHexDigit),
      text.dropFirst(2 + digits.count).first == "}",
      let scalar = UInt32(String(digits), radix: 16).flatMap({ Unicode.Scalar($0) }),
      Visible.isHidden(scalar)
    else { return nil }
    return (scalar, digits.count + 3)
  }
}
