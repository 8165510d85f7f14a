/// Finds the lines on which entries begin, without reading them: an entry reaches up to the next one's
/// first line, whatever stands in it, for no other line begins in column 1.
struct EntryLines {
  private let text: SourceText
  private let limit: Int
  private var offset: Int
  private var line: Int

  /// Where an entry begins.
  struct Head {
    /// The empty place before its first byte.
    var place: SourceRange
    /// Whether it begins with a digit, as every statement does and nothing else.
    var isStatement: Bool
  }

  /// Prepares to look through a text, or a part of it.
  init(_ text: SourceText, in range: SourceRange? = nil) {
    self.text = text
    limit = range?.upper ?? text.bytes.count
    offset = range?.lower ?? 0
    line = range?.line ?? text.firstLine
  }

  /// Where the next line begins.
  var place: SourceRange { SourceRange(offset, offset, line: line) }

  /// The next entry's first line, stepped over; nil at the end.
  mutating func nextHead() -> Head? {
    let bytes = text.bytes
    while offset < limit {
      let start = place
      let first = bytes[offset]
      while offset < limit, bytes[offset] != ASCII.lineFeed { offset += 1 }
      offset = min(offset + 1, limit)
      line += 1
      switch first {
      case ASCII.space, ASCII.tab, ASCII.hash, ASCII.lineFeed: continue
      case ASCII.carriageReturn where start.lower + 2 == offset: continue
      default: return Head(place: start, isStatement: ASCII.isDigit(first))
      }
    }
    return nil
  }
}
