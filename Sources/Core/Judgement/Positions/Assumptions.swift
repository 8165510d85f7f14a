/// What is assumed: at most one setting for each lever.
public struct Assumptions: Hashable, Sendable {
  /// The settings.
  public var settings: [LeverID: Setting] = [:]
  /// Whether an undocumented position counts as no position.
  public var silenceIsNo = false

  /// Creates no assumptions.
  public init() {}
}
