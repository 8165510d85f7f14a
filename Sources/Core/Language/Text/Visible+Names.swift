extension Visible {
  /// What is wrong with a name, first of all: something that a reader does not see, so that he who types or
  /// searches for what he sees does not find it.
  struct Flaw {
    /// Which of the name's scalars it is.
    var index: Int
    /// The scalar.
    var scalar: Unicode.Scalar
    /// What it does there.
    var kind: Kind
    /// How many more there are behind it.
    var more: Int

    /// The ways in which a character goes unseen.
    enum Kind {
      /// It is hidden (``Visible/isHidden(_:)``).
      case hidden
      /// It is drawn as a space, and is another than U+0020.
      case likeSpace
      /// It is a space where a name begins or ends.
      case atEnd
    }
  }

  /// How messages name a code point: `U+202E`.
  static func notation(_ value: UInt32) -> String {
    let digits = String(value, radix: 16, uppercase: true)
    return "U+" + String(repeating: "0", count: max(0, 4 - digits.count)) + digits
  }

  /// The first flaw of a name; nil where it has none.
  ///
  /// A no-break space, U+00A0 or U+202F, may stand where French sets it: inside of `« »` and before
  /// `: ; ! ? %`. So may U+3000 anywhere, which is seen, being twice as wide.
  static func flaw(in name: String) -> Flaw? {
    let isPlain = name.utf8.allSatisfy { 0x20...0x7E ~= $0 }
    if isPlain, name.utf8.first != 0x20, name.utf8.last != 0x20 { return nil }
    let scalars = Array(name.unicodeScalars)
    var first: Flaw?
    for index in scalars.indices {
      guard let kind = flaw(at: index, in: scalars) else { continue }
      if first == nil {
        first = Flaw(index: index, scalar: scalars[index], kind: kind, more: 0)
      } else {
        first?.more += 1
      }
    }
    return first
  }

  private static func flaw(at index: Int, in scalars: [Unicode.Scalar]) -> Flaw.Kind? {
    let scalar = scalars[index]
    if isHidden(at: index, in: scalars) { return .hidden }
    guard scalar.properties.generalCategory == .spaceSeparator else { return nil }
    if index == 0 || index == scalars.count - 1 { return .atEnd }
    switch scalar {
    case " ", "\u{3000}": return nil
    case "\u{A0}", "\u{202F}":
      let isFrench =
        scalars[index - 1] == "«" || "»:;!?%".unicodeScalars.contains(scalars[index + 1])
      return isFrench ? nil : .likeSpace
    default: return .likeSpace
    }
  }
}
