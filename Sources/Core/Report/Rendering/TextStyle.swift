/// How a stretch of terminal text looks. Colour never carries a meaning alone: the word is there.
struct TextStyle: Hashable {
  /// A colour, by its number in ECMA-48's Select Graphic Rendition; the terminal's theme picks the
  /// shade.
  enum Tone: Int {
    case faint = 2
    case red = 31
    case green = 32
    case yellow = 33
    case blue = 34
  }

  var isBold = false
  var tone: Tone?

  static let plain = TextStyle()
  static let bold = TextStyle(isBold: true)
  static let faint = TextStyle(tone: .faint)

  /// The text with the codes that switch this style on and off again around it.
  func painted(_ text: String) -> String {
    let codes = (isBold ? ["1"] : []) + (tone.map { ["\($0.rawValue)"] } ?? [])
    return codes.isEmpty ? text : "\u{1B}[\(codes.joined(separator: ";"))m\(text)\u{1B}[0m"
  }
}
