/// What a run may do to the machine it runs on.
///
/// One value decides it for `--safe`, for tests and lessons, and for every command on a file that may be
/// a stranger's: whatever stands in such a file, it has no rights of its own.
public struct Rights: Equatable, Sendable {
  /// Where files may be written.
  public enum Writes: Sendable {
    case nowhere
    /// In a folder of the run's own, by plain names.
    case scratch
    case everywhere
  }

  /// Where files may be written.
  public var writes: Writes
  /// Whether files may be read beside the dossier and what the command line names.
  public var readsOutside: Bool
  /// Whether other programs may be started: plugins from elsewhere, an editor, a pager.
  public var startsPrograms: Bool

  /// Creates rights.
  public init(writes: Writes, readsOutside: Bool, startsPrograms: Bool) {
    self.writes = writes
    self.readsOutside = readsOutside
    self.startsPrograms = startsPrograms
  }

  /// The user's own: of whoever sits at the prompt, and of a script that is run by its name.
  public static let user = Rights(writes: .everywhere, readsOutside: true, startsPrograms: true)
  /// Those of a file from elsewhere that is run: what it saves goes to a scratch folder.
  public static let stranger = Rights(
    writes: .scratch, readsOutside: false, startsPrograms: false)
  /// Those of a file from elsewhere that is only read, or tried.
  public static let reader = Rights(writes: .nowhere, readsOutside: false, startsPrograms: false)
}
