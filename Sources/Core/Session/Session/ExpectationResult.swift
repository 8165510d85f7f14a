/// What an `expect` came to.
public struct ExpectationResult: Hashable, Sendable {
  /// The scenario it belongs to, if any.
  public var scenario: String?
  /// Where it stands.
  public var place: Place
  /// Its range in the text it was read from.
  public var range: SourceRange
  /// What is judged.
  public var expression: Expression
  /// The verdict that is expected: yes, or open.
  public var wanted: Verdict
  /// The expectation in canonical layout, without the word `expect`.
  public var text: String
  /// Whether it holds.
  public var isMet: Bool
  /// What its expression came to.
  public var verdict: Verdict
  /// The ids of what decides that, or what it is open on.
  public var because: [String]
  /// The ids that were named as reasons and are not among them.
  public var missingReasons: [String]
}
