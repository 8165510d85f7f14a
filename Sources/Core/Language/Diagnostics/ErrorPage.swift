/// What there is to say of one diagnostic beyond its meaning: why Parley insists, how to put it
/// right, and a session in which it comes up, with its whole picture.
///
/// These pages are the one source of `explain`, of `help` on an id and of docs/errors.md, and they
/// are the error gallery: a test runs each example and compares every line.
public struct ErrorPage: Hashable, Sendable {
  /// The diagnostic.
  public var id: DiagnosticID
  /// Why it is an error, or worth a warning: what would go wrong if it passed.
  public var why: String
  /// What to do about it.
  public var remedy: String
  /// What is typed and printed in a system shell: a line that begins with `$ ` is a command, the
  /// lines up to the next are what it prints, and `? N` is its exit status where that is not 0.
  /// `$ cat FILE` shows a file that is there.
  public var example: String

  /// Creates a page.
  public init(_ id: DiagnosticID, why: String, remedy: String, example: String) {
    self.id = id
    self.why = why
    self.remedy = remedy
    self.example = example
  }

  /// Every page, in the order of the catalogue: one for each id.
  public static let all =
    text + structure + names + evidence + audit + documents + passages + session + revisions
    + imports
    + tests + lessons
    + system
}

extension DiagnosticID {
  /// Its page.
  public var page: ErrorPage? { ErrorPage.all.first { $0.id == self } }
}
