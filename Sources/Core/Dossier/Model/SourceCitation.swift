/// Where a statement is documented.
public struct SourceCitation: Hashable, Sendable {
  /// The source.
  public var source: SourceID
  /// The paragraphs.
  public var paragraphs: [ClosedRange<Int>]
  /// How credible the information is, after the Admiralty code.
  public var credibility: Credibility
  /// Who carried it.
  public var carrier: String?
  /// The passage's fingerprint.
  public var fingerprint: String?
}
