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
  ///
  /// - Throws: A `file-changed` diagnostic where one is not what it was read as.
  func write(to files: any FileAccess, in prefix: String) throws(Diagnostic) {
    try files.write(
      map {
        FileWrite(
          prefix + $0.name, from: .init($0.before), to: $0.after, link: .followed(within: prefix))
      })
  }

  /// Puts the files back as they were, unless somebody has changed them since.
  func takeBack(from files: any FileAccess, in prefix: String) throws(Diagnostic) {
    try files.write(
      map {
        FileWrite(
          prefix + $0.name, from: .bytes($0.after), to: $0.before, link: .followed(within: prefix))
      })
  }
}

extension FileWrite.Before {
  /// The bytes a file had; nil where there was none.
  fileprivate init(_ bytes: [UInt8]?) { self = bytes.map { .bytes($0) } ?? .absent }
}

extension Diagnostic {
  /// A file is not what the session read or wrote.
  public static func fileChanged(_ path: String) -> Diagnostic {
    Diagnostic(
      .fileChanged, "somebody has changed '\(path)' since it was read",
      expected: "'reload' in a session, and then the same again")
  }
}
