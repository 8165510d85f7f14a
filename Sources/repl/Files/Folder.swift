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
  /// loop of links, is read once.
  static func files(below folder: String, ending suffixes: [String]) throws(Diagnostic) -> [String]
  {
    var found: [String] = []
    var visited: Set<[UInt64]> = []
    var waiting = [""]
    while let relative = waiting.popLast() {
      let path = relative.isEmpty ? folder : folder + "/" + relative
      guard visited.insert(try identity(of: path)).inserted else { continue }
      for name in try names(in: path) where !name.hasPrefix(".") {
        let child = relative.isEmpty ? name : relative + "/" + name
        switch kind(of: folder + "/" + child) {
        case .folder: waiting.append(child)
        case .file where suffixes.contains(where: name.hasSuffix): found.append(child)
        default: continue
        }
      }
    }
    return found.sorted { $0.utf8.lexicographicallyPrecedes($1.utf8) }
  }

  private static func identity(of path: String) throws(Diagnostic) -> [UInt64] {
    var status = stat()
    guard stat(path, &status) == 0 else { throw unreadable(path) }
    return [UInt64(status.st_dev), UInt64(status.st_ino)]
  }

  private static func names(in path: String) throws(Diagnostic) -> [String] {
    guard let folder = opendir(path) else { throw unreadable(path) }
    defer { closedir(folder) }
    var names: [String] = []
    while let entry = readdir(folder) {
      let name = withUnsafePointer(to: &entry.pointee.d_name) { pointer in
        pointer.withMemoryRebound(to: CChar.self, capacity: 256) { String(cString: $0) }
      }
      names.append(name)
    }
    return names
  }

  private static func unreadable(_ path: String) -> Diagnostic {
    let reason = Errno(rawValue: errno).description.lowercasedFirst
    return Diagnostic(.unreadable, "cannot read the folder '\(path)': \(reason)")
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

  /// The file that a path leads to through links, so that writing replaces it and not the link.
  static func resolved(_ path: String) -> String {
    guard let pointer = realpath(path, nil) else { return path }
    defer { free(pointer) }
    return String(cString: pointer)
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

  /// The number of this process.
  static var processID: Int { Int(getpid()) }

  static func flush(_ file: FileDescriptor) throws {
    guard fsync(file.rawValue) == 0 || errno == EINVAL || errno == EROFS else {
      throw Errno(rawValue: errno)
    }
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
}

/// The value of an environment variable; nil where it is absent or empty.
func environment(_ name: String) -> String? {
  guard let pointer = getenv(name) else { return nil }
  let value = String(cString: pointer)
  return value.isEmpty ? nil : value
}
