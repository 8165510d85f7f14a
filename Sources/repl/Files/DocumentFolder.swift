import ParleyCore

/// The folder with the analyst's copies of documents.
struct DocumentFolder: DocumentAccess {
  private let path: String
  private let disk = Disk()

  /// Opens a folder.
  ///
  /// - Throws: An `unreadable` diagnostic where there is no such folder.
  init(_ path: String) throws(Diagnostic) {
    switch Folder.kind(of: path) {
    case .folder: self.path = path.hasSuffix("/") ? path : path + "/"
    case nil:
      throw Diagnostic(
        .unreadable, "there is no folder '\(path)'", expected: "the folder with the documents")
    default:
      throw Diagnostic(
        .unreadable, "'\(path)' is no folder", expected: "the folder with the documents")
    }
  }

  func read(_ name: String) throws(Diagnostic) -> [UInt8]? {
    // A pipe or a device could be waited for without end.
    guard Folder.kind(of: path + name) == .file else { return nil }
    // The name comes from a dossier, which may be anybody's, and so may a link in the folder.
    guard Folder.resolved(path + name).isWithin(Folder.resolved(path)) else {
      throw Diagnostic(
        .documentOutside, "'\(path + name)' leads out of the folder of documents",
        expected: "a file that is in it")
    }
    return try disk.read(path + name)
  }

  func names() throws(Diagnostic) -> [String] {
    try Folder.files(below: path, ending: [""]) { (part, problem) throws(Diagnostic) in
      if part == path { throw problem }
    }
    .filter { Folder.size(of: path + $0) <= Limits.bytes }
  }
}
