/// How many of a group an expression asks for.
public enum Quantity: Hashable, Sendable {
  /// `at least N of`.
  case atLeast(Int)
  /// `all of`.
  case all
  /// `any of`.
  case any
  /// `most of`: more than half.
  case most
}
