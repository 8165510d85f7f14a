/// The text of a document that a dossier cites, as its copy has it: paragraphs, and the copy's digest.
///
/// A paragraph is a line that is not blank: that has a character other than white space. Lines end in
/// LF, CR LF or CR; a byte-order mark at the beginning is no part of the text. The digest is of the
/// bytes as they are.
public struct Document: Sendable {
  /// The path of the copy within the folder of documents.
  public let name: String
  /// The SHA-256 of its bytes, in 64 small hex digits.
  public let sha256: String
  /// The paragraphs; the first of them is paragraph 1.
  public let paragraphs: [String]
  /// What of the copy's layout programs differ about, and change without a word.
  public let oddities: Set<Oddity>
  /// The paragraphs as they are fingerprinted.
  let plain: [[UInt8]]
  /// The bytes after a byte-order mark.
  private let text: [UInt8]

  /// What a copy's layout has that another copy of the same text need not have.
  public enum Oddity: String, Hashable, Sendable, CaseIterable {
    case byteOrderMark = "a byte-order mark"
    case carriageReturns = "line ends other than LF"
  }

  /// Why bytes are no document.
  public enum Fault: Error, Hashable, Sendable {
    /// There is nothing in it but white space.
    case empty
    /// A NUL stands at this offset: it is no text.
    case binary(offset: Int)
    /// What stands at this offset, on this line, is not UTF-8.
    case notUTF8(offset: Int, line: Int)
    /// It begins as text in UTF-16 does.
    case utf16
  }

  /// Reads a copy.
  init(name: String, bytes: [UInt8]) throws(Fault) {
    if bytes.starts(with: [0xFF, 0xFE]) || bytes.starts(with: [0xFE, 0xFF]) { throw .utf16 }
    if let nul = bytes.firstIndex(of: 0) { throw .binary(offset: nul) }
    if let offset = Self.firstNotUTF8(bytes) {
      throw .notUTF8(offset: offset, line: Self.lineEnds(bytes[..<offset]) + 1)
    }
    let hasMark = bytes.starts(with: Self.mark)
    text = hasMark ? Array(bytes.dropFirst(Self.mark.count)) : bytes
    paragraphs = text.split { $0 == ASCII.lineFeed || $0 == ASCII.carriageReturn }
      .map { String(decoding: $0, as: UTF8.self) }
      .filter { !$0.unicodeScalars.allSatisfy(\.properties.isWhitespace) }
    if paragraphs.isEmpty { throw .empty }
    plain = paragraphs.map(Fingerprint.plain)
    var oddities: Set<Oddity> = []
    if hasMark { oddities.insert(.byteOrderMark) }
    if text.contains(ASCII.carriageReturn) { oddities.insert(.carriageReturns) }
    self.oddities = oddities
    self.name = name
    sha256 = SHA256.hex(bytes)
  }

  /// The paragraphs of some numbers, in their order; nil where there is no such paragraph.
  func passage(_ numbers: [Int]) -> [[UInt8]]? {
    guard numbers.allSatisfy({ (1...plain.count).contains($0) }) else { return nil }
    return numbers.map { plain[$0 - 1] }
  }

  /// Whether a digest is that of the same text with other line ends, with or without one at its end or
  /// a byte-order mark at its beginning: what tools change on the way without a word.
  func differsInLayoutAlone(from digest: String) -> Bool {
    var lines = text.split(omittingEmptySubsequences: false) { $0 == ASCII.lineFeed }
    // CR LF ends one line; a CR by itself ends one as well.
    lines = lines.flatMap { line -> [ArraySlice<UInt8>] in
      let end = line.last == ASCII.carriageReturn ? line.dropLast() : line
      return end.split(omittingEmptySubsequences: false) { $0 == ASCII.carriageReturn }
    }
    if lines.last?.isEmpty == true { lines.removeLast() }
    let ends: [[UInt8]] = [
      [ASCII.lineFeed], [ASCII.carriageReturn, ASCII.lineFeed], [ASCII.carriageReturn],
    ]
    return ends.contains { end in
      let body = Array(lines.joined(separator: end))
      return [body, body + end, Self.mark + body, Self.mark + body + end]
        .contains { SHA256.hex($0) == digest }
    }
  }

  // MARK: Bytes

  private static let mark: [UInt8] = [0xEF, 0xBB, 0xBF]

  private static func firstNotUTF8(_ bytes: [UInt8]) -> Int? {
    var index = 0
    while index < bytes.count {
      if bytes[index] < 0x80 {
        index += 1
      } else if let scalar = UTF8Scalar(bytes, at: index, limit: bytes.count) {
        index += scalar.length
      } else {
        return index
      }
    }
    return nil
  }

  /// How many lines end in some bytes: CR LF ends one.
  private static func lineEnds(_ bytes: ArraySlice<UInt8>) -> Int {
    var count = 0
    var previous: UInt8 = 0
    for byte in bytes {
      if byte == ASCII.carriageReturn || byte == ASCII.lineFeed && previous != ASCII.carriageReturn
      {
        count += 1
      }
      previous = byte
    }
    return count
  }
}
