/// A file that holds something to be tested: a scenario file, a page with sessions.
public protocol TestFile {
  /// What there is to test, in order, none of it tried: each is given as passed, with its mark. What
  /// keeps the file from being tested is an error among it.
  var tests: [TestResult] { get }

  /// Tries it.
  func run(_ context: TestContext) -> TestOutcome
}

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

/// The kinds of files that can be tested.
public enum TestFiles {
  /// What the names of files with tests end in.
  public static let endings = [".parley", ".md"]

  /// A file to be tested, by what its name ends in: a page where that is `.md`, else a scenario file.
  public static func read(_ text: SourceText) -> any TestFile {
    text.name.hasSuffix(".md") ? PageTests(text) : ScenarioTests(text)
  }
}
