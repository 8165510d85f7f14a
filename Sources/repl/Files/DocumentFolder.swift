import ParleyCore

/// The folder with the analyst's copies of documents.
struct DocumentFolder: DocumentAccess {
  private let path: String
  /// What is in the folder, and nothing else.
  private let disk: Disk

  /// Opens a folder.
  ///
  /// - Throws: An `unreadable` diagnostic where there is no such folder; what the disk says of one that may
  ///   not be read.
  init(_ path: String, on disk: Disk) throws(Diagnostic) {
    try disk.checkReadable(path)
    self.disk = Disk(.reader, roots: [Folder.resolvedToBe(path)])
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
    // The name comes from a dossier, which may be anybody's, and so may a link in the folder.
    guard disk.mayRead(path + name) else { throw Self.outside(path + name) }
    // A pipe or a device could be waited for without end.
    guard Folder.kind(of: path + name) == .file else { return nil }
    guard let bytes = try disk.bytes(ifInside: path + name) else {
      throw Self.outside(path + name)
    }
    return bytes
  }

  private static func outside(_ path: String) -> Diagnostic {
    Diagnostic(
      .documentOutside, "'\(path)' leads out of the folder of documents",
      expected: "a file that is in it")
  }

  func names() throws(Diagnostic) -> [String] {
    try disk.files(in: path, ending: [""]) { (part, problem) throws(Diagnostic) in
      if part == path { throw problem }
    }
    .filter { Folder.size(of: path + $0) <= Limits.bytes }
  }
}
