/// Text cut into words, ready to be set to any width.
///
/// Lines break at white space, which is collapsed, and beside wide East Asian characters, which are
/// written without any. A word too long for the line stands on one of its own, whole: an id or an
/// address that is cut can be neither copied nor searched for.
struct FlowedText {
  /// Text of one style.
  struct Piece {
    var text: String
    var style: TextStyle = .plain
    /// Whether it keeps together where it can, though it has spaces: a citation.
    var isGlued = false
  }

  /// What keeps together on a line.
  private struct Word {
    /// The pieces between glued spaces: where it is cut when it is longer than a line.
    var parts: [StyledLine]
    var hasSpaceBefore: Bool
    var width: Int { parts.reduce(parts.count - 1) { $0 + $1.width } }
  }

  private var words: [Word] = []

  /// - Parameter watch: who may break it off; what there is by then is worth nothing.
  init(_ pieces: [Piece], _ watch: Watch = .unwatched) {
    var parts: [StyledLine] = []
    var hasSpaceBefore = false
    var previous: Unicode.Scalar?

    func endWord(space: Bool) {
      if parts.isEmpty {
        hasSpaceBefore = hasSpaceBefore || space
      } else {
        words.append(Word(parts: parts, hasSpaceBefore: hasSpaceBefore))
        parts = []
        hasSpaceBefore = space
      }
      previous = nil
    }

    for piece in pieces.watched(by: watch) {
      var buffer = ""
      var startsPart = parts.isEmpty
      func flush() {
        if buffer.isEmpty { return }
        if startsPart || parts.isEmpty { parts.append(StyledLine()) }
        parts[parts.count - 1].append(buffer, piece.style)
        buffer = ""
        startsPart = false
      }
      for scalar in Visible.text(piece.text).unicodeScalars {
        if FlowedText.isBreakingSpace(scalar) {
          flush()
          if piece.isGlued { startsPart = true } else { endWord(space: true) }
        } else {
          if !piece.isGlued, let last = previous, FlowedText.mayBreak(between: last, and: scalar) {
            flush()
            endWord(space: false)
          }
          buffer.unicodeScalars.append(scalar)
          previous = scalar
        }
      }
      flush()
    }
    endWord(space: false)
  }

  init(_ inlines: [Inline], style: TextStyle = .plain, _ watch: Watch = .unwatched) {
    self.init(InlineSpan.spans(inlines).map { Piece($0, style: style) }, watch)
  }

  var isEmpty: Bool { words.isEmpty }

  /// The columns it takes on one line.
  var naturalWidth: Int {
    words.enumerated().reduce(0) { sum, item in
      sum + item.element.width + (item.offset > 0 && item.element.hasSpaceBefore ? 1 : 0)
    }
  }

  /// The columns of each word; or, where those are cut that can be, of each of their parts.
  func wordWidths(isCut: Bool) -> [Int] {
    isCut ? words.flatMap(\.parts).map(\.width) : words.map(\.width)
  }

  /// The lines that it makes within a width, in columns.
  ///
  /// - Parameters:
  ///   - first: what the first line begins with; it counts towards the width.
  ///   - rest: what every further line begins with.
  func lines(
    width: Int, first: StyledLine = StyledLine(), rest: StyledLine = StyledLine()
  ) -> [StyledLine] {
    guard !words.isEmpty else { return [] }
    var lines: [StyledLine] = []
    var line = first
    var isFresh = true
    for word in words(within: width - max(first.width, rest.width)) {
      let gap = word.hasSpaceBefore && !isFresh ? 1 : 0
      let content = word.parts.dropFirst().reduce(into: word.parts[0]) { $0.append(spaced: $1) }
      if !isFresh, line.width + gap + content.width > width {
        lines.append(line)
        line = rest + content
      } else if gap > 0 {
        // In place: without a width a paragraph is one line, however long.
        line.append(spaced: content)
      } else {
        line.append(content)
      }
      isFresh = false
    }
    lines.append(line)
    return lines
  }

  /// The words, with those cut at their glued spaces that are wider than a whole line.
  private func words(within width: Int) -> [Word] {
    words.flatMap { word in
      guard word.parts.count > 1, word.width > width else { return [word] }
      return word.parts.enumerated().map { index, part in
        Word(parts: [part], hasSpaceBefore: index > 0 || word.hasSpaceBefore)
      }
    }
  }

  private static func isBreakingSpace(_ scalar: Unicode.Scalar) -> Bool {
    switch scalar.value {
    case 0x20: true
    case 0xA0, 0x2007, 0x202F: false  // the spaces that are there to keep words together
    default: scalar.value > 0x7F && scalar.properties.isWhitespace
    }
  }

  /// Whether a line may break between two characters without a space: beside a wide one, unless
  /// punctuation would be parted from what it belongs to. A small part of UAX #14.
  private static func mayBreak(between left: Unicode.Scalar, and right: Unicode.Scalar) -> Bool {
    if left.value < 0x1100 && right.value < 0x1100 { return false }
    let (leftWidth, rightWidth) = (TextWidth.of(left), TextWidth.of(right))
    guard leftWidth == 2 || rightWidth == 2, rightWidth > 0 else { return false }
    if 0x1F3FB...0x1F3FF ~= right.value { return false }
    switch left.properties.generalCategory {
    case .openPunctuation, .initialPunctuation: return false
    case .otherPunctuation where leftWidth == 1: return false
    default: break
    }
    switch right.properties.generalCategory {
    case .closePunctuation, .finalPunctuation, .otherPunctuation, .dashPunctuation: return false
    default: return true
    }
  }
}

extension FlowedText.Piece {
  /// A span as the terminal shows it: strong is bold, a verdict has its colour, a citation is faint
  /// and keeps together.
  init(_ span: InlineSpan, style: TextStyle) {
    var style = style
    if span.isStrong { style.isBold = true }
    switch span.content {
    case .text, .code:
      self.init(text: span.plainText, style: style)
    case .verdict(let verdict):
      style.tone = verdict.tone
      self.init(text: span.plainText, style: style)
    case .citation:
      self.init(text: span.plainText, style: .faint, isGlued: true)
    }
  }
}

extension Verdict {
  fileprivate var tone: TextStyle.Tone {
    switch self {
    case .yes: .green
    case .no: .red
    case .open: .yellow
    }
  }
}

extension StyledLine {
  /// Adds a space and more; the space has the style of both, or none where they differ.
  fileprivate mutating func append(spaced next: StyledLine) {
    let style = runs.last?.style == next.runs.first?.style ? next.runs.first?.style : nil
    append(" ", style ?? .plain)
    append(next)
  }
}
