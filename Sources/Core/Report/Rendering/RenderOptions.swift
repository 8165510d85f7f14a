/// What a renderer is told of the place its output goes to. Only text for people heeds it: every
/// other format is the same bytes wherever it is written.
public struct RenderOptions: Hashable, Sendable {
  /// The columns there are; 0 where there is no limit.
  public var width: Int
  /// Whether to use the terminal's colours.
  public var color: Bool

  /// Creates options: no limit and no colour unless told otherwise.
  public init(width: Int = 0, color: Bool = false) {
    self.width = width
    self.color = color
  }

  /// The width as a bound that can be compared with.
  var columns: Int { width > 0 ? width : .max }
}
