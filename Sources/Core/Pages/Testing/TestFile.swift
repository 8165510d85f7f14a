/// A file that holds something to be tested: a scenario file, a page with sessions.
public protocol TestFile {
  /// What there is to test, in order, none of it tried: each is given as passed, with its mark. What
  /// keeps the file from being tested is an error among it.
  var tests: [TestResult] { get }

  /// Tries it.
  func run(_ context: TestContext) -> TestOutcome
}
