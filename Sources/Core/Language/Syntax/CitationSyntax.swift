/// An `in` line: `in [SOURCE] [para N-M, …] [credibility N] [via "carrier"] [print HEX]`.
public struct CitationSyntax: Hashable, Sendable {
  /// How many paragraphs one line may cite. Reports and data list them one by one.
  public static let mostParagraphs = 1_000

  /// The source; nil where the line begins with `para` under a `from`.
  public var source: Name?
  /// The paragraphs, as written: single ones are ranges of one; all at least 1, not reversed.
  public var paragraphs: [ClosedRange<Int>]
  /// The credibility, where given.
  public var credibility: Credibility?
  /// The carrier, where given.
  public var carrier: String?
  /// The passage's fingerprint, 16 hex digits, where given.
  public var fingerprint: String?

  /// Creates a citation.
  public init(
    source: Name? = nil, paragraphs: [ClosedRange<Int>] = [], credibility: Credibility? = nil,
    carrier: String? = nil, fingerprint: String? = nil
  ) {
    self.source = source
    self.paragraphs = paragraphs
    self.credibility = credibility
    self.carrier = carrier
    self.fingerprint = fingerprint
  }
}
