package import SystemPackage

#if canImport(Glibc)
  import Glibc
#elseif canImport(Musl)
  import Musl
#else
  import Darwin
#endif

/// What was typed in this session and is in force, written down before it takes effect, so that a crash
/// loses nothing.
///
/// One file a session, `session-PID.journal`, mode 0600, locked as long as the session lives: one
/// that is there unlocked was abandoned. (The lock, not the process number, tells, since numbers
/// are given out again.) The file is there as long as there is something to be kept.
package final class Journal {
  private let folder: FilePath
  private var file: FileDescriptor?
  private var path: FilePath?
  /// What the file holds; nil where that is not known, for it could not be written.
  private var kept: JournalContent? = JournalContent()

  /// Creates a journal in a folder, which need not exist. No file is made yet.
  package init(in folder: FilePath) { self.folder = folder }

  deinit {
    // Without `finish` the file stays, as it would after a crash.
    try? file?.close()
  }

  /// Has the journal hold this and nothing else, for good. To be called before it takes effect; when it
  /// throws, the journal holds what it held, or a part of what is new to it.
  package func keep(_ content: JournalContent) throws {
    guard content != kept else { return }
    if content.entries.isEmpty { return try finish() }
    let new = kept.flatMap { content.lines(after: $0) }
    kept = nil
    if let file, let new {
      for line in new { try EntryLine.append(line, to: file) }
      try OwnFile.sync(file)
    } else if let path {
      let next = try content.replace(path)
      try? file?.close()
      file = next
    } else {
      try begin(content)
    }
    kept = content
  }

  /// Removes the file: there is nothing to take up.
  package func finish() throws {
    kept = JournalContent()
    defer {
      try? file?.close()
      file = nil
      path = nil
    }
    if let path { try OwnFile.remove(path) }
  }

  /// The journals of sessions that left something, oldest first.
  package static func abandoned(in folder: FilePath) -> [AbandonedJournal] {
    let paths = OwnFile.names(in: folder)
      .filter { $0.hasPrefix("session-") && $0.hasSuffix(".journal") }
      .map { folder.appending($0) }
    return paths.compactMap { AbandonedJournal(path: $0) }.sorted {
      ($0.lastWritten, $0.path.string) < ($1.lastWritten, $1.path.string)
    }
  }

  /// Makes the file. A name that is taken was an earlier process's with the same number.
  private func begin(_ content: JournalContent) throws {
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
        for line in content.lines { try EntryLine.append(line, to: file) }
        try OwnFile.sync(file)
        try syncFolder()
      } catch {
        try? file.close()
        try? OwnFile.remove(path)
        throw error
      }
      self.file = file
      self.path = path
      return
    }
  }

  /// A new file's name is only safe once its folder is.
  private func syncFolder() throws {
    let descriptor = try FileDescriptor.open(folder, .readOnly)
    defer { try? descriptor.close() }
    try OwnFile.sync(descriptor)
  }
}
