import ParleyCore
import SystemPackage

#if canImport(Glibc)
  import Glibc
#elseif canImport(Musl)
  import Musl
#elseif canImport(Darwin)
  import Darwin
#endif

/// Making folders and taking them away again.
extension Folder {
  /// Makes a folder and those above it that are not there yet.
  ///
  /// - Returns: Those that it made, the uppermost first.
  static func makeAll(_ path: String) throws -> [String] {
    var path = path
    while path.count > 1, path.hasSuffix("/") { path.removeLast() }
    guard !path.isEmpty, kind(of: path) != .folder else { return [] }
    var made: [String] = []
    do {
      if let slash = path.lastIndex(of: "/") { made = try makeAll(String(path[..<slash])) }
      try makeNew(path)
    } catch {
      removeEmpty(made)
      throw error
    }
    return made + [path]
  }

  /// Makes a folder where there is none; its parent has to be there.
  static func makeNew(_ path: String) throws {
    guard mkdir(path, 0o777) == 0 else { throw Errno(rawValue: errno) }
  }

  /// Takes folders away again that were made, the lowermost first, so far as nothing is in them.
  static func removeEmpty(_ folders: [String]) {
    for folder in folders.reversed() { rmdir(folder) }
  }

  /// Removes a folder with all that is in it. What cannot be removed stays.
  static func removeTree(_ path: String) {
    for name in (try? allNames(in: path)) ?? [] {
      let child = path + "/" + name
      if link(at: child) == nil, kind(of: child) == .folder {
        removeTree(child)
      } else {
        remove(child)
      }
    }
    rmdir(path)
  }
}
