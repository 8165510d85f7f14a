import ParleyCore
import SystemPackage

#if canImport(Glibc)
  import Glibc
#elseif canImport(Musl)
  import Musl
#elseif canImport(Darwin)
  import Darwin
#endif

/// What swift-system does not have yet: folders, links, renaming, permissions.
enum Folder {
  /// What a path leads to.
  enum Kind {
    case file
    case folder
    case other
  }

  /// What a path leads to, links followed; nil where there is nothing.
  static func kind(of path: String) -> Kind? {
    var status = stat()
    guard stat(path, &status) == 0 else { return nil }
    switch status.st_mode & mode_t(S_IFMT) {
    case mode_t(S_IFREG): return .file
    case mode_t(S_IFDIR): return .folder
    default: return .other
    }
  }

  /// The files below a folder whose names have one of the endings, by path relative to it, sorted by
  /// the bytes of their paths. Hidden entries are passed over; a folder reached twice, as through a
  /// loop of links, is read once. Links are followed as far as they lead to what is below the folder.
  ///
  /// - Throws: An `unreadable` diagnostic where a folder cannot be read, where a link leads nowhere or
  ///   out of the folder, where what has such a name is a pipe or a device, or where nearly everything
  ///   below is something else: what is there is read whole or not at all.
  static func files(below folder: String, ending suffixes: [String]) throws(Diagnostic) -> [String]
  {
    try files(below: folder, ending: suffixes) { (_, problem) throws(Diagnostic) in throw problem }
  }

  /// The same, where it is for the caller to say what to do about a path that cannot be read: to go on
  /// without it, or to throw.
  ///
  /// - Parameter root: The one name of the folder, where that is known.
  static func files(
    below folder: String, within root: String? = nil, ending suffixes: [String],
    unlessReadable handle: (_ path: String, Diagnostic) throws(Diagnostic) -> Void
  ) throws(Diagnostic) -> [String] {
    let root = root ?? resolved(folder)
    var found: [String] = []
    var visited: Set<FileIdentity> = []
    var waiting = [""]
    var seen = 0
    while let relative = waiting.popLast() {
      let path = relative.isEmpty ? folder : folder + "/" + relative
      var entries: [FolderEntry] = []
      do throws(Diagnostic) {
        guard let identity = FileIdentity(path) else { throw unreadable(path) }
        guard visited.insert(identity).inserted else { continue }
        entries = try self.entries(in: path, within: root)
      } catch {
        try handle(path, error)
      }
      seen += entries.count
      for entry in entries where !entry.name.hasPrefix(".") {
        let child = relative.isEmpty ? entry.name : relative + "/" + entry.name
        let path = folder + "/" + child
        guard entry.isUTF8 else {
          try handle(path, notUTF8(path))
          continue
        }
        let isWanted = suffixes.contains { $0.isEmpty || entry.name.hasSuffix($0) }
        let kind = kind(of: path)
        // A link that leads nowhere may have led to a part of it: nothing is read without that part.
        if kind != nil, kind == .folder || isWanted, entry.mayBeLink, link(at: path) != nil,
          !resolved(path).isWithin(root)
        {
          // Back to a folder that this one lies in, it is a loop of links like any other.
          if kind == .folder, root.isWithin(resolved(path)) { continue }
          try handle(path, outside(path))
          continue
        }
        switch kind {
        case .folder: waiting.append(child)
        case .file where isWanted: found.append(child)
        case .other where isWanted:
          try handle(path, Diagnostic(.unreadable, "'\(path)' is neither a file nor a folder"))
        case nil: try handle(path, unreadable(path))
        default: continue
        }
      }
      guard seen <= patience(for: found.count) else {
        try handle(
          folder,
          Diagnostic(
            .unreadable,
            "'\(folder)' was not looked through: \(seen) names in it, and among them "
              + counted(found.count, "file") + " of the kind that is read",
            expected: "a folder that holds little else"))
        break
      }
    }
    return found.sorted { $0.utf8.lexicographicallyPrecedes($1.utf8) }
  }

  /// How many names are looked at, where so many of them are of the kind that is read: what has far more
  /// beside them, as the root of a disk, is not meant.
  private static func patience(for found: Int) -> Int { 20_000 + 1_000 * found }

  static func names(in path: String) throws(Diagnostic) -> [String] {
    try entries(in: path).map(\.name)
  }

  private static func entries(
    in path: String, within root: String = "/"
  ) throws(Diagnostic) -> [FolderEntry] {
    guard let folder = opendir(path) else { throw unreadable(path) }
    defer { closedir(folder) }
    // What the path led to a moment ago may have given way to a link.
    if let place = place(of: FileDescriptor(rawValue: dirfd(folder))), !place.isWithin(root) {
      throw outside(path)
    }
    var entries: [FolderEntry] = []
    while let entry = readdir(folder) { entries.append(FolderEntry(entry)) }
    return entries
  }

  private static func notUTF8(_ path: String) -> Diagnostic {
    Diagnostic(
      .unreadable, "cannot read '\(path)': its name is not UTF-8",
      expected: "a name in UTF-8, or the file elsewhere")
  }

  private static func unreadable(_ path: String) -> Diagnostic {
    let reason = Errno(rawValue: errno).description.lowercasedFirst
    return Diagnostic(.unreadable, "cannot read '\(path)': \(reason)")
  }

