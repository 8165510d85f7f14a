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

  /// Holds a file to be one that could be written, so that nobody is asked for what is then refused.
  ///
  /// - Throws: A `safe-mode` or an `unwritable` diagnostic that says why it could not.
  func checkWritable(_ path: String) throws(Diagnostic)

  /// Takes a file away.
  ///
  /// - Throws: An `unwritable` diagnostic that says which file and why.
  func remove(_ path: String) throws(Diagnostic)
}

extension FileAccess {
  /// Files of which nothing is known beforehand: writing tells.
  public func checkWritable(_ path: String) throws(Diagnostic) {}

  /// Files that stay where they are.
  public func remove(_ path: String) throws(Diagnostic) {
    throw Diagnostic(.unwritable, "cannot take '\(path)' away")
  }
}

extension FileAccess {
  /// Nothing tells: files are read to see.
  public func stamp(_ path: String) -> FileStamp? { nil }
}
