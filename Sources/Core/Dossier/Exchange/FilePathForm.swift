/// The form of a path that a file from elsewhere may ask for.
public enum FilePathForm {
  /// Whether a path could be a file's of a dossier: within the folder, whatever that is, found again by
  /// reading it (so not hidden), and of a name that no terminal or file system is troubled by.
  public static func isDossierFile(_ path: String) -> Bool {
    let parts = path.split(separator: "/", omittingEmptySubsequences: false)
    return path.hasSuffix(".parley") && path.utf8.count <= 1_000 && path.firstRefused == nil
      && !path.unicodeScalars.contains { $0 == "\\" || $0 == "\n" || $0 == "\t" }
      && parts.allSatisfy { part in
        // A shell takes '~' for a home, and a program '-' for an option.
        !part.isEmpty && !".~-".contains(part.prefix(1)) && part.utf8.count <= 200
      }
  }
}
