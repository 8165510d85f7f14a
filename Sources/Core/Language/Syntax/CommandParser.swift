/// Reads a command's arguments, on the same tokens and with the same parts as the language itself.
///
/// What cannot be read throws a diagnostic with its place. Expressions, assumptions and levers end
/// before the first word that cannot continue them, so that a command's own words may follow:
/// `ask`'s expression, `to yes`.
public struct CommandParser: Sendable {
  private var reader: TokenReader
  private let end: Int

  /// Prepares to read a text, or the part of it in a range. Throws where a string has no end or a
  /// byte is no text.
  public init(_ text: SourceText, in range: SourceRange? = nil) throws(Diagnostic) {
    let range = range ?? SourceRange(0, text.bytes.count, line: text.firstLine)
    var lexer = Lexer(text, in: range)
    reader = TokenReader(text)
    reader.start = SourceRange(range.lower, range.lower, line: range.line)
    while lexer.nextLine(into: &reader.tokens) != nil {}
    end = range.upper
    if let first = lexer.diagnostics.first { throw first }
  }

  /// Prepares to read what follows the name of a `command` entry.
  public init(_ text: SourceText, after name: Name, of entry: Entry) throws(Diagnostic) {
    try self.init(
      text,
      in: SourceRange(
        name.range.upper, max(name.range.upper, entry.range.upper), line: name.range.line))
  }

  // MARK: What could go on

  /// What was looked for where the text ends; nil where nobody wants to know.
  var wanted: [Want]? {
    get { reader.wanted }
    set { reader.wanted = newValue }
  }

  /// Enters what is looked for, if that is where the text ends.
  mutating func want(_ want: @autoclosure () -> Want) { reader.want(want()) }

  /// Enters words that are looked for.
  mutating func want(words: @autoclosure () -> [String]) { reader.want(words: words()) }

  /// Enters one thing in place of all that have been entered since there were so many.
  mutating func want(_ want: Want, since count: Int?) { reader.want(want, since: count) }

  // MARK: Looking

  /// The text that is read.
  public var text: SourceText { reader.text }

  /// Whether everything was read.
  public var atEnd: Bool { reader.isAtEnd }

  /// Where the next thing stands, or the empty place after the last.
  public var place: SourceRange { reader.place }

  /// The next word, not read yet; nil at the end and before anything that is no word.
  public var peekWord: String? { reader.word() }

  /// Whether a string in quotes is next.
  public var isAtString: Bool { reader.isNext(.string) }

  /// What has not been read yet, as typed.
  public var rest: Located<String> {
    let range = SourceRange(place.lower, max(place.lower, end), line: place.line)
    return Located(reader.text.commandText(range), range)
  }

  // MARK: Reading words

  /// Steps over this word, if it is next.
  public mutating func accept(_ word: String) -> Bool {
    reader.want(.word(word))
    guard reader.word() == word else { return false }
    reader.index += 1
    return true
  }

  /// Steps over a comma, if it is next.
  public mutating func acceptComma() -> Bool { reader.accept(.comma) }

  /// Steps over this word, which must be next.
  public mutating func expect(_ word: String) throws(Diagnostic) {
    guard accept(word) else { throw reader.unexpected("'\(word)'", [word]) }
  }

  /// Any word.
  public mutating func nextWord(_ expected: String = "a word") throws(Diagnostic) -> Located<String>
  {
    guard let word = reader.word() else { throw reader.unexpected(expected) }
    return step(word)
  }

  /// A string in quotes, unescaped.
  public mutating func nextString(_ expected: String = "a string in quotes") throws(Diagnostic)
    -> Located<String>
  {
    let place = place
    return Located(try reader.string(expected), place)
  }

  /// A word or a string, as for a file's name.
  public mutating func nextWordOrString(_ expected: String) throws(Diagnostic) -> Located<String> {
    if isAtString { return try nextString(expected) }
    return try nextWord(expected)
  }

  /// Everything that has not been read yet, as typed.
  public mutating func takeRest() -> Located<String> {
    defer { reader.index = reader.tokens.count }
    return rest
  }

  // MARK: Reading parts of the language

  /// An id: well formed, not reserved, not yet known to mean anything.
  public mutating func id(_ expected: String = "an id") throws(Diagnostic) -> Name {
    try reader.name(expected)
  }

  /// A whole number of at least 1.
  public mutating func number(_ expected: String = "a number") throws(Diagnostic) -> Located<Int> {
    let place = place
    return Located(try reader.number(expected), place)
  }

  /// Paragraphs, as after `para`.
  mutating func paragraphs() throws(Diagnostic) -> [ClosedRange<Int>] { try reader.paragraphs() }

  /// A date.
  public mutating func date() throws(Diagnostic) -> Located<InexactDate> { try reader.date() }

  /// An expression.
  public mutating func expression() throws(Diagnostic) -> Located<ExpressionSyntax> {
    let first = reader.index
    let expression = try reader.expression()
    return Located(expression, reader.range(from: first))
  }

  /// An assumption, as after `assume`.
  public mutating func assumption() throws(Diagnostic) -> Located<AssumptionSyntax> {
    let first = reader.index
    let assumption = try reader.assumption()
    return Located(assumption, reader.range(from: first))
  }

  /// One or more assumptions with commas between them.
  public mutating func assumptions() throws(Diagnostic) -> [Located<AssumptionSyntax>] {
    var assumptions = [try assumption()]
    while acceptComma() { assumptions.append(try assumption()) }
    return assumptions
  }

  /// A lever, as reports print it. It ends before the words given, as before a command's own.
  public mutating func lever(before ends: [String] = []) throws(Diagnostic) -> Located<LeverSyntax>
  {
    let first = reader.index
    let lever = try reader.lever(before: ends)
    return Located(lever, reader.range(from: first))
  }

  // MARK: Ending

  /// Holds everything to have been read. The candidates are the words that could have stood here.
  public func finish(
    _ expected: String = "the end of the line", candidates: [String] = []
  ) throws(Diagnostic) {
    try reader.expectEnd(expected, candidates)
  }

  /// A diagnostic at a place of this text; at the next thing where none is given.
  public func failure(
    _ id: DiagnosticID, _ message: String, expected: String? = nil, suggestion: String? = nil,
    at range: SourceRange? = nil
  ) -> Diagnostic {
    reader.failure(id, message, expected: expected, suggestion: suggestion, at: range)
  }

  private mutating func step(_ word: String) -> Located<String> {
    let place = place
    reader.index += 1
    return Located(word, place)
  }
}
