import ParleyCore
import Synchronization
import SystemPackage

#if canImport(Glibc)
  import Glibc
#elseif canImport(Musl)
  import Musl
#else
  import Darwin
#endif

/// A folder of a run's own, which takes what it saves with a stranger's rights. It is made when the first
/// file is written, where nobody else may look.
final class ScratchFolder: Sendable {
  /// Whether it stays when the run has ended, for a person to take files from.
  private let stays: Bool
  private let path = Mutex<String?>(nil)

  init(stays: Bool = false) { self.stays = stays }

  deinit {
    if !stays, let path = path.withLock({ $0 }) { Folder.removeTree(path) }
  }

  /// The folder; nil where nothing has been written.
  var made: String? { path.withLock { $0 } }

  /// Where a file goes; nil where its name is not a plain one.
  ///
  /// - Throws: An `unwritable` diagnostic where the folder cannot be made.
  func place(for path: String) throws(Diagnostic) -> String? {
    guard let name = Self.plain(path) else { return nil }
    return try folder() + "/" + name
  }

  /// Where a file is that has been written into it; nil where there is no such.
  func existing(_ path: String) -> String? {
    guard let folder = made, let name = Self.plain(path) else { return nil }
    let place = folder + "/" + name
    return Folder.kind(of: place) == .file ? place : nil
  }

  private static func plain(_ path: String) -> String? {
    let name = path.hasPrefix("./") ? path.dropFirst(2) : path[...]
    return name.isEmpty || name.contains("/") || name.hasPrefix(".") ? nil : String(name)
  }

  private func folder() throws(Diagnostic) -> String {
    let made = path.withLock { path -> String? in
      if let path { return path }
      var template = Array("\(environment("TMPDIR") ?? "/tmp")/parley-XXXXXX".utf8CString)
      let isMade = template.withUnsafeMutableBufferPointer { buffer in
        buffer.baseAddress.map { mkdtemp($0) != nil } ?? false
      }
      guard isMade else { return nil }
      path = String(decoding: template.dropLast().map { UInt8(bitPattern: $0) }, as: UTF8.self)
      return path
    }
    guard let made else {
      throw Diagnostic(.unwritable, "a scratch folder cannot be made", expected: "a $TMPDIR")
    }
    return made
  }
}
