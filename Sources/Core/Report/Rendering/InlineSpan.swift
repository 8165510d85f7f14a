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

  /// Whether the next one's text is the same text going on.
  private func goesOn(in next: InlineSpan) -> Bool {
    guard isStrong == next.isStrong else { return false }
    return switch (content, next.content) {
    case (.text, .text), (.code, .code): true
    default: false
    }
  }

  /// Spans that go on in one another made one, all at once: there may be a hundred thousand.
  private static func joined(_ spans: [InlineSpan]) -> [InlineSpan] {
    var joined: [InlineSpan] = []
    var rest = spans[...]
    while let first = rest.popFirst() {
      let more = rest.prefix { first.goesOn(in: $0) }
      rest = rest.dropFirst(more.count)
      joined.append(first)
      guard !more.isEmpty else { continue }
      let text = first.plainText + more.map(\.plainText).joined()
      joined[joined.count - 1].content =
        if case .code = first.content { .code(text) } else { .text(text) }
    }
    return joined
  }

  /// The spans of a block's text.
  static func spans(_ inlines: [Inline]) -> [InlineSpan] {
    var spans: [InlineSpan] = []
    walk(inlines, isStrong: false)
    return joined(spans)

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
      spans.append(InlineSpan(content: content, isStrong: isStrong))
    }
  }
}
