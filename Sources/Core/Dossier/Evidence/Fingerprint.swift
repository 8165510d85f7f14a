/// What tells whether a passage is the one that was cited: the first 16 hex digits of the SHA-256 of
/// its text, in Unicode's normal form C, with every run of white space made one space.
///
/// The paragraphs stand in the order they are cited in, with one space between two. How a text is
/// broken into lines, indented or encoded does not enter it; a single other letter does.
enum Fingerprint {
  /// How many digits it has.
  static let digits = 16

  /// The fingerprint of paragraphs that have been made ``plain(_:)``.
  static func of(_ plain: some Sequence<[UInt8]>) -> String {
    var digest = SHA256()
    for (index, bytes) in plain.enumerated() { add(bytes, isFirst: index == 0, to: &digest) }
    return of(digest)
  }

  /// The fingerprint of what has been taken into a digest.
  static func of(_ digest: SHA256) -> String { digest.hex(bytes: digits / 2) }

  /// Takes a further paragraph into a digest.
  static func add(_ plain: [UInt8], isFirst: Bool, to digest: inout SHA256) {
    if !isFirst { digest.update([ASCII.space]) }
    digest.update(plain)
  }

  /// The digits of a fingerprint that was kept as a number.
  static func spelled(_ number: UInt64) -> String {
    let hex = String(number, radix: 16)
    return String(repeating: "0", count: digits - hex.utf8.count) + hex
  }

  /// A text in normal form C, every run of white space (Unicode's `White_Space`) one space, none at
  /// either end.
  static func plain(_ text: String) -> [UInt8] {
    if text.utf8.allSatisfy({ $0 < 0x80 }) { return plainASCII(text.utf8) }
    var folded = ""
    var hasGap = false
    for scalar in text.unicodeScalars {
      if scalar.properties.isWhitespace {
        hasGap = !folded.isEmpty
      } else {
        if hasGap { folded.unicodeScalars.append(" ") }
        hasGap = false
        folded.unicodeScalars.append(scalar)
      }
    }
    var plain: [UInt8] = []
    plain.reserveCapacity(folded.utf8.count)
    folded._withNFCCodeUnits { plain.append($0) }
    return plain
  }
  /// The same of a text that is ASCII, which is in normal form C: most of a large copy is.
  private static func plainASCII(_ text: String.UTF8View) -> [UInt8] {
    var plain: [UInt8] = []
    plain.reserveCapacity(text.count)
    var hasGap = false
    for byte in text {
      if byte == ASCII.space || 0x09...0x0D ~= byte {
        hasGap = !plain.isEmpty
      } else {
        if hasGap { plain.append(ASCII.space) }
        hasGap = false
        plain.append(byte)
      }
    }
    return plain
  }
}
