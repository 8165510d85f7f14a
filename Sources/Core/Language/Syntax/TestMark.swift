/// How the expectations of a scenario are to be tested: what `skip` and `todo` say of the scenario in
/// which they stand, or before the first one of the whole file.
public enum TestMark: String, Hashable, Sendable, CaseIterable {
  /// They are not tried.
  case skip
  /// They are tried, and may fail.
  case todo
}
