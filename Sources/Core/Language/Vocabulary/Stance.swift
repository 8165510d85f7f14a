/// The side a position takes.
public enum Stance: String, Hashable, Sendable {
  case `for`, against, undecided
}
