import ParleyCore

extension Disk {
  /// The files that a path names, by path: itself, or where it is a folder the `*.parley` files below.
  ///
  /// - Throws: An `unreadable` diagnostic where a folder cannot be read.
  func dossierFiles(at path: String) throws(Diagnostic) -> [String] {
    guard Folder.kind(of: path) == .folder else { return [path] }
    let prefix = path.hasSuffix("/") ? path : path + "/"
    return try dossierFiles(in: path).map { prefix + $0 }
  }

  /// A file as read, named by its path.
  ///
  /// - Throws: An `unreadable` diagnostic where it cannot be read.
  func syntax(of path: String, as grammar: Grammar) throws(Diagnostic) -> SyntaxFile {
    Parser.parse(SourceText(name: path, bytes: try read(path)), as: grammar)
  }
}
