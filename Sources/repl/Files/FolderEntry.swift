#if canImport(Glibc)
  import Glibc
#elseif canImport(Musl)
  import Musl
#else
  import Darwin
#endif

/// A name in a folder.
struct FolderEntry {
  let name: String
  /// Whether the name is a text: one that is not cannot be opened by what is shown of it.
  let isUTF8: Bool
  /// Whether it may be that of a link; some file systems do not say.
  let mayBeLink: Bool

  /// An entry as the system gives it.
  init(_ entry: UnsafeMutablePointer<dirent>) {
    let type = Int32(entry.pointee.d_type)
    mayBeLink = type == Int32(DT_LNK) || type == Int32(DT_UNKNOWN)
    (name, isUTF8) = withUnsafePointer(to: &entry.pointee.d_name) { pointer in
      pointer.withMemoryRebound(to: CChar.self, capacity: 256) {
        (String(cString: $0), String(validatingCString: $0) != nil)
      }
    }
  }
}
