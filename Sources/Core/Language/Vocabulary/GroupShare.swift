/// How much of a group a group claim speaks of.
public enum GroupShare: String, Hashable, Sendable, CaseIterable {
  case most, some
}
