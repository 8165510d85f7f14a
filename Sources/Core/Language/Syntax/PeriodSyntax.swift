/// `[from DATE] [until DATE]`, both inclusive.
public struct PeriodSyntax: Hashable, Sendable {
  /// The first day, where the date's first possible day counts.
  public var from: Located<InexactDate>?
  /// The last day, where the date's last possible day counts.
  public var until: Located<InexactDate>?

  /// Creates a period, unlimited unless told otherwise.
  public init(from: Located<InexactDate>? = nil, until: Located<InexactDate>? = nil) {
    self.from = from
    self.until = until
  }
}
