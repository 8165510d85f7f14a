#if canImport(Glibc)
  import Glibc
#elseif canImport(Musl)
  import Musl
#else
  import Darwin
#endif

/// Which file or folder it is, however its path is written. The order is one in which several folders can
/// be locked.
struct FileIdentity: Hashable, Comparable, Sendable {
  private let device: UInt64
  private let number: UInt64

  /// The folder or file that a path leads to; nil where there is none.
  init?(_ path: String) {
    var status = stat()
    guard stat(path, &status) == 0 else { return nil }
    device = UInt64(truncatingIfNeeded: status.st_dev)
    number = UInt64(status.st_ino)
  }

  static func < (left: Self, right: Self) -> Bool {
    (left.device, left.number) < (right.device, right.number)
  }
}
