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
