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

/// Which sources count.
public struct Trust: Hashable, Sendable {
  /// The least reliability that counts; nil where any does.
  public var floor: Reliability?
  /// Whether sources that cannot be judged count under a floor. F is unknown, not worst.
  public var includesUnjudged = false
  /// The sources that do not count whatever their reliability.
  public var distrusted: Set<SourceID> = []

  /// Creates a trust in all sources.
  public init() {}

  /// Whether a source of this reliability counts.
  public func trusts(_ id: SourceID, _ reliability: Reliability) -> Bool {
    if distrusted.contains(id) { return false }
    guard let floor else { return true }
    if reliability == .unjudged { return includesUnjudged || floor == .unjudged }
    return reliability.rawValue <= floor.rawValue
  }
}

/// What is assumed: at most one setting for each lever.
public struct Assumptions: Hashable, Sendable {
  /// The settings.
  public var settings: [LeverID: Setting] = [:]
  /// Whether an undocumented position counts as no position.
  public var silenceIsNo = false

  /// Creates no assumptions.
  public init() {}
}
