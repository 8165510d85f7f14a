import SystemPackage

/// What a journal holds: a line for what it is about, and one for each entry; a note behind those that
/// were saved.
package struct JournalContent: Equatable {
  /// Begins the first line, before the subject. The number is the format's.
  private static let heading = "parley-journal 1 "
  /// Begins the note, before the file's path. To the language it is a comment.
  private static let note = "# saved in "

  /// What the entries are about: the dossier's path.
  package var subject = ""
  /// The entries in order.
  package var entries: [String] = []
  /// How many of the first were saved, and in which file.
  package var saved: Saved?

  /// What was saved of a journal's entries.
  package struct Saved: Equatable {
    package var count: Int
    package var file: String

    package init(count: Int, file: String) {
      self.count = count
      self.file = file
    }
  }

  package init(subject: String = "", entries: [String] = [], saved: Saved? = nil) {
    self.subject = subject
    self.entries = entries
    self.saved = saved
  }

  /// Reads a file's lines; nil where they are of no journal, or of one in a later version's format.
  init?(lines: [String]) {
    guard let first = lines.first, first.hasPrefix(Self.heading) else { return nil }
    subject = String(first.dropFirst(Self.heading.count))
    for line in lines.dropFirst() {
      if line.hasPrefix(Self.note) {
        saved = Saved(count: entries.count, file: String(line.dropFirst(Self.note.count)))
      } else {
        entries.append(line)
      }
    }
  }

  /// The lines of the file.
  var lines: [String] {
    var lines = [Self.heading + subject] + entries
    if let saved { lines.insert(Self.note + saved.file, at: 1 + saved.count) }
    return lines
  }

  /// The lines to be appended to a file that holds something else; nil where that would not do.
  func lines(after old: JournalContent) -> [String]? {
    let isFurther =
      subject == old.subject && entries.starts(with: old.entries)
      && (saved == old.saved
        || old.saved == nil && (saved?.count ?? 0) >= old.entries.count)
    return isFurther ? Array(lines[old.lines.count...]) : nil
  }

  /// Writes it in the place of a journal's file, whole, so that a crash on the way loses nothing.
  ///
  /// - Returns: The new file, locked.
  func replace(_ path: FilePath) throws -> FileDescriptor {
    let new = path.removingLastComponent().appending("kept-\(path.lastComponent?.string ?? "")")
    try? OwnFile.remove(new)
    let file = try OwnFile.open(new, isNew: true)
    do {
      try OwnFile.lock(file, waits: true)
      for line in lines { try EntryLine.append(line, to: file) }
      try OwnFile.sync(file)
      try OwnFile.rename(new, to: path)
    } catch {
      try? file.close()
      try? OwnFile.remove(new)
      throw error
    }
    return file
  }
}
