/// Reads JSON as RFC 8259 has it, and nothing laxer, into values that know their places.
///
/// Strings are also put into the text unescaped, in their places and with spaces after them, so that
/// the language's own reader can read an expression where it stands. One with a control character in it
/// is left as it is: nothing that is read so may have one.
struct JSONParser {
  /// How deep lists and objects may be nested. A dossier needs five.
  static let deepest = 64

  private let name: String
  private var bytes: [UInt8]
  private var index = 0
  private var line = 1

  /// Prepares to read a file's bytes. A byte-order mark is passed over.
  init(name: String, bytes: [UInt8]) {
    self.name = name
    self.bytes = SourceText(name: name, bytes: bytes).bytes
  }

  /// The text, its strings unescaped as far as they have been read.
  var text: SourceText { SourceText(name: name, exactly: bytes) }

  /// The value that the whole text is.
  ///
  /// - Throws: A `bad-json` or `invalid-utf8` diagnostic at the first place that is no JSON.
  mutating func parse() throws(Diagnostic) -> JSONNode {
    let value = try value(depth: 0)
    skipSpace()
    guard index == bytes.count else { throw failure("the value has ended before this") }
    return value
  }

  // MARK: Values

  private mutating func value(depth: Int) throws(Diagnostic) -> JSONNode {
    skipSpace()
    guard index < bytes.count else { throw failure("the text ends too early") }
    let start = here
    switch bytes[index] {
    case UInt8(ascii: "{"): return JSONNode(value: try object(depth), range: through(start))
    case UInt8(ascii: "["): return JSONNode(value: try array(depth), range: through(start))
    case ASCII.quote:
      let (string, range) = try string()
      return JSONNode(value: .string(string), range: range)
    case UInt8(ascii: "-"), 0x30...0x39:
      return JSONNode(value: try number(), range: through(start))
    default:
      for (word, value) in [
        ("null", JSONNode.Value.null), ("true", .bool(true)), ("false", .bool(false)),
      ]
      where bytes[index...].starts(with: word.utf8) {
        index += word.utf8.count
        return JSONNode(value: value, range: through(start))
      }
      throw failure("this begins no value")
    }
  }

  private mutating func object(_ depth: Int) throws(Diagnostic) -> JSONNode.Value {
    try enter(depth)
    var fields: [(name: Name, value: JSONNode)] = []
    var names: Set<String> = []
    skipSpace()
    if accept("}") { return .object([]) }
    repeat {
      skipSpace()
      let (name, range) = try string()
      guard names.insert(name).inserted else {
        throw failure("a second field \(shown(name))", at: range)
      }
      skipSpace()
      guard accept(":") else { throw failure("':' is missing after a field's name") }
      fields.append((Name(name, range), try value(depth: depth + 1)))
      skipSpace()
    } while accept(",")
    guard accept("}") else { throw failure("',' or '}' is missing") }
    return .object(fields)
  }

  private mutating func array(_ depth: Int) throws(Diagnostic) -> JSONNode.Value {
    try enter(depth)
    var items: [JSONNode] = []
    skipSpace()
    if accept("]") { return .array([]) }
    repeat {
      items.append(try value(depth: depth + 1))
      skipSpace()
    } while accept(",")
    guard accept("]") else { throw failure("',' or ']' is missing") }
    return .array(items)
  }

  private mutating func enter(_ depth: Int) throws(Diagnostic) {
    guard depth < Self.deepest else {
      throw failure("this is nested more than \(Self.deepest) deep")
    }
    index += 1
  }

  /// `-`, digits, a fraction, an exponent. Only whole numbers mean something here.
  private mutating func number() throws(Diagnostic) -> JSONNode.Value {
    let start = index
    _ = accept("-")
    let leading = index
    guard skipDigits() > 0, bytes[leading] != UInt8(ascii: "0") || index == leading + 1 else {
      throw failure("this is no number of JSON")
    }
    var isWhole = true
    if accept(".") {
      isWhole = false
      guard skipDigits() > 0 else { throw failure("a digit is missing after '.'") }
    }
    if accept("e") || accept("E") {
      isWhole = false
      _ = accept("+") || accept("-")
      guard skipDigits() > 0 else { throw failure("a digit is missing in the exponent") }
    }
    return .number(isWhole ? Int(String(decoding: bytes[start..<index], as: UTF8.self)) : nil)
  }

  private mutating func skipDigits() -> Int {
    let start = index
    while index < bytes.count, ASCII.isDigit(bytes[index]) { index += 1 }
    return index - start
  }

  // MARK: Strings

