/// Reading the small things: ids, strings, dates, numbers, ratings, digests.
extension TokenReader {
  /// No number in the language is above this, so that sums of them never overflow.
  static let largestNumber = 999_999_999

  /// How what is expected begins where an id is to be declared.
  static let newID = "an id for "

  /// An id, well formed and not reserved, of something that is declared.
  mutating func name(_ expected: String, _ kinds: NameKinds) throws(Diagnostic) -> Name {
    want(.name(kinds))
    let name = try name(expected)
    wanted?.append(.named(name, kinds))
    return name
  }

  /// One or more of them, with commas between them.
  mutating func names(_ expected: String, _ kinds: NameKinds) throws(Diagnostic) -> [Name] {
    var names = [try name(expected, kinds)]
    while accept(.comma) { names.append(try name(expected, kinds)) }
    return names
  }

  /// A level of a factor.
  mutating func level(of factor: Name) throws(Diagnostic) -> Name {
    want(.level(of: factor))
    return try name("a level")
  }

  /// An id that is to be declared.
  mutating func newName(_ expected: String) throws(Diagnostic) -> Name {
    want(.newName)
    return try name(expected)
  }

  /// An id, well formed and not reserved.
  mutating func name(_ expected: String) throws(Diagnostic) -> Name {
    guard let current, current.kind == .word else { throw unexpected(expected) }
    let bytes = text.bytes[current.lower..<current.upper]
    let word = text.string(current.range)
    guard IDForm.matches(bytes) else {
      if bytes.count > IDForm.longest, IDForm.matches(bytes.prefix(1)) {
        throw failure(
          .badID, "\(shown(word)) is no id: it has \(bytes.count) bytes",
          expected: "\(expected) of at most \(IDForm.longest) bytes")
      }
      throw failure(
        .badID, "\(shown(word)) is no id",
        expected: "\(expected): lower-case letters, digits and single hyphens, a letter first",
        suggestion: IDForm.repaired(word))
    }
    if bytes.count <= 9, IDForm.reserved.contains(word) {
      throw failure(.reservedWord, "\(shown(word)) is a reserved word", expected: expected)
    }
    index += 1
    return Name(word, current.range)
  }

  /// One or more ids that are to be declared, with commas between them.
  mutating func newNames(_ expected: String) throws(Diagnostic) -> [Name] {
    var names = [try newName(expected)]
    while accept(.comma) { names.append(try newName(expected)) }
    return names
  }

  /// A string's content.
  mutating func string(_ expected: String) throws(Diagnostic) -> String {
    guard let current, current.kind == .string else {
      want(.string)
      let curly = word().map { "“”„«»'‘’'".contains($0.first ?? " ") } ?? false
      var diagnostic = unexpected(expected)
      if curly { diagnostic.expected = expected + ", between straight quotes '\"'" }
      throw diagnostic
    }
    let value = try unescaped(current)
    index += 1
    return value
  }

  /// One or more strings with commas between them.
  mutating func strings(_ expected: String) throws(Diagnostic) -> [String] {
    var strings = [try string(expected)]
    while accept(.comma) { strings.append(try string(expected)) }
    return strings
  }

  private func unescaped(_ token: Token) throws(Diagnostic) -> String {
    let bytes = text.bytes
    let (lower, upper) = (token.lower + 1, token.upper - 1)
    guard lower <= upper, bytes[lower..<upper].contains(ASCII.backslash) else {
      return String(decoding: bytes[lower..<max(lower, upper)], as: UTF8.self)
    }
    var content: [UInt8] = []
    content.reserveCapacity(upper - lower)
    var index = lower
    while index < upper {
      guard bytes[index] == ASCII.backslash else {
        content.append(bytes[index])
        index += 1
        continue
      }
      switch bytes[index + 1] {
      case ASCII.quote, ASCII.backslash: content.append(bytes[index + 1])
      case UInt8(ascii: "n"): content.append(ASCII.lineFeed)
      default:
        let length = UTF8Scalar(bytes, at: index + 1, limit: upper)?.length ?? 1
        let range = SourceRange(index, index + 1 + length, line: token.line)
        throw failure(
          .badEscape, "unknown escape \(shown(text.string(range)))",
          expected: "'\\\"', '\\\\' or '\\n'", at: range)
      }
      index += 2
    }
    return String(decoding: content, as: UTF8.self)
  }

