/// Reads a stretch of bytes from left to right, line by line. Past the end there are zeros.
struct ByteCursor {
  private let bytes: UnsafeBufferPointer<UInt8>
  private let end: Int
  /// The offset of the next byte.
  private(set) var offset: Int
  /// The line of the next byte.
  private(set) var line: Int

  /// Prepares to read a part of some bytes, which must stay where they are meanwhile.
  init(_ bytes: UnsafeBufferPointer<UInt8>, in range: SourceRange) {
    self.bytes = bytes
    end = min(range.upper, bytes.count)
    offset = range.lower
    line = range.line
  }

  /// Whether every byte was read.
  var isAtEnd: Bool { offset >= end }

  /// The next byte.
  var next: UInt8 { self[offset] }

  /// The byte at an offset.
  subscript(offset: Int) -> UInt8 { offset < end ? bytes[offset] : 0 }

  /// Steps over bytes on this line.
  mutating func skip(_ count: Int = 1) { offset += count }

  /// Steps over a byte, if it is next.
  mutating func accept(_ byte: UInt8) -> Bool {
    guard next == byte else { return false }
    offset += 1
    return true
  }

  /// Steps over ASCII text, if it is next.
  mutating func accept(_ text: StaticString) -> Bool {
    let count = text.utf8CodeUnitCount
    guard offset + count <= end else { return false }
    let isNext = text.withUTF8Buffer { buffer in
      for index in 0..<count where bytes[offset + index] != buffer[index] { return false }
      return true
    }
    if isNext { offset += count }
    return isNext
  }

  /// Steps over a line feed, if it is next; the text's end is one too.
  mutating func acceptLineEnd() -> Bool {
    guard next == ASCII.lineFeed || isAtEnd else { return false }
    offset += 1
    line += 1
    return true
  }

  /// Steps over the letters, digits and hyphens of an id; where they were.
  mutating func word() -> Range<Int> {
    let first = offset
    while ASCII.isLowercase(next) || ASCII.isDigit(next) || next == ASCII.hyphen { offset += 1 }
    return first..<offset
  }

  /// Steps over so many decimal digits: the number they spell, nil where there are others than these.
  mutating func number(digits: ClosedRange<Int>) -> Int? {
    let first = offset
    var value = 0
    while ASCII.isDigit(next), offset - first < digits.upperBound {
      value = value * 10 + Int(next - 0x30)
      offset += 1
    }
    return digits.contains(offset - first) && !ASCII.isDigit(next) ? value : nil
  }

  /// A number that depends on the bytes of a range alone (FNV-1a).
  func hash(_ range: Range<Int>) -> UInt64 {
    var hash: UInt64 = 0xcbf2_9ce4_8422_2325
    for index in range { hash = (hash ^ UInt64(self[index])) &* 0x100_0000_01b3 }
    return hash
  }

  /// Whether the bytes of a range are those of a range of others.
  func isEqual(_ range: Range<Int>, _ others: [UInt8], _ other: Range<Int>) -> Bool {
    guard range.count == other.count else { return false }
    let distance = other.lowerBound - range.lowerBound
    for index in range where self[index] != others[index + distance] { return false }
    return true
  }

  /// Goes on at a place further along.
  mutating func move(to place: SourceRange) {
    offset = place.lower
    line = place.line
  }
}
