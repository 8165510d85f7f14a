/// A file of a dossier before and after something was added to it.
struct FileChange: Hashable, Sendable {
  /// Its path within the dossier's folder.
  var name: String
  /// The bytes it had; nil where there was no such file.
  var before: [UInt8]?
  /// The bytes it is to have.
  var after: [UInt8]
}

extension [FileChange] {
  /// Writes the files.
  func write(to files: any FileAccess, in prefix: String) throws(Diagnostic) {
    try put(files, prefix, from: { $0.before }, to: { $0.after })
  }

  /// Puts the files back as they were.
  func takeBack(from files: any FileAccess, in prefix: String) throws(Diagnostic) {
    try put(files, prefix, from: { $0.after }, to: { $0.before })
  }

  /// Puts all files from one form into the other, or none: those already put are put back where one
  /// cannot be.
  ///
  /// - Throws: A `file-changed` diagnostic where a file is not in the form it is to be put from.
  private func put(
    _ files: any FileAccess, _ prefix: String, from old: (FileChange) -> [UInt8]?,
    to new: (FileChange) -> [UInt8]?
  ) throws(Diagnostic) {
    for change in self { try change.hold(old(change), files, prefix) }
    var done: [FileChange] = []
    do throws(Diagnostic) {
      for change in self {
        try change.set(new(change), files, prefix)
        done.append(change)
      }
    } catch {
      for change in done.reversed() { try? change.set(old(change), files, prefix) }
      throw error
    }
  }
}

extension FileChange {
  fileprivate func set(_ bytes: [UInt8]?, _ files: any FileAccess, _ prefix: String)
    throws(Diagnostic)
  {
    if let bytes {
      try files.write(bytes, to: prefix + name)
    } else {
      try files.remove(prefix + name)
    }
  }

  /// Holds the file to have these bytes on disk, so that nothing somebody else wrote is lost.
  fileprivate func hold(_ bytes: [UInt8]?, _ files: any FileAccess, _ prefix: String)
    throws(Diagnostic)
  {
    let path = prefix + name
    let found = files.exists(path) ? try files.read(path) : nil
    if found != bytes { throw .fileChanged(path) }
  }
}

extension Diagnostic {
  /// A file is not what the session read or wrote.
  static func fileChanged(_ path: String) -> Diagnostic {
    Diagnostic(
      .fileChanged, "'\(path)' is not what the session read: somebody has changed it",
      expected: "the dossier to be read anew first, with 'reload'")
  }
}
