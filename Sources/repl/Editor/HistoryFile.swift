package import SystemPackage

/// The entries of all sessions, one a line, mode 0600.
///
/// Sessions only append, under a lock, so that two at a time lose nothing of each other; libedit's
/// own history file keeps what the last to quit had. The file is bounded when it is read.
package struct HistoryFile: Sendable {
  /// How many entries are kept, the latest.
  package static let limit = 5_000
  /// How many more may gather before the file is rewritten, which would otherwise be each start.
  static let slack = 1_000

  package let path: FilePath
  private var last: String?

  /// Creates a history in a file, which need not exist.
  package init(path: FilePath) { self.path = path }

  /// The history in the user's state folder; nil where there is none.
  package init?(environment: Environment = .process) {
    guard let folder = StateFolder.path(environment: environment) else { return nil }
    path = folder.appending("history")
  }

  /// The entries, oldest first, without repeats in a row. None where there is no file yet.
  package func entries() throws -> [String] {
    guard (try? path.stat()) != nil else { return [] }
    let file = try OwnFile.open(path)
    defer { try? file.close() }
    let all = EntryLine.all(in: try OwnFile.contents(of: file))
    if all.count > Self.limit + Self.slack { try shorten() }
    var entries: [String] = []
    for entry in all where entry != entries.last { entries.append(entry) }
    return entries.suffix(Self.limit)
  }

  /// Appends an entry, unless it repeats the one this session appended last.
  package mutating func append(_ entry: String) throws {
    if entry == last { return }
    try withLock { try EntryLine.append(entry, to: $0) }
    last = entry
  }

  /// Rewrites the file with its latest entries. The new file takes the old one's place at once, so
  /// that a crash leaves the one or the other.
  private func shorten() throws {
    try withLock { file in
      let latest = EntryLine.all(in: try OwnFile.contents(of: file)).suffix(Self.limit)
      let text = latest.map { EntryLine.written($0) + "\n" }.joined()
      let new = FilePath(path.string + ".new")
      try? OwnFile.remove(new)
      let target = try OwnFile.open(new, isNew: true)
      defer { try? target.close() }
      _ = try target.writeAll(text.utf8)
      try OwnFile.rename(new, to: path)
    }
  }

  /// Opens the file and locks it; again, where another session replaced it meanwhile.
  private func withLock(_ body: (FileDescriptor) throws -> Void) throws {
    while true {
      let file = try OwnFile.open(path)
      defer { try? file.close() }
      try OwnFile.lock(file, waits: true)
      guard OwnFile.isStill(file, at: path) else { continue }
      return try body(file)
    }
  }
}
