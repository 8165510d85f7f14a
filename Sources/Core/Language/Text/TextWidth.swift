/// How many columns text takes on a terminal.
///
/// It adds up code points, as `wcwidth` does and terminals with it: grapheme clusters would be nearer
/// to the truth of some terminals and further from that of most. Text is expected to have gone
/// through ``Visible`` before, so control characters count nothing.
public enum TextWidth {
  /// The columns of a string.
  public static func of(_ text: some StringProtocol) -> Int {
    if text.utf8.allSatisfy({ 0x20...0x7E ~= $0 }) { return text.utf8.count }
    var total = 0
    var previous: Unicode.Scalar?
    for scalar in text.unicodeScalars {
      switch scalar.value {
      case 0xFE0F where previous.map(widensAsEmoji) ?? false: total += 1
      case 0x1F3FB...0x1F3FF where previous?.properties.isEmojiModifierBase ?? false: break
      default: total += of(scalar)
      }
      previous = scalar
    }
    return total
  }

  /// The columns of one code point on its own: 0 for combining marks and controls, 2 for wide East
  /// Asian characters and emoji, else 1. Half a flag is 1, so that a flag is 2.
  public static func of(_ scalar: Unicode.Scalar) -> Int {
    switch scalar.value {
    case 0x20...0x7E: return 1
    case 0x00...0x9F: return 0
    case 0xA0...0x2FF, 0x1F1E6...0x1F1FF: return 1
    case 0x1160...0x11FF, 0xD7B0...0xD7FF: return 0  // vowels and finals join the Hangul initial
    default: break
    }
    switch scalar.properties.generalCategory {
    case .nonspacingMark, .enclosingMark, .format, .lineSeparator, .paragraphSeparator: return 0
    default: return isWide(scalar) ? 2 : 1
    }
  }

  /// Whether U+FE0F turns a sign of one column into an emoji of two. Digits, `#` and `*` are emoji
  /// bases on paper only.
  private static func widensAsEmoji(_ scalar: Unicode.Scalar) -> Bool {
    scalar.value > 0x7F && scalar.properties.isEmoji && of(scalar) == 1
  }

  private static func isWide(_ scalar: Unicode.Scalar) -> Bool {
    guard scalar.value >= wide[0].lowerBound else { return false }
    if scalar.properties.isEmojiPresentation { return true }
    var lower = 0
    var upper = wide.count
    while lower < upper {
      let middle = (lower + upper) / 2
      if wide[middle].upperBound < scalar.value { lower = middle + 1 } else { upper = middle }
    }
    return lower < wide.count && wide[lower].contains(scalar.value)
  }

  /// The wide and fullwidth ranges of Unicode 16's EastAsianWidth.txt, without emoji (the standard
  /// library knows those) and run together across unassigned code points.
  private static let wide: [ClosedRange<UInt32>] = [
    0x1100...0x115F, 0x2329...0x232A, 0x2E80...0x303E, 0x3041...0xA4C6, 0xA960...0xA97C,
    0xAC00...0xD7A3, 0xF900...0xFAFF, 0xFE10...0xFE19, 0xFE30...0xFE6B, 0xFF01...0xFF60,
    0xFFE0...0xFFE6, 0x16FE0...0x16FF6, 0x17000...0x191D2, 0x1AFF0...0x1B2FB, 0x1D300...0x1D376,
    0x1F200...0x1F265, 0x20000...0x3FFFD,
  ]
}
