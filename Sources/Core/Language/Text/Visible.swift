/// Makes text that came from a file, a document or a keyboard safe to show.
///
/// A control character could drive the terminal, a bidi override could make a line read as another
/// one, and a zero-width character could make two ids look alike. Each is shown as `\u{HEX}`: the
/// form Swift and Rust write, in capitals without leading zeros, so `\u{1B}` for escape. It is for
/// the eye and is not undone: a text that already holds `\u{1B}` in letters looks the same.
///
/// A joiner or non-joiner stays where Persian, the scripts of India or an emoji sequence want it; between
/// Latin, Greek or Cyrillic letters, where it says nothing and could only deceive, it is shown. So is one
/// of the two selectors that choose between a sign's text and emoji form, unless it follows such a sign.
///
/// This is the one list of such characters: reports, exports, diagnostics, completion lists and the
/// reading of files go by it.
public enum Visible {
  /// What becomes of a tab or a newline.
  public enum Layout: Sendable {
    /// It stays.
    case kept
    /// It becomes one space.
    case space
    /// It is shown as other control characters are.
    case shown
  }

  /// The text with everything hidden in it shown.
  ///
  /// - Parameters:
  ///   - tab: what becomes of U+0009.
  ///   - newline: what becomes of U+000A. A carriage return is never a line end here: it is shown.
  public static func text(_ text: String, tab: Layout = .space, newline: Layout = .space) -> String
  {
    if text.utf8.allSatisfy({ 0x20...0x7E ~= $0 }) { return text }
    var result = ""
    let scalars = Array(text.unicodeScalars)
    for (index, scalar) in scalars.enumerated() {
      switch scalar {
      case "\t": append(scalar, tab)
      case "\n": append(scalar, newline)
      default: append(scalar, isHidden(at: index, in: scalars) ? .shown : .kept)
      }
    }
    return result

    func append(_ scalar: Unicode.Scalar, _ layout: Layout) {
      switch layout {
      case .kept: result.unicodeScalars.append(scalar)
      case .space: result.unicodeScalars.append(" ")
      case .shown: result += escape(scalar)
      }
    }
  }

  /// A name, such as a file's, with everything hidden in it shown, tabs and newlines too.
  public static func name(_ name: String) -> String { text(name, tab: .shown, newline: .shown) }

  /// Whether a scalar acts on a display or hides on it where nothing around it wants it: controls,
  /// separators of lines and paragraphs, marks of format but for the few that are drawn, noncharacters,
  /// what only private agreement gives a look, all that Unicode calls default ignorable (zero-width
  /// spaces and joiners, fillers, selectors, tags), and the few signs that are drawn as nothing.
  public static func isHidden(_ scalar: Unicode.Scalar) -> Bool {
    switch scalar.value {
    case 0x20...0x7E, 0xA0...0xAC, 0xAE...0x2FF: return false
    // Unicode's Prepended_Concatenation_Mark, signs that enclose the digits after them.
    case 0x600...0x605, 0x6DD, 0x70F, 0x890...0x891, 0x8E2, 0x110BD, 0x110CD: return false
    // A pattern of no dots, an object that is not there, a filler, a note without a head.
    case 0x2800, 0xFFFC, 0x16FE4, 0x1D159: return true
    default: break
    }
    switch scalar.properties.generalCategory {
    case .control, .format, .lineSeparator, .paragraphSeparator, .privateUse: return true
    case .unassigned where scalar.properties.isNoncharacterCodePoint: return true
    default: return scalar.properties.isDefaultIgnorableCodePoint
    }
  }

  /// The same of the scalar at a place of a text: a joiner or non-joiner is not hidden between two of a
  /// kind that it joins or parts, nor a selector of form behind a sign that has both.
  static func isHidden(at index: Int, in scalars: [Unicode.Scalar]) -> Bool {
    switch scalars[index] {
    case zeroWidthJoiner, zeroWidthNonJoiner:
      !isJoined(at: index - 1, in: scalars) || !isJoined(at: index + 1, in: scalars)
    case textSelector, emojiSelector: !isSelected(at: index, in: scalars)
    default: isHidden(scalars[index])
    }
  }

  /// Whether no file may have a code point beyond ASCII, since it steers a terminal or the order of text
  /// instead of being text: the C1 controls, the line and paragraph separators, and the bidirectional
  /// embeddings, overrides and isolates, which let a line read otherwise than it is (CVE-2021-42574), and
  /// a byte-order mark within a text, which nobody sees and the next program may drop. What else is
  /// hidden may stand in a file, and is shown.
  static func isRefused(_ value: UInt32) -> Bool {
    switch value {
    case 0x80...0x9F, 0x2028...0x2029, 0x202A...0x202E, 0x2066...0x2069, 0xFEFF: true
    default: false
    }
  }

  private static let zeroWidthNonJoiner: Unicode.Scalar = "\u{200C}"
  private static let zeroWidthJoiner: Unicode.Scalar = "\u{200D}"
  private static let textSelector: Unicode.Scalar = "\u{FE0E}"
  private static let emojiSelector: Unicode.Scalar = "\u{FE0F}"

  /// Whether joiners beside a place have a meaning: a letter or mark of a script behind Latin, Greek and
  /// Cyrillic in Unicode's order, all of which join none, or an emoji, its form selected or not.
  private static func isJoined(at index: Int, in scalars: [Unicode.Scalar]) -> Bool {
    guard scalars.indices.contains(index) else { return false }
    let scalar = scalars[index]
    if scalar == textSelector || scalar == emojiSelector {
      return isSelected(at: index, in: scalars)
    }
    guard scalar.value >= 0x0530, !isHidden(scalar) else { return false }
    switch scalar.properties.generalCategory {
    case .otherLetter, .modifierLetter, .nonspacingMark, .spacingMark, .enclosingMark: return true
    default: return scalar.properties.isEmoji
    }
  }

  /// Whether the selector at a place chooses anything: it follows an emoji, which digits, `#` and `*` are
  /// as keycaps alone.
  private static func isSelected(at index: Int, in scalars: [Unicode.Scalar]) -> Bool {
    guard index > 0, scalars[index - 1].properties.isEmoji else { return false }
    guard scalars[index - 1].isASCII else { return true }
    return index + 1 < scalars.count && scalars[index + 1] == "\u{20E3}"
  }

  /// The visible form of one scalar.
  static func escape(_ scalar: Unicode.Scalar) -> String {
    "\\u{" + String(scalar.value, radix: 16, uppercase: true) + "}"
  }
}
