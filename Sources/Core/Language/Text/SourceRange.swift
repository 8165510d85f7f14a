/// A stretch of a source text: byte offsets from its start, and the line it begins on.
///
/// The line is carried along because every checked thing remembers it and counting lines anew for
/// each would cost a scan.
public struct SourceRange: Hashable, Sendable {
  /// The offset of the first byte.
  public var lower: Int
  /// The offset after the last byte.
  public var upper: Int
  /// The line of the first byte, counted from 1.
  public var line: Int

  /// Creates a range from byte offsets.
  public init(_ lower: Int, _ upper: Int, line: Int) {
    self.lower = lower
    self.upper = upper
    self.line = line
  }

  /// The smallest range that covers this one and a later one.
  public func through(_ other: SourceRange) -> SourceRange {
    SourceRange(lower, max(upper, other.upper), line: line)
  }
}
