/// One Unicode scalar decoded from UTF-8, strictly: no overlong forms, no surrogates, nothing above
/// U+10FFFF (Unicode 16, table 3-7).
struct UTF8Scalar {
  /// The code point.
  let value: UInt32
  /// How many bytes it takes.
  let length: Int

  /// Decodes the scalar whose first byte, not an ASCII one, is at an offset; nil where there is none.
  init?(_ bytes: [UInt8], at offset: Int, limit: Int) {
    let first = bytes[offset]
    var value: UInt32
    let length: Int
    let smallest: UInt32
    switch first {
    case 0xC2...0xDF: (length, value, smallest) = (2, UInt32(first & 0x1F), 0x80)
    case 0xE0...0xEF: (length, value, smallest) = (3, UInt32(first & 0x0F), 0x800)
    case 0xF0...0xF4: (length, value, smallest) = (4, UInt32(first & 0x07), 0x1_0000)
    default: return nil
    }
    guard offset + length <= limit else { return nil }
    for index in offset + 1..<offset + length {
      let byte = bytes[index]
      guard byte & 0xC0 == 0x80 else { return nil }
      value = value << 6 | UInt32(byte & 0x3F)
    }
    guard value >= smallest, value <= 0x10_FFFF, !(0xD800...0xDFFF).contains(value) else {
      return nil
    }
    self.value = value
    self.length = length
  }

  /// Whether no file may have it (``Visible``).
  var isControl: Bool { Visible.isRefused(value) }

  /// How messages name it: `U+202E`.
  var notation: String { Visible.notation(value) }
}
