/// The ways in which text is kept from being Markdown.
enum MarkdownEscape {
  /// Text in which no character is markup: a backslash before each that could be.
  ///
  /// Beyond CommonMark this covers GitHub's tables, strikethrough and mathematics (`$`). White space
  /// beyond the space is written as a reference, since it would be trimmed or stop emphasis.
  static func text(_ text: String) -> String {
    var result = ""
    for scalar in Visible.text(text).unicodeScalars {
      switch scalar {
      case "\\", "`", "*", "_", "[", "]", "<", ">", "#", "|", "~", "&", "!", "$":
        result += "\\"
        result.unicodeScalars.append(scalar)
      case "\u{A0}": result += "&nbsp;"
      case _ where scalar.value > 0x7F && scalar.properties.isWhitespace:
        result += "&#x" + String(scalar.value, radix: 16, uppercase: true) + ";"
      default: result.unicodeScalars.append(scalar)
      }
    }
    return result
  }

  /// A code span that shows the text as it is, or nothing for no text.
  static func code(_ text: String, inTable: Bool) -> String {
    let text = Visible.text(text)
    guard let first = text.utf8.first, let last = text.utf8.last else { return "" }
    let fence = String(repeating: "`", count: longestBacktickRun(text) + 1)
    let backtick = UInt8(ascii: "`")
    // A space at both ends is taken off again by the reader; a backtick would join the fence.
    let isPadded = first == backtick || last == backtick || (first == 0x20 && last == 0x20)
    let padding = isPadded ? " " : ""
    var content = ""
    for scalar in text.unicodeScalars {
      if inTable, scalar == "|" { content += "\\" }
      content.unicodeScalars.append(scalar)
    }
    return fence + padding + content + padding + fence
  }

  /// How many backticks stand in a row at most.
  static func longestBacktickRun(_ text: String) -> Int {
    var longest = 0
    var run = 0
    for byte in text.utf8 {
      run = byte == UInt8(ascii: "`") ? run + 1 : 0
      longest = max(longest, run)
    }
    return longest
  }

  /// A relative link's destination: whatever is not plain in an address is percent-encoded, so that
  /// no scheme (`javascript:`) and no host (`//`) can come of a file's name.
  static func destination(_ file: String) -> String {
    var result = ""
    var previous: UInt8?
    for byte in file.utf8 {
      switch byte {
      case UInt8(ascii: "/") where previous != byte,
        UInt8(ascii: "a")...UInt8(ascii: "z"), UInt8(ascii: "A")...UInt8(ascii: "Z"),
        UInt8(ascii: "0")...UInt8(ascii: "9"), UInt8(ascii: "-"), UInt8(ascii: "."),
        UInt8(ascii: "_"), UInt8(ascii: "~"):
        result.unicodeScalars.append(Unicode.Scalar(byte))
      default:
        result += (byte < 0x10 ? "%0" : "%") + String(byte, radix: 16, uppercase: true)
      }
      previous = byte
    }
    return result
  }

  /// Finished text with a backslash where its start would make a list or an underline of it.
  static func guardedStart(_ text: String) -> String {
    let scalars = text.unicodeScalars
    guard let first = scalars.first else { return text }
    if first == "-" || first == "+" || first == "=" { return "\\" + text }
    guard let end = scalars.firstIndex(where: { !("0"..."9" ~= $0) }), end > scalars.startIndex,
      scalars[end] == "." || scalars[end] == ")"
    else { return text }
    return String(scalars[..<end]) + "\\" + String(scalars[end...])
  }
}
