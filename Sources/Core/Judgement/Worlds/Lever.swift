/// An unknown that analysis may settle, or a documented thing that it may change, with its values.
public struct Lever: Hashable, Sendable {
  /// What it sets.
  public var id: LeverID
  /// Its values, in their order: levels from the lowest; supports, opposes, neither; the competing
  /// statements by place; accepted, set aside; no, yes. Of a documented factor, its other values.
  public var settings: [Setting]
  /// Whether it changes what is documented, rather than settling what is open.
  public var isDocumented: Bool

  /// The values of a position's lever.
  static let positionSettings = PositionValue.allCases.map { Setting.settled($0) }
}
