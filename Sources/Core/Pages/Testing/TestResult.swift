/// What came of one thing that a file holds to be tested.
public struct TestResult: Sendable {
  /// The scenario it belongs to, if any.
  public var scenario: String?
  /// Its line, counted from 1; nil where the file could not be read.
  public var line: Int?
  /// What is tested, in a line: an expectation in canonical layout, or what a page types; nil for an
  /// error, which keeps something from being tested.
  public var name: String?
  /// What it came to.
  public var status: Status
  /// The verdict that came, where one did.
  public var verdict: Verdict?
  /// The ids of what decides the verdict, or what it is open on.
  public var because: [String] = []
  /// The ids that were named as reasons and are not among them.
  public var missing: [String] = []
  /// What is wrong, and where: of a failure, also of one still to do, and of an error.
  public var diagnostic: Diagnostic?
  /// Why the verdict is what it is, in a few sentences; of failures alone.
  public var why: [String] = []
  /// How it was to be tested, if that was said.
  public var mark: TestMark?
  /// Why it was marked.
  public var reason: String?

  /// Creates a result.
  public init(scenario: String? = nil, line: Int?, name: String?, status: Status) {
    self.scenario = scenario
    self.line = line
    self.name = name
    self.status = status
  }

  /// The result of something that keeps other things from being tested.
  public init(_ error: Diagnostic, scenario: String? = nil) {
    self.init(scenario: scenario, line: error.place?.line, name: nil, status: .error)
    diagnostic = error
  }

  /// What a test can come to.
  public enum Status: String, Hashable, Sendable, CaseIterable {
    /// It holds.
    case passed
    /// It does not hold.
    case failed
    /// It could not be tried.
    case error
    /// It was not to be tried.
    case skipped
    /// It does not hold and need not: it is marked as still to do.
    case todo
  }

  /// Whether it holds, although it is marked as still to do.
  public var holdsAlready: Bool { status == .passed && mark == .todo }

  /// What it makes of the exit status.
  public var exitStatus: ExitStatus {
    switch status {
    case .passed, .skipped, .todo: .success
    case .failed: .wanting
    case .error: diagnostic.map { ExitStatus($0) } ?? .unreadableInput
    }
  }

  /// What is tested in a line that names it among all results of its file: its scenario with it.
  public var title: String {
    let name = name ?? diagnostic?.message ?? ""
    return scenario.map { "\($0): \(name)" } ?? name
  }
}
