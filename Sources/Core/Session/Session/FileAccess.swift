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

  /// Writes files, or takes them away: each whole, and all of them or none. Under one lock it is found
  /// out whether each is what it has to be until then, and seen to.
  ///
  /// - Throws: A `file-changed` diagnostic where one is not; an `unwritable` or `safe-mode` one that says
  ///   which file cannot be written, and why.
  func write(_ files: [FileWrite]) throws(Diagnostic)

  /// Where a file is that was written under a path, for a person to find it.
  func place(of path: String) -> String

  /// Keeps other sessions from writing into a folder for as long as what is given lives.
  ///
  /// - Throws: An `unwritable` diagnostic where another keeps it for too long.
  func lock(_ folder: String) throws(Diagnostic) -> AnyObject?

  /// Holds a file to be one that could be written, so that nobody is asked for what is then refused.
  ///
  /// - Throws: A `safe-mode` or an `unwritable` diagnostic that says why it could not.
  func checkWritable(_ path: String) throws(Diagnostic)

  /// Whether a path leads into a folder, however either is written.
  func leads(_ path: String, into folder: String) -> Bool

  /// The same files for a run of what may be a stranger's: nothing is written, and nothing read beside
  /// the dossier, what the command line names and the paths given.
  func confined(to paths: [String]) -> any FileAccess
}

extension FileAccess {
  /// Files of which nothing is known beforehand: writing tells.
  public func checkWritable(_ path: String) throws(Diagnostic) {}

  /// Files that are where they were written to.
  public func place(of path: String) -> String { path }

  /// Files that nobody else writes.
  public func lock(_ folder: String) throws(Diagnostic) -> AnyObject? { nil }

  /// Files whose paths have one form.
  public func leads(_ path: String, into folder: String) -> Bool {
    path.hasPrefix(folder.hasSuffix("/") ? folder : folder + "/")
  }

  /// Nothing tells: files are read to see.
  public func stamp(_ path: String) -> FileStamp? { nil }
}
