/// Makes text that came from a file, a document or a keyboard safe to show.
///
/// A control character could drive the terminal, a bidi override could make a line read as another
/// one, and a zero-width character could make two ids look alike. Each is shown as `\u{HEX}`: the
/// form Swift and Rust write, in capitals without leading zeros, so `\u{1B}` for escape. It is for
/// the eye and is not undone: a text that already holds `\u{1B}` in letters looks the same.
///
/// A joiner or non-joiner stays where Persian, the scripts of India or an emoji sequence want it; between
/// Latin, Greek or Cyrillic letters, where it says nothing and could only deceive, it is shown.
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
    let scalars = text.unicodeScalars
    var previous: Unicode.Scalar?
    for index in scalars.indices {
      let scalar = scalars[index]
      switch scalar {
      case "\t": append(scalar, tab)
      case "\n": append(scalar, newline)
      case zeroWidthJoiner, zeroWidthNonJoiner:
        let next = scalars.index(after: index)
        let following = next < scalars.endIndex ? scalars[next] : nil
        append(scalar, isHidden(scalar, after: previous, before: following) ? .shown : .kept)
      default: append(scalar, isHidden(scalar) ? .shown : .kept)
      }
      previous = scalar
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

  /// Whether a scalar acts on a display or hides on it: control characters (C0, DEL, C1), line and
  /// paragraph separators, interlinear annotations, and all that Unicode calls default ignorable
  /// (bidi marks, overrides and isolates, zero-width spaces and joiners, the byte-order mark, tags,
  /// fillers), but for the two selectors that choose between a sign's text and emoji form.
  public static func isHidden(_ scalar: Unicode.Scalar) -> Bool {
    switch scalar.value {
    case 0x20...0x7E: false
    case 0x00...0x1F, 0x7F...0x9F, 0x2028...0x2029, 0xFFF9...0xFFFB: true
    case 0xFE0E...0xFE0F: false
    default: scalar.properties.isDefaultIgnorableCodePoint
    }
  }

  /// The same of a scalar between two others, or at an end of the text: a joiner or non-joiner is not
  /// hidden where both are of a kind that it joins or parts.
  static func isHidden(
    _ scalar: Unicode.Scalar, after previous: Unicode.Scalar?, before next: Unicode.Scalar?
  ) -> Bool {
    guard scalar == zeroWidthJoiner || scalar == zeroWidthNonJoiner else { return isHidden(scalar) }
    guard let previous, let next else { return true }
    return !isJoined(previous) || !isJoined(next)
  }

  private static let zeroWidthNonJoiner: Unicode.Scalar = "\u{200C}"
  private static let zeroWidthJoiner: Unicode.Scalar = "\u{200D}"

  /// Whether joiners beside a scalar have a meaning: a letter or mark of a script behind Latin, Greek and
  /// Cyrillic in Unicode's order, all of which join none, or an emoji.
  private static func isJoined(_ scalar: Unicode.Scalar) -> Bool {
    guard scalar.value >= 0x0530, !isHidden(scalar) else { return false }
    switch scalar.properties.generalCategory {
    case .otherLetter, .modifierLetter, .nonspacingMark, .spacingMark, .enclosingMark: return true
    default: return scalar.properties.isEmoji
    }
  }

  /// The visible form of one scalar.
  static func escape(_ scalar: Unicode.Scalar) -> String {
    "\\u{" + String(scalar.value, radix: 16, uppercase: true) + "}"
  }
}
