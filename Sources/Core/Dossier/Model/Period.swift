/// A stretch of days, both ends included, open where an end is absent.
public struct Period: Hashable, Sendable {
  /// The first day.
  public var from: Day?
  /// The last day.
  public var until: Day?

  /// Creates a period.
  public init(from: Day? = nil, until: Day? = nil) {
    self.from = from
    self.until = until
  }

  /// Whether a day lies within. Where no day is known, nothing has begun or ended: all do.
  public func contains(_ day: Day?) -> Bool {
    guard let day else { return true }
    if let from, day < from { return false }
    if let until, until < day { return false }
    return true
  }
}
