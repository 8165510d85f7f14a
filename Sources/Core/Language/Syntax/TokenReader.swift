/// Reads the tokens of one logical line from left to right. What the language's parts look like is
/// in extensions: values, expressions, claims, assumptions, details, heads.
///
/// Every part that cannot be read throws one diagnostic and leaves the reader somewhere on the line;
/// whoever reads lines goes on with the next.
struct TokenReader {
  /// The text the tokens are from.
  let text: SourceText
  /// The line's tokens.
  var tokens: [Token] = []
  /// The next token.
  var index = 0
  /// What was looked for where the text ends; nil where nobody wants to know.
  var wanted: [Want]?
  /// Where the line begins, which is where it ends too if it has no token.
  var start = SourceRange(0, 0, line: 1)

  /// Creates a reader of a text, without tokens so far.
  init(_ text: SourceText) { self.text = text }

  /// Whether every token was read.
  var isAtEnd: Bool { index >= tokens.count }

  /// The next token, if there is one.
  var current: Token? { index < tokens.count ? tokens[index] : nil }

  /// Where the next token stands, or the empty place after the last.
  var place: SourceRange {
    if let current { return current.range }
    guard let last = tokens.last else { return start }
    return SourceRange(last.upper, last.upper, line: last.line)
  }

  /// The range from a token to the one read last.
  func range(from first: Int) -> SourceRange { range(from: first, to: index) }

  /// The range of some tokens.
  func range(from first: Int, to end: Int) -> SourceRange {
    guard first < end, end <= tokens.count else { return place }
    return tokens[first].range.through(tokens[end - 1].range)
  }

  // MARK: Words

  /// Whether the next token, or one so many further on, is this keyword.
  mutating func isWord(_ keyword: StaticString, ahead: Int = 0) -> Bool {
    guard index + ahead < tokens.count else {
      want(.word("\(keyword)"), ahead: ahead)
      return false
    }
    let token = tokens[index + ahead]
    guard token.kind == .word, token.upper - token.lower == keyword.utf8CodeUnitCount else {
      return false
    }
    let bytes = text.bytes
    return keyword.withUTF8Buffer { buffer in
      for offset in 0..<buffer.count where bytes[token.lower + offset] != buffer[offset] {
        return false
      }
      return true
    }
  }

  /// The word that the next token, or one so many further on, is.
  func word(ahead: Int = 0) -> String? {
    guard index + ahead < tokens.count, tokens[index + ahead].kind == .word else { return nil }
    return text.string(tokens[index + ahead].range)
  }

  /// Steps over this keyword, if it is next.
  mutating func accept(_ keyword: StaticString) -> Bool {
    guard isWord(keyword) else { return false }
    index += 1
    return true
  }

  /// Steps over either form of a keyword. Which of them goes on here is entered by whoever asks.
  mutating func acceptAny(_ first: StaticString, _ second: StaticString) -> Bool {
    guard !isAtEnd else { return false }
    return accept(first) || accept(second)
  }

  /// Steps over this keyword, which must be next.
  mutating func expect(_ keyword: StaticString) throws(Diagnostic) {
    guard accept(keyword) else { throw unexpected("'\(keyword)'", ["\(keyword)"]) }
  }

  /// Whether the next token, or one so many further on, is of a sort.
  func isNext(_ kind: Token.Kind, ahead: Int = 0) -> Bool {
    index + ahead < tokens.count && tokens[index + ahead].kind == kind
  }

  /// Steps over a sign, if it is next.
  mutating func accept(_ sign: Sign) -> Bool {
    guard isNextSign(sign) else { return false }
    index += 1
    return true
  }

  /// Whether a sign is next.
  mutating func isNextSign(_ sign: Sign) -> Bool {
    want(.sign(sign.rawValue))
    return isNext(sign.kind)
  }

  /// A sign that is a token of its own.
  enum Sign: String {
    case comma = ","
    case opening = "("
    case closing = ")"

    fileprivate var kind: Token.Kind {
      switch self {
      case .comma: .comma
      case .opening: .opening
      case .closing: .closing
      }
    }
  }

  /// Whether a comparison is next; which it is, is still to be seen.
  mutating func isNextComparison(hasOrder: Bool) -> Bool {
    want(.sign("="))
    if hasOrder { want(.sign(">=")) }
    return isNext(.comparison)
  }

  /// Whether the next token is a comparison spelled like this.
  func isComparison(_ spelling: String) -> Bool {
    guard let current, current.kind == .comparison else { return false }
    return text.bytes[current.lower..<current.upper].elementsEqual(spelling.utf8)
  }

  /// Holds the line to have been read to its end.
  func expectEnd(_ expected: String = "the end of the line", _ candidates: [String] = [])
    throws(Diagnostic)
  {
    guard !isAtEnd else { return }
    throw failure(
      .trailingText, found(orEnd: "end of the line"), expected: expected,
      suggestion: suggestion(candidates))
  }

  // MARK: Diagnostics

  /// A diagnostic at a place of this text.
  func failure(
    _ id: DiagnosticID, _ message: String, expected: String? = nil, suggestion: String? = nil,
    at range: SourceRange? = nil
  ) -> Diagnostic {
    Diagnostic(
      id, message, expected: expected, suggestion: suggestion,
      place: Diagnostic.Place(range ?? place, in: text))
  }

  /// What to say where the next token is not what should stand there.
  func unexpected(_ expected: String, _ candidates: [String] = []) -> Diagnostic {
    failure(
      .expectedToken, found(orEnd: "end of the line"), expected: expected,
      suggestion: suggestion(candidates))
  }

  private func suggestion(_ candidates: [String]) -> String? {
    word().flatMap { NearestWord.to($0, among: candidates) }
  }

  private func found(orEnd end: String) -> String {
    guard let current else { return "unexpected " + end }
    return "unexpected " + (current.kind == .string ? "string" : shown(text.string(current.range)))
  }
}
