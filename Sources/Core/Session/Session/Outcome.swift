/// What came of one entry or command. Data: the shell prints it, and does what it asks for.
public struct Outcome: Sendable {
  /// The number of the entry or command, from 1.
  public var number: Int
  /// Where the entry stands: for a command, its name.
  public var place: Diagnostic.Place?
  /// The report, where there is one.
  public var report: Report?
  /// What was found wrong or doubtful.
  public var diagnostics: [Diagnostic] = []
  /// What an expectation came to, where the entry was one.
  public var expectation: ExpectationResult?
  /// What is asked of the shell.
  public var request: Request?
  /// Whether the session is no longer what it was.
  public var changedSession = false
  /// Whether files of the dossier were written, or taken up as they are now: what was done cannot be done
  /// over by typing it again.
  public var touchedFiles = false
  /// Whether the report tells already what changed by it.
  var tellsChanges = false
  /// What changed by it, for a person who looks on: guarantees whose verdict is another.
  public var effects: [Effect] = []

  /// Whether the entry could not be carried out.
  public var failed: Bool { diagnostics.contains { $0.severity == .error } }

  /// Whether it was given up at somebody's wish.
  public var wasInterrupted: Bool { diagnostics.contains { $0.id == .interrupted } }

  /// What a session asks of the shell around it.
  public enum Request: Hashable, Sendable {
    /// End.
    case quit
    /// Set an option of the shell, which knows its options.
    case set(option: String, value: String)
    /// Send results to a file from now on, or back to where they went before.
    case output(String?, replaces: Bool)
    /// Lead a person through a new entry, of which this much is there already.
    case add(String)
    /// Show a source's document, from a paragraph on.
    case read(source: String, paragraph: Int)
  }

  /// A guarantee whose verdict an entry changed.
  public struct Effect: Hashable, Sendable {
    /// The guarantee's id.
    public var guarantee: String
    /// What it was.
    public var before: Verdict
    /// What it is.
    public var after: Verdict
  }
}
