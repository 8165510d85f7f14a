import Testing

@testable import ParleyCore

struct LexerTests {
  private func tokens(_ text: String) -> [String] {
    let source = SourceText(name: "t", text)
    var lexer = Lexer(source)
    var tokens: [Token] = []
    while lexer.nextLine(into: &tokens) != nil {}
    return tokens.map { source.string($0.range) }
  }

  @Test(arguments: [
    ("a>=b", ["a", ">=", "b"]), ("a = b", ["a", "=", "b"]), ("(a,b)", ["(", "a", ",", "b", ")"]),
    ("a#b # c", ["a#b"]), ("# a", []), ("\"# a\" # b", ["\"# a\""]), ("\"a\"#b", ["\"a\"", "#b"]),
    ("003.parley:12", ["003.parley:12"]),
    ("2025-06~ 5e26f0 pt-BR", ["2025-06~", "5e26f0", "pt-BR"]),
    ("a!=b!", ["a", "!=", "b!"]), ("\"a\\\"b\\\\\" c", ["\"a\\\"b\\\\\"", "c"]),
    ("\ta\r\n b\r\n\r\n", ["a", "b"]), ("é“x”", ["é“x”"]), ("a\\b", ["a\\b"]),
  ])
  func wordsAreLexedWhole(text: String, expected: [String]) { #expect(tokens(text) == expected) }

  @Test func everyScalarComesBackFromItsUTF8() throws {
    for value in stride(from: UInt32(0x80), through: 0x10_FFFF, by: 7) {
      guard let scalar = Unicode.Scalar(value) else { continue }
      let bytes = Array(String(scalar).utf8)
      let decoded = try #require(UTF8Scalar(bytes, at: 0, limit: bytes.count))
      #expect(decoded.value == value && decoded.length == bytes.count)
    }
  }

  @Test(
    arguments: [
      [0x80], [0xC0, 0xAF], [0xC1, 0xBF], [0xC3], [0xC3, 0x28], [0xE0, 0x80, 0x80], [0xE2, 0x82],
      [0xED, 0xA0, 0x80], [0xED, 0xBF, 0xBF], [0xF0, 0x80, 0x80, 0x80], [0xF4, 0x90, 0x80, 0x80],
      [0xF5, 0x80, 0x80, 0x80], [0xFE], [0xFF],
    ] as [[UInt8]])
  func whatIsNotUTF8IsRefused(bytes: [UInt8]) {
    #expect(UTF8Scalar(bytes, at: 0, limit: bytes.count) == nil)
  }
}
