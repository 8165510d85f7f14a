import ParleyCore

/// The folder with the analyst's copies of documents.
struct DocumentFolder: DocumentAccess {
  /// What is larger is no document of a dossier's: a text of a whole library shelf, or a film.
  static let largest = 64 << 20

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
    guard Folder.size(of: path + name) <= Self.largest else {
      throw Diagnostic(
        .unreadable, "'\(path + name)' is too large",
        expected: "a text of \(Self.largest >> 20) MiB at most")
    }
    return try disk.read(path + name)
  }

  func names() throws(Diagnostic) -> [String] {
    try Folder.files(below: path, ending: [""]) { (part, problem) throws(Diagnostic) in
      if part == path { throw problem }
    }
    .filter { Folder.size(of: path + $0) <= Self.largest }
  }
}
