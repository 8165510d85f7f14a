import ParleyCore
import SystemPackage

/// The disk, as the session uses it.
struct Disk: FileAccess {
  /// Whether nothing is to be written.
  var isSafe = false

  func read(_ path: String) throws(Diagnostic) -> [UInt8] {
    try attempt(.unreadable, path) {
      let file = try FileDescriptor.open(FilePath(path), .readOnly)
      return try file.closeAfter { try contents(of: file) }
    }
  }

  /// Everything that standard input holds until its end.
  func readStandardInput() throws(Diagnostic) -> [UInt8] {
    try attempt(.unreadable, "standard input") { try contents(of: .standardInput) }
  }

  /// What comes until the end, whatever size the file was said to have: it may be a pipe, or grow.
  private func contents(of file: FileDescriptor) throws -> [UInt8] {
    var bytes: [UInt8] = []
    // One byte more than the size tells the end without another call.
    var chunk = Folder.size(of: file) + 1
    while true {
      let part = try [UInt8](unsafeUninitializedCapacity: max(chunk, 65_536)) { buffer, count in
        count = try file.read(into: UnsafeMutableRawBufferPointer(buffer))
      }
      if part.isEmpty { return bytes }
      if bytes.isEmpty { bytes = part } else { bytes += part }
      chunk = 65_536
    }
  }

  func stamp(_ path: String) -> FileStamp? {
    Folder.stamp(of: path).flatMap { Folder.isFresh($0) ? nil : $0 }
  }

  func exists(_ path: String) -> Bool { Folder.kind(of: path) != nil }

  func dossierFiles(in folder: String) throws(Diagnostic) -> [String] {
    try Folder.files(below: folder, ending: [".parley"])
  }

  /// Writes a file whole or not at all, as ``write(_:)`` does.
  func write(_ bytes: [UInt8], to path: String) throws(Diagnostic) { try write([(path, bytes)]) }

  /// A file without any leave to write it is meant to stay as it is, even where whoever asks may
  /// replace it.
  func checkWritable(_ path: String) throws(Diagnostic) {
    if isSafe {
      throw Diagnostic(
        .safeMode, "'\(path)' is not written", expected: "nothing to be written under --safe")
    }
    let target = try attempt(.unwritable, path) { try Folder.target(of: path) }
    guard Folder.mayWrite(target) else {
      throw Diagnostic(
        .unwritable, "cannot write '\(path)': permission denied",
        expected: "a file, in a folder, that you may write")
    }
  }

  func remove(_ path: String) throws(Diagnostic) {
    if isSafe {
      throw Diagnostic(
        .safeMode, "'\(path)' is not taken away", expected: "nothing to be written under --safe")
    }
    Folder.remove(path)
    if Folder.kind(of: path) != nil {
      throw Diagnostic(.unwritable, "cannot take '\(path)' away")
    }
  }

  func attempt<T>(
    _ id: DiagnosticID, _ path: String, _ body: () throws -> T
  ) throws(Diagnostic) -> T {
    do {
      return try body()
    } catch let error as Errno {
      let what = id == .unreadable ? "read" : "write"
      throw Diagnostic(id, "cannot \(what) '\(path)': \(error.description.lowercasedFirst)")
    } catch let diagnostic as Diagnostic {
      throw diagnostic
    } catch {
      throw Diagnostic(id, "cannot use '\(path)'")
    }
  }
}

extension String {
  /// The text with a small first letter, as a message continues.
  var lowercasedFirst: String { prefix(1).lowercased() + dropFirst() }
}