  /// The paths that begin with what was typed, folders with a `/` at their end, sorted.
  static func completions(of typed: String) -> [String] {
    let slash = typed.lastIndex(of: "/")
    let folder = slash.map { String(typed[...$0]) } ?? ""
    let start = slash.map { typed[typed.index(after: $0)...] } ?? typed[...]
    let found = (try? names(in: folder.isEmpty ? "." : folder)) ?? []
    return found.filter { $0.hasPrefix(start) && (start.hasPrefix(".") || !$0.hasPrefix(".")) }
      .map { folder + $0 + (kind(of: folder + $0) == .folder ? "/" : "") }
      .filter { !$0.contains(where: \.isWhitespace) }
      .sorted()
  }

  /// The folder one stands in.
  static var current: String {
    guard let pointer = getcwd(nil, 0) else { return "." }
    defer { free(pointer) }
    return String(cString: pointer)
  }

  /// A file's permissions; what a new file gets where there is none.
  static func permissions(of path: String) -> FilePermissions {
    var status = stat()
    guard stat(path, &status) == 0 else {
      return [.ownerReadWrite, .groupReadWrite, .otherReadWrite]
    }
    return FilePermissions(rawValue: CModeT(status.st_mode & 0o777))
  }

  /// Whether a file, and the folder it is replaced in, may be written; of a link the name alone is.
  static func mayWrite(_ path: String) -> Bool {
    let folder = parent(of: path)
    guard access(folder.isEmpty ? "." : String(folder), W_OK) == 0 else { return false }
    guard kind(of: path) != nil, link(at: path) == nil else { return true }
    let anybody: FilePermissions = [.ownerWrite, .groupWrite, .otherWrite]
    return access(path, W_OK) == 0 && !permissions(of: path).isDisjoint(with: anybody)
  }

  /// How many bytes a file has; 0 where there is none.
  static func size(of path: String) -> Int {
    var status = stat()
    return stat(path, &status) == 0 ? Int(status.st_size) : 0
  }

  /// Whether an open file is a plain one, and no pipe, device or folder.
  static func isPlain(_ file: FileDescriptor) -> Bool {
    var status = stat()
    return fstat(file.rawValue, &status) == 0
      && status.st_mode & mode_t(S_IFMT) == mode_t(S_IFREG)
  }

  /// How many bytes an open file has; 0 where it is no plain file.
  static func size(of file: FileDescriptor) -> Int {
    var status = stat()
    guard fstat(file.rawValue, &status) == 0, status.st_mode & mode_t(S_IFMT) == mode_t(S_IFREG)
    else { return 0 }
    return Int(status.st_size)
  }

  /// Sees to it that a folder's names outlast a power cut; empty is the current folder.
  static func flush(folder: String) throws {
    let path = FilePath(folder.isEmpty ? "." : folder)
    // One that may be written and not read cannot be opened for it.
    guard let file = try? FileDescriptor.open(path, .readOnly, options: .closeOnExec) else {
      return
    }
    try file.closeAfter { try flush(file) }
  }

  static func flush(_ file: FileDescriptor) throws {
    guard fsync(file.rawValue) == 0 || errno == EINVAL || errno == EROFS else {
      throw Errno(rawValue: errno)
    }
  }

  /// Has a write beyond the size that files may have here fail like one on a full disk, where it would
  /// end the program without a word and leave its temporary file behind; and a write to a reader that has
  /// gone, which is no error, like any other write.
  static func outliveSignals() {
    signal(SIGXFSZ, SIG_IGN)
    signal(SIGPIPE, SIG_IGN)
  }

  /// Opens what of the standard streams whoever called has closed, on nothing: else the next file that is
  /// opened takes its number, and messages go into it. Writing there fails as before.
  static func openStandardStreams() {
    var descriptor = open("/dev/null", O_RDONLY)
    while (0...2).contains(descriptor) { descriptor = dup(descriptor) }
    if descriptor > 2 { close(descriptor) }
  }

  static func rename(_ old: String, _ new: String) throws {
    #if canImport(Glibc)
      let status = Glibc.rename(old, new)
    #elseif canImport(Musl)
      let status = Musl.rename(old, new)
    #else
      let status = Darwin.rename(old, new)
    #endif
    guard status == 0 else { throw Errno(rawValue: errno) }
  }

  static func remove(_ path: String) { unlink(path) }

  /// What tells whether a file is what it was; nil where there is none.
  static func stamp(of path: String) -> FileStamp? {
    var status = stat()
    guard stat(path, &status) == 0 else { return nil }
    #if canImport(Darwin)
      let time = status.st_mtimespec
    #else
      let time = status.st_mtim
    #endif
    return FileStamp(
      number: UInt64(status.st_ino), size: Int(status.st_size), seconds: Int(time.tv_sec),
      nanoseconds: Int(time.tv_nsec))
  }

  /// Whether a file was changed so short a time ago that it may change again without another stamp.
  static func isFresh(_ stamp: FileStamp) -> Bool {
    var now = timespec()
    clock_gettime(CLOCK_REALTIME, &now)
    return stamp.seconds >= Int(now.tv_sec) - 2
  }

  /// Waits; a signal ends it early.
  static func sleep(milliseconds: Int) {
    var time = timespec(tv_sec: milliseconds / 1000, tv_nsec: milliseconds % 1000 * 1_000_000)
    nanosleep(&time, nil)
  }

  /// The names in a folder, hidden ones too, sorted.
  static func allNames(in path: String) throws(Diagnostic) -> [String] {
    try names(in: path).filter { $0 != "." && $0 != ".." }.sorted()
  }

  /// The names in a folder, hidden ones left out, sorted.
  static func visibleNames(in path: String) throws(Diagnostic) -> [String] {
    try names(in: path).filter { !$0.hasPrefix(".") }.sorted()
  }
}

/// The value of an environment variable; nil where it is absent or empty.
func environment(_ name: String) -> String? {
  guard let pointer = getenv(name) else { return nil }
  let value = String(cString: pointer)
  return value.isEmpty ? nil : value
}
