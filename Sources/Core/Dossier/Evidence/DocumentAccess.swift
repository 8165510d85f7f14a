/// The folder with the analyst's copies of documents, handed in: the core touches no disk.
public protocol DocumentAccess: Sendable {
  /// The bytes of a copy, by its path below the folder with `/` between; nil where there is no plain
  /// file of this name.
  ///
  /// - Throws: An `unreadable` diagnostic that says which file and why.
  func read(_ name: String) throws(Diagnostic) -> [UInt8]?

  /// The paths of all plain files below the folder, sorted by their bytes.
  ///
  /// - Throws: An `unreadable` diagnostic that says which folder and why.
  func names() throws(Diagnostic) -> [String]
}
