/// Cuts a text into tokens, one physical line at a time.
///
/// It looks at every byte once, allocates nothing for a token, and reports at most one problem a
/// line: a file that is no text at all gives as many errors as it has lines, not as it has bytes.
struct Lexer {
  /// The text being cut.
  let text: SourceText
  /// What was found wrong so far, in order.
  private(set) var diagnostics: [Diagnostic] = []
  /// How many parentheses are open. Whoever joins lines sets it back to 0 where a new one begins.
  var depth = 0
  /// Where the next line begins.
  private(set) var offset: Int
  private let limit: Int
  private var line: Int
  private var lineHasError = false

  /// Prepares to cut a text, or the part of it from the range's start to its end.
  init(_ text: SourceText, in range: SourceRange? = nil) {
    self.text = text
    limit = min(range?.upper ?? text.bytes.count, text.bytes.count)
    offset = min(range?.lower ?? 0, limit)
    line = range?.line ?? text.firstLine
  }

  /// Whether every line was cut.
  var isAtEnd: Bool { offset >= limit }

  /// Whether the next line continues one whose parentheses are open: it is indented, blank or
  /// nothing but a comment.
  var nextLineIsIndentedOrEmpty: Bool {
    guard offset < limit else { return false }
    switch text.bytes[offset] {
    case ASCII.space, ASCII.tab, ASCII.lineFeed, ASCII.hash: return true
    case ASCII.carriageReturn: return isLineFeed(offset + 1)
    default: return false
    }
  }

  /// Cuts the next line, appending its tokens; nil at the end of the text.
  mutating func nextLine(into tokens: inout [Token]) -> LexedLine? {
    guard offset < limit else { return nil }
    let bytes = text.bytes
    let countBefore = tokens.count
    let isIndented = bytes[offset] == ASCII.space || bytes[offset] == ASCII.tab
    var comment: SourceRange?
    var afterSpace = true
    var index = offset
    lineHasError = false

    scan: while index < limit {
      let start = index
      let kind: Token.Kind
      switch bytes[index] {
      case ASCII.lineFeed:
        break scan
      case ASCII.carriageReturn where isLineFeed(index + 1):
        index += 1
        break scan
      case ASCII.space, ASCII.tab:
        index += 1
        afterSpace = true
        continue
      case ASCII.hash where afterSpace:
        index = skipToLineEnd(bytes, from: index)
        var end = index
        while isSpace(bytes[end - 1]) { end -= 1 }
        comment = SourceRange(start, end, line: line)
        continue
      case ASCII.quote:
        index = skipString(bytes, from: index)
        kind = .string
      case ASCII.opening:
        index += 1
        depth += 1
        kind = .opening
      case ASCII.closing:
        index += 1
        depth = max(0, depth - 1)
        kind = .closing
      case ASCII.comma:
        index += 1
        kind = .comma
      case ASCII.equals, ASCII.less, ASCII.greater:
        index = skipComparison(bytes, from: index)
        kind = .comparison
      case ASCII.exclamation where index + 1 < limit && bytes[index + 1] == ASCII.equals:
        index = skipComparison(bytes, from: index + 1)
        kind = .comparison
      default:
        index = skipWord(bytes, from: index)
        if index == start {
          index = skipControl(bytes, at: index)
          continue
        }
        kind = .word
      }
      afterSpace = false
      tokens.append(Token(kind: kind, lower: start, upper: index, line: line))
    }

    offset = index + 1
    line += 1
    return LexedLine(
      isIndented: isIndented, tokenCount: tokens.count - countBefore, comment: comment,
      hasError: lineHasError)
  }

  /// The end of a word: the first byte that cannot be in one.
  private mutating func skipWord(_ bytes: [UInt8], from start: Int) -> Int {
    var index = start
    while index < limit {
      switch bytes[index] {
      case 0x80...: index = skipWide(bytes, at: index)
      case ...ASCII.space, ASCII.delete, ASCII.quote, ASCII.opening, ASCII.closing, ASCII.comma,
        ASCII.equals, ASCII.less, ASCII.greater:
        return index
      case ASCII.exclamation where index + 1 < limit && bytes[index + 1] == ASCII.equals:
        return index
      default: index += 1
      }
    }
    return index
  }

