/// A stretch of a block that is all of one kind.
///
/// Renderers walk spans, not `Inline`: strong text is flattened and equal neighbours are joined, so
/// that what must be judged as a whole (a word to wrap, a link to defuse) is never in two pieces.
struct InlineSpan: Hashable {
  enum Content: Hashable {
    case text(String)
    case code(String)
    case verdict(Verdict)
    case citation(Citation)
  }

  var content: Content
  var isStrong = false

  /// The span without any markup, as it came: not yet made visible.
  var plainText: String {
    switch content {
    case .text(let text), .code(let text): text
    case .verdict(let verdict): verdict.rawValue
    case .citation(let citation): "[\(citation.label)]"
    }
  }

  /// Takes the next one's text to its end, in place, since there may be a hundred thousand of them; false
  /// where the two do not join.
  private mutating func join(_ next: InlineSpan) -> Bool {
    guard isStrong == next.isStrong else { return false }
    switch (content, next.content) {
    case (.text(var text), .text(let more)):
      content = .text("")
      text += more
      content = .text(text)
    case (.code(var text), .code(let more)):
      content = .code("")
      text += more
      content = .code(text)
    default: return false
    }
    return true
  }

  /// The spans of a block's text.
  static func spans(_ inlines: [Inline]) -> [InlineSpan] {
    var spans: [InlineSpan] = []
    walk(inlines, isStrong: false)
    return spans

    func walk(_ inlines: [Inline], isStrong: Bool) {
      for inline in inlines {
        switch inline {
        case .strong(let inner): walk(inner, isStrong: true)
        case .text(let text): append(.text(text), isStrong)
        case .code(let text): append(.code(text), isStrong)
        case .verdict(let verdict): append(.verdict(verdict), isStrong)
        case .citation(let citation): append(.citation(citation), isStrong)
        }
      }
    }

    func append(_ content: Content, _ isStrong: Bool) {
      if content == .text("") || content == .code("") { return }
      let span = InlineSpan(content: content, isStrong: isStrong)
      if spans.isEmpty || !spans[spans.count - 1].join(span) { spans.append(span) }
    }
  }
}
