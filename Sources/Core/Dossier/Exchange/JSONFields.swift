/// The fields of one object, taken one by one and read as parts of the language; what nobody has taken
/// at the end means nothing.
///
/// A field that is absent counts as null, where null is allowed. Each error is thrown with its place.
struct JSONFields {
  private var values: [String: JSONNode] = [:]
  private var names: [Name] = []
  private var known: [String] = []
  private let range: SourceRange
  /// Reads what a field says. It keeps nothing from one field to the next.
  private var reader: TokenReader

  /// The fields of a value, which must be an object.
  init(_ node: JSONNode, _ reader: TokenReader) throws(Diagnostic) {
    self.reader = reader
    range = node.range
    guard case .object(let fields) = node.value else { throw wrong(node, "an object") }
    for field in fields {
      values[field.name.value] = field.value
      names.append(field.name)
    }
  }

  /// The place of the whole.
  var place: SourceRange { SourceRange(range.lower, range.lower + 1, line: range.line) }

  /// Holds everything to have been taken.
  func finish() throws(Diagnostic) {
    guard let name = names.first(where: { !known.contains($0.value) }) else { return }
    throw reader.failure(
      .badField, "there is no field \(shown(name.value)) here", expected: alternatives(known),
      suggestion: NearestWord.to(name.value, among: known), at: name.range)
  }

  // MARK: Taking

  /// The field's value; nil where it is absent or null.
  mutating func optional(_ name: String) -> JSONNode? {
    known.append(name)
    guard let node = values[name] else { return nil }
    if case .null = node.value { return nil }
    return node
  }

  /// The field's value, which must be there.
  mutating func required(_ name: String) throws(Diagnostic) -> JSONNode {
    guard let node = optional(name) else {
      throw reader.failure(
        .badField, "the field '\(name)' is missing", expected: "'\(name)' in this object", at: place
      )
    }
    return node
  }

  /// The items of a list; none where it is absent.
  mutating func items(_ name: String) throws(Diagnostic) -> [JSONNode] {
    guard let node = optional(name) else { return [] }
    guard case .array(let items) = node.value else { throw wrong(node, "a list") }
    return items
  }

  /// The objects of a list, each read by its fields.
  mutating func objects<T>(
    _ name: String, _ read: (inout JSONFields) throws(Diagnostic) -> T
  ) throws(Diagnostic) -> [T] {
    var objects: [T] = []
    for item in try items(name) {
      var fields = try JSONFields(item, reader)
      objects.append(try read(&fields))
      try fields.finish()
    }
    return objects
  }

  /// The fields of an object within this one.
  func nested(_ node: JSONNode) throws(Diagnostic) -> JSONFields { try JSONFields(node, reader) }

  // MARK: Plain values

  mutating func text(_ name: String) throws(Diagnostic) -> String { try text(required(name)) }

  mutating func optionalText(_ name: String) throws(Diagnostic) -> String? {
    guard let node = optional(name) else { return nil }
    return try text(node)
  }

  mutating func texts(_ name: String) throws(Diagnostic) -> [String] {
    var texts: [String] = []
    for item in try items(name) { texts.append(try text(item)) }
    return texts
  }

  func text(_ node: JSONNode) throws(Diagnostic) -> String {
    guard case .string(let text) = node.value else { throw wrong(node, "a string") }
    return try reader.checkedText(text, node.range)
  }

  mutating func flag(_ name: String) throws(Diagnostic) -> Bool {
    guard let node = optional(name) else { return false }
    guard case .bool(let flag) = node.value else { throw wrong(node, "true or false") }
    return flag
  }

  /// A whole number that the language could say.
  mutating func optionalNumber(_ name: String) throws(Diagnostic) -> Int? {
    guard let node = optional(name) else { return nil }
    guard case .number(let number) = node.value else { throw wrong(node, "a number") }
    guard let number, 1...TokenReader.largestNumber ~= number else {
      throw reader.failure(
        .badNumber, "this number cannot stand here",
        expected: "a whole number from 1 to \(TokenReader.largestNumber)", at: node.range)
    }
    return number
  }

  /// One of some words.
  mutating func word<Word>(_ name: String) throws(Diagnostic) -> Word
  where Word: RawRepresentable<String> & CaseIterable {
    let node = try required(name)
    let text = try text(node)
    guard let word = Word(rawValue: text) else {
      let words = Word.allCases.map(\.rawValue)
      throw reader.failure(
        .badField, "\(shown(text)) is no '\(name)'", expected: alternatives(words),
        suggestion: NearestWord.to(text, among: words), at: node.range)
    }
    return word
  }

  // MARK: Parts of the language

  mutating func part<T>(
    _ name: String, _ read: (inout TokenReader) throws(Diagnostic) -> T
  ) throws(Diagnostic) -> T {
    try part(required(name), read)
  }

  mutating func optionalPart<T>(
    _ name: String, _ read: (inout TokenReader) throws(Diagnostic) -> T
  ) throws(Diagnostic) -> T? {
    guard let node = optional(name) else { return nil }
    return try part(node, read)
  }

  mutating func parts<T>(
    _ name: String, _ read: (inout TokenReader) throws(Diagnostic) -> T
  ) throws(Diagnostic) -> [T] {
    var parts: [T] = []
    for item in try items(name) { parts.append(try part(item, read)) }
    return parts
  }

  /// A string read as a part of the language.
  mutating func part<T>(
    _ node: JSONNode, _ read: (inout TokenReader) throws(Diagnostic) -> T
  ) throws(Diagnostic) -> T {
    guard case .string = node.value else { throw wrong(node, "a string") }
    return try reader.field(node.range, read)
  }

  mutating func name(_ name: String, _ expected: String) throws(Diagnostic) -> Name {
    try part(name) { reader throws(Diagnostic) in try reader.name(expected) }
  }

  mutating func names(_ name: String, _ expected: String) throws(Diagnostic) -> [Name] {
    try parts(name) { reader throws(Diagnostic) in try reader.name(expected) }
  }

  /// Ids of which there must be at least one.
  mutating func someNames(_ name: String, _ expected: String) throws(Diagnostic) -> [Name] {
    let names = try names(name, expected)
    guard !names.isEmpty else {
      throw reader.failure(
        .badField, "the list '\(name)' is missing or empty", expected: expected,
        at: values[name]?.range ?? place)
    }
    return names
  }

  mutating func date(_ name: String) throws(Diagnostic) -> Located<InexactDate> {
    try part(name) { reader throws(Diagnostic) in try reader.date() }
  }

  mutating func optionalDate(_ name: String) throws(Diagnostic) -> Located<InexactDate>? {
    try optionalPart(name) { reader throws(Diagnostic) in try reader.date() }
  }

  mutating func expression(_ name: String) throws(Diagnostic) -> ExpressionSyntax {
    try part(name) { reader throws(Diagnostic) in try reader.expression() }
  }

  mutating func optionalExpression(_ name: String) throws(Diagnostic) -> ExpressionSyntax? {
    try optionalPart(name) { reader throws(Diagnostic) in try reader.expression() }
  }

  mutating func period() throws(Diagnostic) -> PeriodSyntax {
    let period = PeriodSyntax(from: try optionalDate("from"), until: try optionalDate("until"))
    try reader.check(period)
    return period
  }

  // MARK: Diagnostics

  func failure(_ message: String, expected: String, at node: JSONNode? = nil) -> Diagnostic {
    reader.failure(.badField, message, expected: expected, at: node?.range ?? place)
  }

  func wrong(_ node: JSONNode, _ expected: String) -> Diagnostic {
    failure("\(node.sort) has no place here", expected: expected, at: node)
  }
}
