/// A file's path as what one looks it up by: its bytes.
///
/// Two strings that are canonically equivalent are equal in Swift, `é` as one character and as an `e` with
/// a mark upon it; to most file systems they are the names of two files.
package struct PathKey: Hashable, Sendable {
  private let bytes: [UInt8]

  /// Makes a key of a path.
  package init(_ path: some StringProtocol) { bytes = Array(path.utf8) }
}
