import ParleyCore
import SystemPackage

/// The disk, as the session uses it, with the rights that a run has.
struct Disk: FileAccess {
  /// What may be written and read.
  let rights: Rights
  /// Where files may be read whatever the rights: the dossier, and what the command line names. Each is
  /// the one name of a file or folder, without links.
  let roots: [String]
  /// Where files go that are written with a stranger's rights.
  let scratch: ScratchFolder?

  /// The user's own disk; or that of a run with fewer rights.
  init(_ rights: Rights = .user, roots: [String] = [], scratch: ScratchFolder? = nil) {
    self.rights = rights
    self.roots = roots
    self.scratch = scratch
  }

  func confined(to paths: [String]) -> any FileAccess { reader(of: paths) }

  /// The disk for what is only read or tried, and may be a stranger's: with the paths given as well, if
  /// they can be read here.
  func reader(of paths: [String]) -> Disk {
    let named = paths.filter { !Folder.leadsOut($0) && (try? readable($0)) != nil }
    return Disk(.reader, roots: roots + named.map(Folder.resolvedToBe), scratch: scratch)
  }

  /// The same with a scratch folder of its own.
  var apart: Disk { Disk(rights, roots: roots, scratch: ScratchFolder()) }

  // MARK: Reading

  func read(_ path: String) throws(Diagnostic) -> [UInt8] {
    let found = try readable(path)
    return try attempt(.unreadable, path) {
      // Without waiting: a pipe that nobody writes to would be waited for without end.
      let file = try FileDescriptor.open(FilePath(found), .readOnly, options: .nonBlocking)
      return try file.closeAfter {
        // A folder fails by itself, in the system's words.
        guard Folder.isPlain(file) || Folder.kind(of: found) == .folder else {
          throw Diagnostic.notPlain(path)
        }
        return try contents(of: file, path)
      }
    }
  }

  /// Everything that standard input holds until its end.
  func readStandardInput() throws(Diagnostic) -> [UInt8] {
    try attempt(.unreadable, "standard input") {
      try contents(of: .standardInput, "standard input")
    }
  }

  /// What comes until the end, whatever size the file was said to have: it may be a pipe, or grow.
  private func contents(of file: FileDescriptor, _ path: String) throws -> [UInt8] {
    var bytes: [UInt8] = []
    // One byte more than the size tells the end without another call.
    let size = Folder.size(of: file)
    guard size <= Limits.bytes else { throw Diagnostic.tooLarge(path) }
    var chunk = size + 1
    while true {
      let part = try [UInt8](unsafeUninitializedCapacity: max(chunk, 65_536)) { buffer, count in
        count = try file.read(into: UnsafeMutableRawBufferPointer(buffer))
      }
      if part.isEmpty { return bytes }
      if bytes.isEmpty { bytes = part } else { bytes += part }
      guard bytes.count <= Limits.bytes else { throw Diagnostic.tooLarge(path) }
      chunk = 65_536
    }
  }

  func stamp(_ path: String) -> FileStamp? {
    guard let found = try? readable(path) else { return nil }
    return Folder.stamp(of: found).flatMap { Folder.isFresh($0) ? nil : $0 }
  }

  func exists(_ path: String) -> Bool {
    guard let found = try? readable(path) else { return false }
    return Folder.kind(of: found) != nil
  }

  func dossierFiles(in folder: String) throws(Diagnostic) -> [String] {
    _ = try readable(folder)
    return try Folder.files(below: folder, ending: [".parley"])
  }

  func leads(_ path: String, into folder: String) -> Bool {
    let target = (try? Folder.target(of: path)) ?? path
    let parent = String(Folder.parent(of: target))
    return Folder.resolved(parent.isEmpty ? "." : parent).isWithin(Folder.resolved(folder))
  }

  /// Where what a path names is to be read: a file of the scratch folder comes before others.
  ///
  /// - Throws: A `safe-mode` diagnostic where it is outside what may be read.
  func readable(_ path: String) throws(Diagnostic) -> String {
    if let kept = scratch?.existing(path) { return kept }
    guard !rights.readsOutside else { return path }
    // What is not there is looked for where it would be, so that nobody learns what is elsewhere.
    let found = Folder.resolvedToBe(path)
    guard roots.contains(where: { found.isWithin($0) }) else {
      throw Diagnostic(
        .safeMode, "'\(path)' is not read: it is outside what may be read here",
        expected: "a file of the dossier, or of a folder that the command line names")
    }
    return found
  }

  // MARK: Writing

  /// A file without any leave to write it is meant to stay as it is, even where whoever asks may
  /// replace it.
  func checkWritable(_ path: String) throws(Diagnostic) {
    let place = try writable(path)
    let target = try attempt(.unwritable, path) { try Folder.target(of: place) }
    try checkLeave(to: target, path)
  }

  func checkLeave(to target: String, _ path: String) throws(Diagnostic) {
    guard Folder.mayWrite(target) else {
      throw Diagnostic(
        .unwritable, "cannot write '\(path)': permission denied",
        expected: "a file, in a folder, that you may write")
    }
  }

  /// Where what is written under a path goes.
  ///
  /// - Throws: A `safe-mode` diagnostic where it may not be written.
  func writable(_ path: String) throws(Diagnostic) -> String {
    switch rights.writes {
    case .everywhere: return path
    case .scratch:
      if let scratch, let place = try scratch.place(for: path) { return place }
      throw Diagnostic(
        .safeMode, "'\(path)' is not written",
        expected: "a plain file name: what is saved goes to a scratch folder here")
    case .nowhere:
      throw Diagnostic(
        .safeMode, "'\(path)' is not written", expected: "nothing to be written here")
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

extension Diagnostic {
  /// What is no file cannot be read as one: it could be waited for without end.
  fileprivate static func notPlain(_ path: String) -> Diagnostic {
    Diagnostic(
      .unreadable, "cannot read '\(path)': it is a pipe or a device",
      expected: "a plain file, or standard input")
  }

  fileprivate static func tooLarge(_ path: String) -> Diagnostic {
    Diagnostic(
      .unreadable, "cannot read '\(path)': it has more than \(Limits.bytes >> 20) MiB",
      expected: "less, or a larger limit in $PARLEY_LIMIT, in MB")
  }
}

extension String {
  /// The text with a small first letter, as a message continues.
  var lowercasedFirst: String { prefix(1).lowercased() + dropFirst() }

  /// Whether a path without links is a folder or lies below it.
  func isWithin(_ folder: String) -> Bool {
    self == folder || hasPrefix(folder.hasSuffix("/") ? folder : folder + "/")
  }
}
