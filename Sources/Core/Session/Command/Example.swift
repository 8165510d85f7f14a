/// A worked example of a command: part of its help, and a test that is run on the dossier that ships.
public struct Example: Sendable {
  /// What is typed before, one entry each.
  public var setup: [String]
  /// What is typed.
  public var line: String
  /// What it shows, in one line.
  public var note: String
  /// Text that the report, as plain text, must contain; for a failing example, the diagnostic.
  public var shows: [String]
  /// The diagnostic it ends in; nil where it succeeds.
  public var fails: DiagnosticID?
  /// Whether help shows it.
  public var isInHelp: Bool
  /// The file it stands in, for the test's message.
  public var file: String
  /// The line it stands on.
  public var lineNumber: Int

  /// Creates an example.
  public init(
    _ line: String, after setup: [String] = [], note: String, shows: [String] = [],
    fails: DiagnosticID? = nil, isInHelp: Bool = true, file: String = #fileID,
    lineNumber: Int = #line
  ) {
    self.setup = setup
    self.line = line
    self.note = note
    self.shows = shows
    self.fails = fails
    self.isInHelp = isInHelp
    self.file = file
    self.lineNumber = lineNumber
  }
}
