import ParleyCore
import SystemPackage

/// The file that a session's results go to: each report is in it as soon as it has been made, whole, so
/// that a session that is killed has lost none.
final class OutputFile {
  /// Its path, as it was named.
  let path: String
  private let disk: Disk
  /// Nil until the first report, where what is there is to be replaced: until then it stays.
  private var file: FileDescriptor?
  /// How many reports are in it.
  private(set) var count = 0

  /// Makes the file. What is there is replaced by the first report, where that is wanted; a pipe or a
  /// device is written to as it is.
  ///
  /// - Throws: An `unwritable` diagnostic.
  init(_ path: String, replacing: Bool, on disk: Disk) throws(Diagnostic) {
    self.path = path
    self.disk = disk
    let target = try disk.attempt(.unwritable, path) { try Folder.ownTarget(of: path) }
    if Folder.isPassedOn(target) {
      file = try Self.open(target, [], path, disk)
    } else if !Folder.isThere(target) {
      file = try Self.open(target, [.create, .exclusiveCreate, .append, .noFollow], path, disk)
    } else if !replacing {
      throw Diagnostic(
        .unwritable, "'\(path)' is there already",
        expected: "another name, or the word 'replace' after it")
    }
  }

  deinit { try? file?.close() }

  private static func open(
    _ target: String, _ options: FileDescriptor.OpenOptions, _ path: String, _ disk: Disk
  ) throws(Diagnostic) -> FileDescriptor {
    try disk.attempt(.unwritable, path) {
      try FileDescriptor.open(
        FilePath(target), .writeOnly, options: options.union(.closeOnExec),
        permissions: [.ownerReadWrite, .groupReadWrite, .otherReadWrite])
    }
  }

  /// Appends a report, whole or not at all.
  ///
  /// - Throws: An `unwritable` diagnostic; the file has whole reports all the same.
  func append(_ text: String) throws(Diagnostic) {
    if let file {
      let size = Folder.isPlain(file) ? Folder.size(of: file) : nil
      do {
        try file.writeAll(text.utf8)
      } catch {
        if let size { try? file.resize(to: Int64(size)) }
        let reason = (error as? Errno)?.description.lowercasedFirst ?? "it failed"
        throw Diagnostic(.unwritable, "cannot write '\(path)': \(reason)")
      }
    } else {
      try disk.write(text, to: path)
      file = try Self.open(path, [.append, .noFollow], path, disk)
    }
    count += 1
  }
}
