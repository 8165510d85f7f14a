/// From where a dossier is judged: the day, what was known by then, whom one trusts and what one
/// assumes. Everything a verdict depends on beside the dossier itself.
public struct Standpoint: Hashable, Sendable {
  /// The as-of date; nil where the dossier has no statement and none was set, and nothing lapses.
  public var asOf: Day?
  /// Only what was published by this day counts, where set.
  public var known: Day?
  /// Which sources count.
  public var trust = Trust()
  /// What is assumed.
  public var assumptions = Assumptions()

  /// Whether the same statements count from both, whatever is assumed.
  func hasSameEvidence(as other: Standpoint) -> Bool {
    asOf == other.asOf && known == other.known && trust == other.trust
  }

  /// Creates a standpoint: all sources trusted, nothing assumed.
  public init(asOf: Day? = nil) { self.asOf = asOf }
}
