/// What a position is about: welcoming a guarantee, or carrying it.
public enum Role: String, Hashable, Sendable, Comparable, CaseIterable {
  /// Endorsing the guarantee.
  case endorse
  /// Providing it: taking part, sending the troops, giving the pledge.
  case provide

  /// Endorsing comes before providing.
  public static func < (left: Role, right: Role) -> Bool { left == .endorse && right == .provide }
}