  private func skipComparison(_ bytes: [UInt8], from start: Int) -> Int {
    var index = start
    while index < limit {
      switch bytes[index] {
      case ASCII.equals, ASCII.less, ASCII.greater: index += 1
      default: return index
      }
    }
    return index
  }

  /// The offset after a string's closing quote, or the end of the line where it has none.
  private mutating func skipString(_ bytes: [UInt8], from start: Int) -> Int {
    var index = start + 1
    while index < limit {
      switch bytes[index] {
      case ASCII.quote: return index + 1
      case ASCII.backslash where index + 1 < limit && isEscapable(bytes[index + 1]): index += 2
      case ASCII.space..<ASCII.delete, ASCII.tab: index += 1
      case ASCII.lineFeed: return endUnclosed(start, index)
      case ASCII.carriageReturn where isLineFeed(index + 1): return endUnclosed(start, index)
      case 0x80...: index = skipWide(bytes, at: index)
      default: index = skipControl(bytes, at: index)
      }
    }
    return endUnclosed(start, index)
  }

  private mutating func endUnclosed(_ start: Int, _ end: Int) -> Int {
    report(.unclosedString, "this string has no end", at: start, end, expected: "'\"'")
    return end
  }

  private mutating func skipToLineEnd(_ bytes: [UInt8], from start: Int) -> Int {
    var index = start
    while index < limit {
      switch bytes[index] {
      case ASCII.lineFeed: return index
      case ASCII.carriageReturn where isLineFeed(index + 1): return index
      case ASCII.space..<ASCII.delete, ASCII.tab: index += 1
      case 0x80...: index = skipWide(bytes, at: index)
      default: index = skipControl(bytes, at: index)
      }
    }
    return index
  }

  /// Reports a control character and steps over it.
  private mutating func skipControl(_ bytes: [UInt8], at index: Int) -> Int {
    switch bytes[index] {
    case 0: report(.controlCharacter, "a NUL byte", at: index, index + 1)
    case ASCII.carriageReturn:
      report(
        .controlCharacter, "a carriage return without a line feed", at: index, index + 1,
        expected: "LF or CR LF at the end of a line")
    default:
      let digits = String(bytes[index], radix: 16, uppercase: true)
      let padding = digits.utf8.count == 1 ? "000" : "00"
      report(.controlCharacter, "the control character U+\(padding)\(digits)", at: index, index + 1)
    }
    return index + 1
  }

  /// Checks one scalar beyond ASCII and steps over it.
  private mutating func skipWide(_ bytes: [UInt8], at index: Int) -> Int {
    guard let scalar = UTF8Scalar(bytes, at: index, limit: limit) else {
      let digits = String(bytes[index], radix: 16, uppercase: true)
      report(
        .invalidUTF8, "the byte 0x\(digits) is not UTF-8 here", at: index, index + 1,
        expected: "text in UTF-8")
      return index + 1
    }
    if scalar.isControl {
      report(
        .controlCharacter, "the control character \(scalar.notation)", at: index,
        index + scalar.length)
    }
    return index + scalar.length
  }

  private mutating func report(
    _ id: DiagnosticID, _ message: String, at lower: Int, _ upper: Int, expected: String? = nil
  ) {
    guard !lineHasError else { return }
    lineHasError = true
    diagnostics.append(
      Diagnostic(
        id, message, expected: expected,
        place: Diagnostic.Place(SourceRange(lower, upper, line: line), in: text)))
  }

  private func isLineFeed(_ index: Int) -> Bool {
    index < limit && text.bytes[index] == ASCII.lineFeed
  }

  /// Whether a backslash before this byte hides what it would mean in a string. Other escapes are
  /// the parser's matter.
  private func isEscapable(_ byte: UInt8) -> Bool {
    byte == ASCII.quote || byte == ASCII.backslash
  }

  private func isSpace(_ byte: UInt8) -> Bool { byte == ASCII.space || byte == ASCII.tab }
}
