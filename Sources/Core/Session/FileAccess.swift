/// What the session needs of the world's files, handed in: the core touches no disk.
public protocol FileAccess: Sendable {
  /// The bytes of a file.
  ///
  /// - Throws: An `unreadable` diagnostic that says which file and why.
  func read(_ path: String) throws(Diagnostic) -> [UInt8]

  /// The `*.parley` files of a dossier's folder and the folders below it, by path relative to it with
  /// `/` between, sorted by the bytes of their paths.
  ///
  /// - Throws: An `unreadable` diagnostic that says which folder and why.
  func dossierFiles(in folder: String) throws(Diagnostic) -> [String]

  /// What tells, without reading it, whether a file is the same as another time; nil where nothing does.
  func stamp(_ path: String) -> FileStamp?

  /// Whether there is a file or folder of this name.
  func exists(_ path: String) -> Bool

  /// Writes a file whole or not at all.
  ///
  /// - Throws: An `unwritable` diagnostic that says which file and why.
  func write(_ bytes: [UInt8], to path: String) throws(Diagnostic)
}

extension FileAccess {
  /// Nothing tells: files are read to see.
  public func stamp(_ path: String) -> FileStamp? { nil }
}
