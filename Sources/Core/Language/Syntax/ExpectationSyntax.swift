/// An `expect` entry's content, as written.
public struct ExpectationSyntax: Hashable, Sendable {
  /// Whether the expression should be open; else it should be yes.
  public var isOpen: Bool
  /// What is expected.
  public var expression: ExpressionSyntax
  /// The ids that must be among what decides it, or what it is open on.
  public var because: [Name]

  /// Creates an expectation.
  public init(isOpen: Bool, expression: ExpressionSyntax, because: [Name]) {
    self.isOpen = isOpen
    self.expression = expression
    self.because = because
  }
}
