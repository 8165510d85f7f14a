/// What came of testing a file.
public struct TestOutcome: Sendable {
  /// The results, in the order of the file; what keeps the whole file from being tested comes first.
  public var results: [TestResult] = []
  /// What is doubtful, and keeps nothing from being tested.
  public var warnings: [Diagnostic] = []
  /// The file's text with what came written into it, where that differs and can be recorded.
  public var recorded: String?
  /// What it exercises of the dossier, where that was to be found out.
  public var exercised = Exercised()

  /// Creates an outcome.
  public init(_ results: [TestResult] = [], warnings: [Diagnostic] = [], recorded: String? = nil) {
    self.results = results
    self.warnings = warnings
    self.recorded = recorded
  }
}
