/// A citation as a page keeps it.
struct CitationRecord: Sendable {
  /// The source.
  var source: UInt32
  /// The paragraphs, one stretch; 0 where none is given.
  var firstParagraph: UInt32 = 0
  var lastParagraph: UInt32 = 0
  /// The place among the page's citations kept in full, counted from 1, of one with a carrier or with
  /// paragraphs in several stretches; else 0.
  var full: UInt32 = 0
  /// The passage's fingerprint, where `hasFingerprint`.
  var fingerprint: UInt64 = 0
  var hasFingerprint = false
  var credibility: Credibility
}
