/// Which entries a text may have.
public enum Grammar: Sendable {
  /// A file of a dossier: declarations and statements, nothing supposed or expected.
  case dossier
  /// A scenario file, a session or a walkthrough's block: the whole language, and commands.
  case script
}
