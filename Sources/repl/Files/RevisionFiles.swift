import ParleyCore

/// The disk, and beside it the files of a revision, whose paths begin as git writes them: `main:seeds`.
struct RevisionFiles: FileAccess {
  let disk: Disk
  let revision: Revision

  /// A path within the repository; nil for one on the disk.
  private func inside(_ path: String) -> String? {
    let prefix = revision.name + ":"
    return path.hasPrefix(prefix) ? String(path.dropFirst(prefix.count)) : nil
  }

  func read(_ path: String) throws(Diagnostic) -> [UInt8] {
    guard let inside = inside(path) else { return try disk.read(path) }
    guard let bytes = try revision.bytes(at: inside) else {
      throw Diagnostic(.notInRevision, "'\(path)' is not there")
    }
    return bytes
  }

  func exists(_ path: String) -> Bool {
    guard let inside = inside(path) else { return disk.exists(path) }
    return ((try? revision.target(of: inside)) ?? nil) != nil
  }

  func write(_ files: [FileWrite]) throws(Diagnostic) { try disk.write(files) }

  func confined(to paths: [String]) -> any FileAccess {
    let kept = disk.reader(of: paths.filter { inside($0) == nil })
    return RevisionFiles(disk: kept, revision: revision)
  }

  /// As on the disk: hidden files are passed over, and a folder that links lead to twice is read once.
  func dossierFiles(in folder: String) throws(Diagnostic) -> [String] {
    guard let start = inside(folder) else { return try disk.dossierFiles(in: folder) }
    var found: [String] = []
    var visited: Set<PathKey> = []
    var waiting = [""]
    while let relative = waiting.popLast() {
      let path = [start, relative].filter { !$0.isEmpty }.joined(separator: "/")
      guard case .folder(let real)? = try revision.target(of: path) else {
        throw Diagnostic(
          .notInRevision, "the revision '\(revision.name)' has no folder '\(path)'",
          expected: "a folder that was there then")
      }
      guard visited.insert(PathKey(real)).inserted else { continue }
      for name in revision.names(in: real) where !name.hasPrefix(".") {
        let child = relative.isEmpty ? name : relative + "/" + name
        switch try revision.target(of: path.isEmpty ? name : path + "/" + name) {
        case .folder: waiting.append(child)
        case .file: if name.hasSuffix(".parley") { found.append(child) }
        case nil:
          throw Diagnostic(
            .notInRevision, "the link '\(folder)/\(child)' leads to nothing in the revision")
        }
      }
    }
    return found.sorted { $0.utf8.lexicographicallyPrecedes($1.utf8) }
  }
}
