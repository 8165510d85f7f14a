/// One file's text, or one thing typed, as the parser sees it: its name and its UTF-8 bytes.
///
/// A byte-order mark is dropped on the way in. The bytes are kept as they came, valid or not; the
/// lexer reports what is not UTF-8 with its place.
public struct SourceText: Sendable {
  /// What diagnostics and places call this text: a path, `session`, or `standard input`.
  public let name: String
  /// The number of this text's first line, counted from 1. A session's entries start where the
  /// session has got to.
  public let firstLine: Int
  /// The bytes, without a byte-order mark.
  public let bytes: [UInt8]

  /// Creates a text from raw bytes, as read from a file.
  public init(name: String, bytes: [UInt8], firstLine: Int = 1) {
    self.name = name
    self.firstLine = firstLine
    self.bytes = bytes.starts(with: [0xEF, 0xBB, 0xBF]) ? Array(bytes.dropFirst(3)) : bytes
  }

  /// Creates a text from a part of a file: what looks like a byte-order mark is none there.
  init(name: String, exactly bytes: [UInt8], firstLine: Int = 1) {
    self.name = name
    self.firstLine = firstLine
    self.bytes = bytes
  }

  /// Creates a text from a string, as typed.
  public init(name: String, _ string: String, firstLine: Int = 1) {
    self.init(name: name, bytes: Array(string.utf8), firstLine: firstLine)
  }

  /// The text between two byte offsets, with broken UTF-8 shown as replacement characters.
  public func string(_ range: SourceRange) -> String {
    String(decoding: bytes[range.lower..<range.upper], as: UTF8.self)
  }
}
