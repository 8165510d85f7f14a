/// A piece of text within a block.
public enum Inline: Hashable, Sendable {
  /// Plain text. It may come from a file: renderers make it safe.
  case text(String)
  /// Text that matters.
  case strong([Inline])
  /// A word of the language or an id, as one would type it.
  case code(String)
  /// A verdict.
  case verdict(Verdict)
  /// Where what was just said comes from.
  case citation(Citation)
}

extension Inline: ExpressibleByStringLiteral {
  /// Plain text.
  public init(stringLiteral value: String) { self = .text(value) }
}
