package import SystemPackage

#if canImport(Glibc)
  import Glibc
#elseif canImport(Musl)
  import Musl
#else
  import Darwin
#endif

/// What this session changed, written down before it takes effect, so that a crash loses nothing.
///
/// One file a session, `session-PID.journal`, mode 0600, locked as long as the session lives: one
/// that is there unlocked was abandoned. (The lock, not the process number, tells, since numbers
/// are given out again.) The file is made at the first entry and removed at the session's clean end.
package final class Journal {
  /// What the entries were about, the dossier's path; whoever takes them up needs it.
  package let subject: String
  private let folder: FilePath
  private var file: FileDescriptor?
  private var path: FilePath?

  /// Creates a journal in a folder, which need not exist. No file is made yet.
  package init(in folder: FilePath, subject: String) {
    self.folder = folder
    self.subject = subject
  }

  deinit {
    // Without `finish` the file stays, as it would after a crash.
    try? file?.close()
  }

  /// Writes an entry down for good. To be called before the entry takes effect; when it throws, the
  /// entry is not in the journal.
  package func append(_ entry: String) throws {
    let file = try self.file ?? begin()
    try EntryLine.append(entry, to: file)
    try OwnFile.sync(file)
  }

  /// Ends the session cleanly: there is nothing to take up.
  package func finish() throws {
    defer {
      try? file?.close()
      file = nil
      path = nil
    }
    if let path { try OwnFile.remove(path) }
  }

  /// The journals of sessions that did not end cleanly, oldest first.
  package static func abandoned(in folder: FilePath) -> [AbandonedJournal] {
    let paths = OwnFile.names(in: folder)
      .filter { $0.hasPrefix("session-") && $0.hasSuffix(".journal") }
      .map { folder.appending($0) }
    return paths.compactMap { AbandonedJournal(path: $0) }.sorted {
      ($0.lastWritten, $0.path.string) < ($1.lastWritten, $1.path.string)
    }
  }

  /// Makes the file. A name that is taken was an earlier process's with the same number.
  private func begin() throws -> FileDescriptor {
    for number in 1... {
      let suffix = number == 1 ? "" : "-\(number)"
      let path = folder.appending("session-\(getpid())\(suffix).journal")
      let file: FileDescriptor
      do {
        file = try OwnFile.open(path, isNew: true)
      } catch Errno.fileExists {
        continue
      }
      do {
        try OwnFile.lock(file, waits: true)
        // Another session may have taken it for abandoned before the lock.
        guard OwnFile.isStill(file, at: path) else {
          try file.close()
          continue
        }
        try EntryLine.append(AbandonedJournal.heading + subject, to: file)
        try syncFolder()
      } catch {
        try? file.close()
        try? OwnFile.remove(path)
        throw error
      }
      self.file = file
      self.path = path
      return file
    }
    throw Errno.fileExists
  }

  /// A new file's name is only safe once its folder is.
  private func syncFolder() throws {
    let descriptor = try FileDescriptor.open(folder, .readOnly)
    defer { try? descriptor.close() }
    try OwnFile.sync(descriptor)
  }
}
