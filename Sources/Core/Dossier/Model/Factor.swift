/// A circumstance that conditions turn on: yes or no, or one of several levels.
public struct Factor: Hashable, Sendable {
  /// Its id.
  public var id: String
  /// Its name.
  public var name: String
  /// Where it was declared.
  public var place: Place
  /// Other names.
  public var aliases: [String] = []
  /// Its values, lowest first: its levels, or `no` and `yes`.
  public var values: [String] = ["no", "yes"]
  /// Whether the values are declared levels.
  public var hasLevels = false
  /// For how many days a documented fact stays valid; without limit where nil.
  public var lasts: Int?
}
