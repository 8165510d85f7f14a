/// What came of testing files, in their order.
public struct TestRun: Sendable {
  /// The files.
  public var files: [TestedFile]

  /// Creates a run.
  public init(_ files: [TestedFile]) { self.files = files }

  /// Every result with its file, in order.
  var all: [(path: String, result: TestResult)] {
    files.flatMap { file in file.results.map { (file.path, $0) } }
  }

  /// Every warning, in the order of the files.
  public var warnings: [Diagnostic] { files.flatMap(\.outcome.warnings) }

  /// How many results have a status.
  public func count(_ status: TestResult.Status) -> Int {
    files.reduce(0) { $0 + $1.count(status) }
  }

  /// What all files exercise of the dossier, where that was to be found out.
  public var exercised: Exercised {
    files.reduce(into: Exercised()) { $0.add($1.outcome.exercised) }
  }

  /// Whether there was nothing to test.
  public var isEmpty: Bool { files.allSatisfy(\.results.isEmpty) }

  /// How many hold although they are marked as still to do; they are among those that passed.
  public var holdAlready: Int { all.count { $0.result.holdsAlready } }

  /// The status that it ends with: the worst of all results.
  public var exitStatus: ExitStatus {
    all.map(\.result.exitStatus).max() ?? .success
  }

  /// How many there are of each status, in a line; of none, and neither passed nor failed, nothing.
  public var tally: String {
    var parts = ["\(count(.passed)) passed", "\(count(.failed)) failed"]
    let errors = count(.error)
    if errors > 0 { parts.append(counted(errors, "error")) }
    if count(.skipped) > 0 { parts.append("\(count(.skipped)) skipped") }
    if count(.todo) > 0 { parts.append("\(count(.todo)) still to do") }
    if holdAlready > 0 { parts.append("\(holdAlready) marked as still to do and passed") }
    return parts.joined(separator: ", ")
  }

  /// What failed and what could not be tried, in order.
  public var troubles: [Diagnostic] {
    all.compactMap { $0.result.isTrouble ? $0.result.diagnostic : nil }
  }
}

extension TestedFile {
  /// How many results have a status.
  func count(_ status: TestResult.Status) -> Int { results.count { $0.status == status } }
}

extension TestResult {
  /// Whether it fails the run.
  var isTrouble: Bool { status == .failed || status == .error }
}
