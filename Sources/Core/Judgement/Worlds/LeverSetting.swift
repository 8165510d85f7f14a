/// One lever set to one of its values.
public struct LeverSetting: Hashable, Sendable {
  /// The lever.
  public var lever: LeverID
  /// The value.
  public var setting: Setting

  /// Creates a setting.
  public init(_ lever: LeverID, _ setting: Setting) {
    self.lever = lever
    self.setting = setting
  }
}
