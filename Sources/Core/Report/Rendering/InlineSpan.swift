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

  /// The span with the next one's text at its end, or nil where the two do not join.
  private func joined(with next: InlineSpan) -> InlineSpan? {
    guard isStrong == next.isStrong else { return nil }
    var joined = self
    switch (content, next.content) {
    case (.text(let text), .text(let more)): joined.content = .text(text + more)
    case (.code(let text), .code(let more)): joined.content = .code(text + more)
    default: return nil
    }
    return joined
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
      if let joined = spans.last?.joined(with: span) {
        spans[spans.count - 1] = joined
      } else {
        spans.append(span)
      }
    }
  }
}
