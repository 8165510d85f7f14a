/// Makes text that came from a file, a document or a keyboard safe to show.
///
/// A control character could drive the terminal, a bidi override could make a line read as another
/// one, and a zero-width character could make two ids look alike. Each is shown as `\u{HEX}`: the
/// form Swift and Rust write, in capitals without leading zeros, so `\u{1B}` for escape. It is for
/// the eye and is not undone: a text that already holds `\u{1B}` in letters looks the same.
///
/// Joiners are shown too, even where a script or an emoji sequence would want them: what Parley
/// prints is compared, searched and quoted, so nothing in it is invisible.
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
    for scalar in text.unicodeScalars {
      switch scalar {
      case "\t": append(scalar, tab)
      case "\n": append(scalar, newline)
      default: append(scalar, isHidden(scalar) ? .shown : .kept)
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

  /// The visible form of one scalar.
  static func escape(_ scalar: Unicode.Scalar) -> String {
    "\\u{" + String(scalar.value, radix: 16, uppercase: true) + "}"
  }
}
