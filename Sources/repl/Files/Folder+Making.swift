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
  /// Whether it is a folder with nothing in it, hidden files included.
  static func isEmpty(_ path: String) -> Bool {
    (try? names(in: path))?.allSatisfy { $0 == "." || $0 == ".." } ?? false
  }

  /// Makes a folder and those above it; one that is there is left as it is.
  static func make(_ path: String) throws(Diagnostic) {
    guard !path.isEmpty, kind(of: path) != .folder else { return }
    if let slash = path.lastIndex(of: "/"), slash != path.startIndex {
      try make(String(path[..<slash]))
    }
    guard mkdir(path, 0o777) == 0 || errno == EEXIST else {
      let reason = Errno(rawValue: errno).description.lowercasedFirst
      throw Diagnostic(.unwritable, "cannot make the folder '\(path)': \(reason)")
    }
  }

  /// Gives a folder another name.
  static func move(_ old: String, to new: String) throws(Diagnostic) {
    do {
      try rename(old, new)
    } catch {
      let reason = (error as? Errno)?.description.lowercasedFirst ?? "unknown"
      throw Diagnostic(.unwritable, "cannot make the folder '\(new)': \(reason)")
    }
  }

  /// Takes away the files named below a folder, and the folders that are empty then.
  static func removeAll(_ folder: String, _ files: [String]) {
    for file in files {
      remove(folder + "/" + file)
      var rest = file[...]
      while let slash = rest.lastIndex(of: "/") {
        rest = rest[..<slash]
        rmdir(folder + "/" + rest)
      }
    }
    rmdir(folder)
  }
}
