/// A file and what came of testing it.
public struct TestedFile: Sendable {
  /// The file's path, as it was named.
  public var path: String
  /// What came of it.
  public var outcome: TestOutcome
  /// What is to be written where what came is to be recorded: if the file is then what was tested.
  public let recording: FileWrite?

  /// Creates a tested file.
  ///
  /// - Parameter bytes: The file as it was read.
  public init(_ path: String, _ outcome: TestOutcome, read bytes: [UInt8] = []) {
    self.path = path
    self.outcome = outcome
    recording = outcome.recorded.map {
      FileWrite(path, from: .bytes(bytes), to: Array($0.utf8), link: .followed(within: nil))
    }
  }

  /// The results, in order.
  public var results: [TestResult] { outcome.results }

  /// The file with only those results whose path, scenario or own line has a text in it, whether in
  /// capitals or not. What keeps the whole file from being tested always stays.
  public func filtered(by text: String) -> TestedFile {
    let wanted = text.lowercased()
    if path.lowercased().contains(wanted) { return self }
    var copy = self
    copy.outcome.results = results.filter { result in
      result.title.lowercased().contains(wanted)
        || result.status == .error && result.scenario == nil
    }
    let kept = copy.results
    copy.outcome.warnings.removeAll { warning in
      warning.id == .holdsAlready
        && !kept.contains { $0.holdsAlready && $0.diagnostic == warning }
    }
    return copy
  }
}
