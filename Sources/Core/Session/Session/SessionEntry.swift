/// An entry in force in a session.
public struct SessionEntry: Hashable, Sendable {
  /// The number of the command that made it, from 1.
  public var number: Int
  /// The entry.
  public var entry: Entry
  /// Where it stands: its file and line, or `session` and its number.
  public var place: Place
  /// The text it was read from, for places in diagnostics.
  var text: SourceText
}

extension SessionEntry {
  public static func == (left: Self, right: Self) -> Bool {
    left.number == right.number && left.entry == right.entry && left.place == right.place
  }
  public func hash(into hasher: inout Hasher) {
    hasher.combine(number)
    hasher.combine(entry)
  }
}
