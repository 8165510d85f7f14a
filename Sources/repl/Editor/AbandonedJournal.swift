import SystemPackage

/// The journal of a session that did not end cleanly. While this lives, no other session is offered
/// it; it stays for the next start unless it is discarded.
package final class AbandonedJournal {
  /// Begins the first line, before the subject. The number is the format's.
  static let heading = "parley-journal 1 "

  /// What the entries were about: the dossier's path.
  package let subject: String
  /// The entries in order. To take them up, evaluate each again (which writes it into the new
  /// session's journal), then discard this one.
  package let entries: [String]
  /// When it was last written, in seconds since 1970.
  package let lastWritten: Int
  let path: FilePath
  private let file: FileDescriptor

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
    guard let first = lines.first, first.hasPrefix(Self.heading), lines.count > 1 else {
      // A newer version's format is left alone.
      let isEmpty = lines.count <= 1 && (lines.first?.hasPrefix(Self.heading) ?? true)
      if isEmpty { try? OwnFile.remove(path) }
      try? file.close()
      return nil
    }
    subject = String(first.dropFirst(Self.heading.count))
    entries = Array(lines.dropFirst())
    self.lastWritten = lastWritten
    self.path = path
    self.file = file
  }

  deinit { try? file.close() }

  /// Removes it: it has been taken up, or is not wanted.
  package func discard() throws { try OwnFile.remove(path) }

  /// Keeps only the last so many entries for next time: those before have been taken up. The file is
  /// replaced whole, so that a crash on the way loses none.
  package func keep(last count: Int) throws {
    guard count > 0 else { return try discard() }
    guard count < entries.count else { return }
    let lines = [Self.heading + subject] + entries.suffix(count)
    let new = path.removingLastComponent().appending("kept-\(path.lastComponent?.string ?? "")")
    try? OwnFile.remove(new)
    let rest = try OwnFile.open(new, isNew: true)
    defer { try? rest.close() }
    for line in lines { try EntryLine.append(line, to: rest) }
    try OwnFile.sync(rest)
    try OwnFile.rename(new, to: path)
  }
}