  /// A date, as `YYYY`, `YYYY-MM` or `YYYY-MM-DD` with an optional qualifier.
  mutating func date(_ what: String = "a date") throws(Diagnostic) -> Located<InexactDate> {
    let form = "\(what): YYYY, YYYY-MM or YYYY-MM-DD, with '~', '?' or '%' where inexact"
    guard let current, current.kind == .word else {
      want(.date)
      throw unexpected(form)
    }
    guard current.upper - current.lower <= 11,
      let date = InexactDate(text.string(current.range))
    else {
      let word = text.string(current.range)
      throw failure(
        .badDate, "\(shown(word)) is no date", expected: form, suggestion: Self.repairedDate(word))
    }
    index += 1
    return Located(date, current.range)
  }

  /// `2025-9-2`, `2025/09/02` and `2025.9.2` give `2025-09-02`.
  private static func repairedDate(_ word: String) -> String? {
    guard word.utf8.count <= 11 else { return nil }
    let parts = word.split(whereSeparator: { "-/.".contains($0) })
    guard parts.count > 1, parts[0].utf8.count == 4 else { return nil }
    let padded = parts.dropFirst().map { $0.utf8.count == 1 ? "0" + $0 : String($0) }
    let repaired = ([String(parts[0])] + padded).joined(separator: "-")
    return InexactDate(repaired)?.description
  }

  /// `[from DATE] [until DATE]` is read piece by piece; this holds the two against each other.
  func check(_ period: PeriodSyntax) throws(Diagnostic) {
    guard let from = period.from, let until = period.until,
      from.value.firstDay > until.value.lastDay
    else { return }
    throw failure(
      .datesReversed, "it ends on \(until.value), before it begins on \(from.value)",
      expected: "a date from \(from.value) on", at: until.range)
  }

  /// A whole number of at least 1.
  mutating func number(_ expected: String) throws(Diagnostic) -> Int {
    guard let current, current.kind == .word else {
      want(.number)
      throw unexpected(expected)
    }
    let value = try number(in: current.range, expected)
    index += 1
    return value
  }

  /// The whole number of at least 1 that a stretch of the text spells.
  func number(in range: SourceRange, _ expected: String) throws(Diagnostic) -> Int {
    var value = 0
    var isNumber = range.lower < range.upper
    for byte in text.bytes[range.lower..<range.upper] where isNumber {
      isNumber = ASCII.isDigit(byte)
      if isNumber { value = min(value * 10 + Int(byte - 0x30), Self.largestNumber + 1) }
    }
    if isNumber, (1...Self.largestNumber).contains(value) { return value }
    let problem =
      if !isNumber { "no whole number" } else if value == 0 { "too small" } else { "too large" }
    throw failure(
      .badNumber, "\(shown(text.string(range))) is \(problem)", expected: expected, at: range)
  }

  /// A letter of the Admiralty scale of reliability.
  mutating func reliability(_ expected: String, upTo last: Reliability = .unjudged)
    throws(Diagnostic) -> Reliability
  {
    guard let word = word() else {
      want(
        words: Reliability.allCases.map(\.rawValue).filter { $0 <= last.rawValue })
      throw unexpected(expected)
    }
    guard let reliability = Reliability(rawValue: word), reliability.rawValue <= last.rawValue
    else {
      let upper = word.utf8.count == 1 ? Reliability(rawValue: word.uppercased()) : nil
      throw failure(
        .badRating, "\(shown(word)) is no reliability", expected: expected,
        suggestion: upper.flatMap { $0.rawValue <= last.rawValue ? $0.rawValue : nil })
    }
    index += 1
    return reliability
  }

  /// A number of the Admiralty scale of credibility.
  mutating func credibility() throws(Diagnostic) -> Credibility {
    let expected = "a credibility from 1 (confirmed) to 6 (cannot be judged)"
    guard let word = word() else {
      want(words: Credibility.allCases.map { "\($0.rawValue)" })
      throw unexpected(expected)
    }
    guard word.utf8.count == 1, let credibility = Int(word).flatMap(Credibility.init(rawValue:))
    else {
      throw failure(.badRating, "\(shown(word)) is no credibility", expected: expected)
    }
    index += 1
    return credibility
  }

  /// So many hexadecimal digits, given back in lower case.
  mutating func digest(digits count: Int, _ what: String) throws(Diagnostic) -> String {
    let expected = "\(what) of \(count) hexadecimal digits"
    guard let current, current.kind == .word else {
      want(.digest(count))
      throw unexpected(expected)
    }
    let bytes = text.bytes[current.lower..<current.upper]
    guard bytes.count == count, bytes.allSatisfy(ASCII.isHex) else {
      let problem =
        bytes.allSatisfy(ASCII.isHex)
        ? "has \(bytes.count) digits" : "is no hexadecimal number"
      throw failure(
        .badDigest, "\(shown(text.string(current.range))) \(problem)", expected: expected)
    }
    index += 1
    return String(decoding: bytes.map { $0 < 0x41 ? $0 : $0 | 0x20 }, as: UTF8.self)
  }
}
