import ParleyCore
import SystemPackage

extension Disk {
  /// Writes files into a folder that is not there yet, or has nothing in it but what is hidden: all of
  /// them or none.
  ///
  /// They are written into a temporary folder first. One that is not there yet then takes its name, and the
  /// folders above it are made; into one that is, its parts are moved, and back out where one cannot be.
  ///
  /// - Parameter files: Each with its path within the folder; none twice.
  /// - Throws: An `unwritable` diagnostic that says what stands in the way.
  func writeFolder(_ files: [(path: String, text: String)], to folder: String) throws(Diagnostic) {
    guard rights.writes == .everywhere else {
      throw Diagnostic(
        .safeMode, "'\(folder)' is not made", expected: "your own rights, without --safe")
    }
    var path = folder
    while path.count > 1, path.hasSuffix("/") { path.removeLast() }
    let isThere = Folder.kind(of: path) != nil
    if isThere {
      guard Folder.kind(of: path) == .folder else {
        throw Diagnostic(.unwritable, "'\(path)' is no folder", expected: "a new folder's name")
      }
      guard try Folder.visibleNames(in: path).isEmpty else {
        throw Diagnostic(
          .unwritable, "the folder '\(path)' is not empty", expected: "a new or an empty folder")
      }
    }
    // Hidden: should the program be killed, no dossier around it takes the half for a part of it.
    let parent = String(Folder.parent(of: path))
    let staging = (isThere ? path + "/" : parent) + TemporaryName.new()
    var parents: [String] = []
    do throws(Diagnostic) {
      if let slash = path.lastIndex(of: "/") {
        parents = try attempt(.unwritable, path) { try Folder.makeAll(String(path[..<slash])) }
      }
      let lock = try FolderLock(isThere ? path : parent)
      defer { withExtendedLifetime(lock) {} }
      TemporaryName.removeStale(in: isThere ? path : String(parent.dropLast()))
      try attempt(.unwritable, path) { try Folder.makeNew(staging) }
      try fill(staging, files)
      if isThere {
        try moveContents(of: staging, to: path)
      } else {
        try attempt(.unwritable, path) { try Folder.rename(staging, path) }
      }
      try attempt(.unwritable, path) { try Folder.flush(folder: isThere ? path : parent) }
    } catch {
      Folder.removeTree(staging)
      Folder.removeEmpty(parents)
      throw error
    }
  }

  private func fill(
    _ folder: String, _ files: [(path: String, text: String)]
  ) throws(Diagnostic) {
    var made: Set<PathKey> = []
    for file in files {
      var slash = file.path.startIndex
      while let next = file.path[slash...].firstIndex(of: "/") {
        let parent = file.path[..<next]
        if made.insert(PathKey(parent)).inserted {
          try attempt(.unwritable, file.path) { try Folder.makeNew(folder + "/" + parent) }
        }
        slash = file.path.index(after: next)
      }
      // On a disk that takes no heed of case two names may be one.
      guard !exists(folder + "/" + file.path) else {
        throw Diagnostic(.unwritable, "'\(file.path)' is the name of two files here")
      }
      try write(file.text, to: folder + "/" + file.path)
    }
  }

  private func moveContents(of staging: String, to folder: String) throws(Diagnostic) {
    var moved: [String] = []
    do throws(Diagnostic) {
      for name in try Folder.allNames(in: staging) {
        // Hidden ones may be there, and are not to be replaced.
        guard !exists(folder + "/" + name) else {
          throw Diagnostic(.unwritable, "'\(folder)/\(name)' is there already")
        }
        try attempt(.unwritable, folder) {
          try Folder.rename(staging + "/" + name, folder + "/" + name)
        }
        moved.append(name)
      }
    } catch {
      for name in moved { try? Folder.rename(folder + "/" + name, staging + "/" + name) }
      throw error
    }
    Folder.removeTree(staging)
  }
}
