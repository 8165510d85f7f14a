import SystemPackage

/// The journal of a session that left something. While this lives, no other session is offered
/// it; it stays for the next start unless it is discarded.
package final class AbandonedJournal {
  /// What it holds. To take the entries up, evaluate each again (which writes it into the new session's
  /// journal), then keep the others.
  package let content: JournalContent
  /// When it was last written, in seconds since 1970.
  package let lastWritten: Int
  let path: FilePath
  private var file: FileDescriptor

  /// Reads a journal; nil where its session is alive, where it cannot be read, or where it holds no
  /// entry, in which case it is removed.
  init?(path: FilePath) {
    guard let file = try? FileDescriptor.open(path, .readWrite, options: .closeOnExec) else {
      return nil
    }
    guard (try? OwnFile.lock(file, waits: false)) == true, OwnFile.isStill(file, at: path),
      let lastWritten = try? OwnFile.lastWritten(file), let bytes = try? OwnFile.contents(of: file)
    else {
      try? file.close()
      return nil
    }
    let lines = EntryLine.all(in: bytes)
    guard let content = JournalContent(lines: lines), !content.entries.isEmpty else {
      // A newer version's format is left alone.
      let isEmpty = lines.isEmpty || JournalContent(lines: lines) != nil
      if isEmpty { try? OwnFile.remove(path) }
      try? file.close()
      return nil
    }
    self.content = content
    self.lastWritten = lastWritten
    self.path = path
    self.file = file
  }

  deinit { try? file.close() }

  /// Removes it: it has been taken up, or is not wanted.
  package func discard() throws { try OwnFile.remove(path) }

  /// Keeps only these entries for next time: the others have been taken up.
  package func keep(_ entries: [String]) throws {
    guard !entries.isEmpty else { return try discard() }
    guard entries != content.entries else { return }
    let rest = try JournalContent(subject: content.subject, entries: entries).replace(path)
    try? file.close()
    file = rest
  }
}
