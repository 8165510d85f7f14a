import ParleyCore
import SystemPackage

extension Disk {
  /// What has been written beside a file and is to take its name.
  private struct Staged {
    /// The file, as it was named.
    var path: String
    /// What that leads to.
    var target: String
    var temporary: String { target + ".part-\(Folder.processID)" }
  }

  /// Writes files, each whole and all of them or none: to temporary files beside those meant, and only
  /// when all of these are on the disk do they take the names. A link is followed, and a file that is
  /// replaced keeps its permissions. What is there and no plain file, a device or a pipe, is written to
  /// as it is: it must not be replaced. Where a file is reached twice, what comes last is written.
  ///
  /// - Throws: A `safe-mode` diagnostic where nothing is to be written, an `unwritable` one where it
  ///   cannot be. Nothing has changed then, but where the system gave out the names of some temporary
  ///   files and not those of others: the diagnostic's notes name what was written all the same.
  func write(_ files: [(path: String, bytes: [UInt8])]) throws(Diagnostic) {
    try write(files.map { ($0.path, CollectionOfOne($0.bytes)) })
  }

  /// The same of one file that comes in pieces, each of which may be made when its turn has come.
  func write(pieces: some Sequence<[UInt8]>, to path: String) throws(Diagnostic) {
    try write([(path, pieces)])
  }

  private func write(_ files: [(path: String, pieces: some Sequence<[UInt8]>)]) throws(Diagnostic) {
    if isSafe, let path = files.first?.path {
      throw Diagnostic(
        .safeMode, "'\(path)' is not written", expected: "nothing to be written under --safe")
    }
    var staged: [Staged] = []
    var known: Set<PathKey> = []
    do throws(Diagnostic) {
      for (path, pieces) in files {
        let target = try attempt(.unwritable, path) { try Folder.target(of: path) }
        if Folder.kind(of: target) == .other {
          try attempt(.unwritable, path) { try pass(pieces, to: target) }
          continue
        }
        let file = Staged(path: path, target: target)
        if known.insert(PathKey(target)).inserted { staged.append(file) }
        try attempt(.unwritable, path) { try stage(pieces, file) }
      }
    } catch {
      for file in staged { Folder.remove(file.temporary) }
      throw error
    }
    try name(staged)
  }

  private func pass(_ pieces: some Sequence<[UInt8]>, to target: String) throws {
    let file = try FileDescriptor.open(FilePath(target), .writeOnly)
    try file.closeAfter { for piece in pieces { try file.writeAll(piece) } }
  }

  private func stage(_ pieces: some Sequence<[UInt8]>, _ staged: Staged) throws {
    let file = try FileDescriptor.open(
      FilePath(staged.temporary), .writeOnly, options: [.create, .truncate],
      permissions: Folder.permissions(of: staged.target))
    try file.closeAfter {
      for piece in pieces { try file.writeAll(piece) }
      try Folder.flush(file)
    }
  }

  /// Gives temporary files the names they are meant for.
  private func name(_ staged: [Staged]) throws(Diagnostic) {
    for (index, file) in staged.enumerated() {
      do throws(Diagnostic) {
        try attempt(.unwritable, file.path) { try Folder.rename(file.temporary, file.target) }
      } catch {
        for rest in staged[index...] { Folder.remove(rest.temporary) }
        var told = error
        if staged.count > 1 {
          told.notes = staged.enumerated().map {
            "'\($1.path)' is \($0 < index ? "written" : "as it was")"
          }
        }
        throw told
      }
    }
  }
}
