/// The value a fact gives a factor, as written.
public enum FactValueSyntax: Hashable, Sendable {
  /// `FACTOR`.
  case yes
  /// `not FACTOR`.
  case no
  /// `FACTOR = LEVEL`.
  case level(Name)
}
