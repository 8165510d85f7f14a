/// What a file is tested with.
public struct TestContext {
  /// A session over the dossier; tests start from its dossier, with nothing in force.
  public var session: Session
  /// Tells in a few sentences why an expression has its verdict.
  public var explain: (Expression, SessionView) -> [String]
  /// Whether to find out what of the dossier is exercised.
  public var measures: Bool

  /// Creates a context.
  public init(
    _ session: Session, explain: @escaping (Expression, SessionView) -> [String] = { _, _ in [] },
    measures: Bool = false
  ) {
    self.session = session
    self.explain = explain
    self.measures = measures
  }
}
