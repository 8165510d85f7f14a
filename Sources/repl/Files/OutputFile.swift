import ParleyCore
import SystemPackage

/// The file that a session's results go to: each report is in it as soon as it has been made, whole, so
/// that a session that is killed has lost none.
final class OutputFile {
  /// Its path, as it was named.
  let path: String
  private let file: FileDescriptor
  /// What could not be written yet.
  private(set) var kept = ""
  /// How many reports are in it.
  private(set) var count = 0

  /// Makes the file; one that is there is emptied where it is to be replaced, and a pipe or a device
  /// written to as it is.
  ///
  /// - Throws: An `unwritable` diagnostic.
  init(_ path: String, replacing: Bool, on disk: Disk) throws(Diagnostic) {
    self.path = path
    let target = try disk.attempt(.unwritable, path) {
      Folder.isOfSystem(path) ? try Folder.target(of: path) : path
    }
    let isLink = Folder.link(at: target) != nil
    let isOther = !isLink && Folder.kind(of: target) == .other
    if Folder.isThere(target), !isOther {
      guard replacing else {
        throw Diagnostic(
          .unwritable, "'\(path)' is there already",
          expected: "another name, or the word 'replace' after it")
      }
      try disk.checkLeave(to: target, path)
      // A link gives way to the file: what it leads to is not to be emptied.
      if isLink { Folder.remove(target) }
    }
    var options: FileDescriptor.OpenOptions = [.closeOnExec]
    if !isOther { options.formUnion([.create, .append, .noFollow]) }
    if !isOther { options.insert(replacing ? .truncate : .exclusiveCreate) }
    let how = options
    file = try disk.attempt(.unwritable, path) {
      try FileDescriptor.open(
        FilePath(target), .writeOnly, options: how,
        permissions: [.ownerReadWrite, .groupReadWrite, .otherReadWrite])
    }
  }

  deinit { try? file.close() }

  /// Appends a report. What cannot be written is kept, and goes before the next.
  ///
  /// - Throws: An `unwritable` diagnostic; the file has whole reports all the same.
  func append(_ text: String) throws(Diagnostic) {
    kept += text
    count += 1
    try flush()
  }

  /// Writes what is kept, whole or not at all.
  ///
  /// - Throws: An `unwritable` diagnostic.
  func flush() throws(Diagnostic) {
    guard !kept.isEmpty else { return }
    let size = Folder.isPlain(file) ? Folder.size(of: file) : nil
    do {
      try file.writeAll(kept.utf8)
      kept = ""
    } catch {
      if let size { try? file.resize(to: Int64(size)) }
      let reason = (error as? Errno)?.description.lowercasedFirst ?? "it failed"
      throw Diagnostic(.unwritable, "cannot write '\(path)': \(reason)")
    }
  }
}
