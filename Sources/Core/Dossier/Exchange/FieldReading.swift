/// Reading one field of a table or of JSON with the parts of the language, where it stands.
extension TokenReader {
  /// Takes up what stands in a range, in place of a line.
  ///
  /// - Throws: What the lexer finds wrong with it; a comment is wrong, for nothing could keep it.
  mutating func load(_ range: SourceRange) throws(Diagnostic) {
    tokens.removeAll(keepingCapacity: true)
    index = 0
    start = SourceRange(range.lower, range.lower, line: range.line)
    var lexer = Lexer(text, in: range)
    while let line = lexer.nextLine(into: &tokens) {
      guard let comment = line.comment else { continue }
      throw failure(
        .trailingText, "a comment has no place here", expected: "the field's value alone",
        at: comment)
    }
    if let first = lexer.diagnostics.first { throw first }
  }

  /// What stands in a range, read whole by one part of the language.
  mutating func field<T>(
    _ range: SourceRange, _ read: (inout TokenReader) throws(Diagnostic) -> T
  ) throws(Diagnostic) -> T {
    try load(range)
    let value = try read(&self)
    try expectEnd("the end of the field")
    return value
  }

  /// The text that stands in a range, which has to be UTF-8 and fit for a string of the language.
  func text(in range: SourceRange) throws(Diagnostic) -> String {
    var index = range.lower
    while index < range.upper {
      guard text.bytes[index] >= 0x80 else {
        index += 1
        continue
      }
      guard let scalar = UTF8Scalar(text.bytes, at: index, limit: range.upper) else {
        let line = range.line + text.bytes[range.lower..<index].count { $0 == ASCII.lineFeed }
        throw failure(
          .invalidUTF8, "a byte is not UTF-8 here", expected: "text in UTF-8",
          at: SourceRange(index, index + 1, line: line))
      }
      index += scalar.length
    }
    return try checkedText(text.string(range), range)
  }

  /// A text, which may have no character that no string of the language has.
  func checkedText(_ text: String, _ range: SourceRange) throws(Diagnostic) -> String {
    guard let refused = text.firstRefused else { return text }
    throw failure(
      .controlCharacter, "the control character \(refused.notation)",
      expected: "text without it", at: range)
  }
}

extension String {
  /// The first scalar that no string of the language has: a control character but for a tab and a line
  /// break, or what turns the direction of writing or separates lines unseen.
  var firstRefused: Unicode.Scalar? {
    if utf8.allSatisfy({ $0 >= ASCII.space && $0 < ASCII.delete }) { return nil }
    return unicodeScalars.first { scalar in
      switch scalar.value {
      case 0x09, 0x0A: false
      case 0x00...0x1F, 0x7F: true
      default: Visible.isRefused(scalar.value)
      }
    }
  }
}

extension Unicode.Scalar {
  /// How messages name it: `U+202E`.
  fileprivate var notation: String {
    let digits = String(value, radix: 16, uppercase: true)
    return "U+" + String(repeating: "0", count: max(0, 4 - digits.count)) + digits
  }
}