  private mutating func string() throws(Diagnostic) -> (String, SourceRange) {
    guard index < bytes.count, bytes[index] == ASCII.quote else {
      throw failure("a string in double quotes is missing")
    }
    let opening = here
    index += 1
    let start = index
    var content: [UInt8]?
    while true {
      guard index < bytes.count else { throw failure("this string has no end", at: opening) }
      switch bytes[index] {
      case ASCII.quote:
        let range = SourceRange(start, index, line: line)
        index += 1
        guard let content else {
          return (String(decoding: bytes[start..<range.upper], as: UTF8.self), range)
        }
        return (String(decoding: content, as: UTF8.self), unescape(range, content))
      case ASCII.backslash:
        if content == nil { content = Array(bytes[start..<index]) }
        content? += try escape()
      case 0x00..<ASCII.space: throw failure("a control character has to be escaped")
      case 0x80...:
        guard let scalar = UTF8Scalar(bytes, at: index, limit: bytes.count) else {
          throw failure("a byte is not UTF-8 here", id: .invalidUTF8)
        }
        content? += bytes[index..<index + scalar.length]
        index += scalar.length
      default:
        content?.append(bytes[index])
        index += 1
      }
    }
  }

  /// Writes a string's content over its escapes and gives the range that it takes.
  private mutating func unescape(_ range: SourceRange, _ content: [UInt8]) -> SourceRange {
    guard !content.contains(where: { $0 < ASCII.space }) else { return range }
    bytes.replaceSubrange(range.lower..<range.lower + content.count, with: content)
    for rest in range.lower + content.count..<range.upper { bytes[rest] = ASCII.space }
    return SourceRange(range.lower, range.lower + content.count, line: range.line)
  }

  /// The bytes that an escape stands for.
  private mutating func escape() throws(Diagnostic) -> [UInt8] {
    let start = here
    index += 1
    guard index < bytes.count else { throw failure("this string has no end", at: start) }
    let byte = bytes[index]
    index += 1
    switch byte {
    case ASCII.quote, ASCII.backslash, UInt8(ascii: "/"): return [byte]
    case UInt8(ascii: "b"): return [0x08]
    case UInt8(ascii: "f"): return [0x0C]
    case UInt8(ascii: "n"): return [ASCII.lineFeed]
    case UInt8(ascii: "r"): return [ASCII.carriageReturn]
    case UInt8(ascii: "t"): return [ASCII.tab]
    case UInt8(ascii: "u"): break
    default: throw failure("there is no such escape", at: through(start))
    }
    var value = try hexUnit(start)
    if 0xD800...0xDBFF ~= value, bytes[index...].starts(with: [ASCII.backslash, UInt8(ascii: "u")])
    {
      index += 2
      let low = try hexUnit(start)
      guard 0xDC00...0xDFFF ~= low else {
        throw failure("half a character is missing", at: through(start))
      }
      value = 0x1_0000 + (value - 0xD800) << 10 + (low - 0xDC00)
    }
    guard let scalar = Unicode.Scalar(value) else {
      throw failure("half a character is missing", at: through(start))
    }
    return Array(String(scalar).utf8)
  }

  private mutating func hexUnit(_ start: SourceRange) throws(Diagnostic) -> UInt32 {
    let digits = bytes[index...].prefix(4)
    guard digits.count == 4, digits.allSatisfy(ASCII.isHex),
      let value = UInt32(String(decoding: digits, as: UTF8.self), radix: 16)
    else { throw failure("'\\u' needs four hexadecimal digits", at: start) }
    index += 4
    return value
  }

  // MARK: Places

  private var here: SourceRange {
    SourceRange(index, min(index + 1, bytes.count), line: line)
  }

  private func through(_ start: SourceRange) -> SourceRange {
    SourceRange(start.lower, index, line: start.line)
  }

  private mutating func skipSpace() {
    while index < bytes.count {
      switch bytes[index] {
      case ASCII.lineFeed: line += 1
      case ASCII.space, ASCII.tab, ASCII.carriageReturn: break
      default: return
      }
      index += 1
    }
  }

  private mutating func accept(_ character: Unicode.Scalar) -> Bool {
    guard index < bytes.count, bytes[index] == UInt8(ascii: character) else { return false }
    index += 1
    return true
  }

  private func failure(
    _ message: String, id: DiagnosticID = .badJSON, at range: SourceRange? = nil
  ) -> Diagnostic {
    Diagnostic(
      id, message,
      expected: id == .badJSON ? "JSON, as 'parley export json' gives it" : "text in UTF-8",
      place: Diagnostic.Place(range ?? here, in: text))
  }
}
