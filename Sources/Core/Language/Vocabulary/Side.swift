/// The side an atom asks about.
public enum Side: String, Hashable, Sendable, CaseIterable {
  case supports, opposes
}
