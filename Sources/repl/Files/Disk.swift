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
    let named = paths.compactMap { Folder.placeInside($0) }
      .filter { rights.readsOutside || isInside($0) }
    return Disk(.reader, roots: roots + named, scratch: scratch)
  }

  /// The same with a scratch folder of its own.
  var apart: Disk { Disk(rights, roots: roots, scratch: ScratchFolder()) }

  // MARK: Reading

  func read(_ path: String) throws(Diagnostic) -> [UInt8] {
    guard let bytes = try bytes(ifInside: path) else { throw outside(path) }
    return bytes
  }

  /// The bytes of a file; nil where it is outside what may be read. What has been opened is held against
  /// that, too, for a moment after the path has been looked at it may lead elsewhere.
  func bytes(ifInside path: String) throws(Diagnostic) -> [UInt8]? {
    if let kept = scratch?.contents(of: path) { return kept }
    guard let place = place(toRead: path) else { return nil }
    return try attempt(.unreadable, path) {
      // Without waiting: a pipe that nobody writes to would be waited for without end.
      let file = try FileDescriptor.open(
        FilePath(place), .readOnly, options: [.nonBlocking, .closeOnExec])
      return try file.closeAfter {
        guard rights.readsOutside || isInside(Folder.place(of: file)) else { return nil }
        // A folder fails by itself, in the system's words.
        guard Folder.isPlain(file) || Folder.kind(of: place) == .folder else {
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
    guard scratch?.contents(of: path) == nil, let place = place(toRead: path) else { return nil }
    return Folder.stamp(of: place).flatMap { Folder.isFresh($0) ? nil : $0 }
  }

  /// A link that leads elsewhere is there: reading it says what is wrong.
  func exists(_ path: String) -> Bool {
    if scratch?.contents(of: path) != nil { return true }
    return place(toRead: path) == nil ? Folder.leadsOut(path) : Folder.isThere(path)
  }

  func dossierFiles(in folder: String) throws(Diagnostic) -> [String] {
    try files(in: folder, ending: [".parley"]) { (_, problem) throws(Diagnostic) in throw problem }
  }

  /// The files below a folder whose names have one of the endings, by path relative to it; the caller says
  /// what to do about a path that cannot be read.
  func files(
    in folder: String, ending suffixes: [String],
    unlessReadable handle: (_ path: String, Diagnostic) throws(Diagnostic) -> Void
  ) throws(Diagnostic) -> [String] {
    guard let place = place(toRead: folder) else {
      try handle(folder, outside(folder))
      return []
    }
    return try Folder.files(
      below: folder, within: rights.readsOutside ? nil : place, ending: suffixes,
      unlessReadable: handle)
  }

  func leads(_ path: String, into folder: String) -> Bool {
    Folder.ownPlace(of: path).isWithin(Folder.resolved(folder))
  }

  /// Whether what a path names may be read.
  func mayRead(_ path: String) -> Bool { place(toRead: path) != nil }

  /// Holds a path to be one that may be read.
  ///
  /// - Throws: What `outside` says.
  func checkReadable(_ path: String) throws(Diagnostic) {
    guard mayRead(path) else { throw outside(path) }
  }

  /// Where what a path names is to be read; nil where that is outside what may be read.
  private func place(toRead path: String) -> String? {
    guard !rights.readsOutside else { return path }
    // What is not there is looked for where it would be, so that nobody learns what is elsewhere.
    let place = Folder.resolvedToBe(path)
    return isInside(place) ? place : nil
  }

  private func isInside(_ place: String?) -> Bool {
    place.map { place in roots.contains { place.isWithin($0) } } ?? false
  }

  /// What is wrong with a path outside what may be read: an `unreadable` diagnostic where a link has led
  /// there, else a `safe-mode` one.
  private func outside(_ path: String) -> Diagnostic {
    guard !Folder.leadsOut(path) else { return Folder.outside(path) }
    return Diagnostic(
      .safeMode, "'\(path)' is not read: it is outside what may be read here",
      expected: "a file of the dossier, or of a folder that the command line names")
  }

  // MARK: Writing

  /// A file without any leave to write it is meant to stay as it is, even where whoever asks may
  /// replace it.
  func checkWritable(_ path: String) throws(Diagnostic) {
    guard rights.writes == .everywhere else {
      throw Diagnostic.staysAsItIs(path)
    }
    let target = try attempt(.unwritable, path) { try Folder.target(of: path) }
    try checkLeave(to: target, path)
  }

  /// What goes to a scratch folder that is gone afterwards is nobody's to find.
  func place(of path: String) -> String {
    guard let scratch, scratch.stays else { return path }
    return scratch.existing(path) ?? path
  }

  func checkLeave(to target: String, _ path: String) throws(Diagnostic) {
    let folder = String(Folder.parent(of: target))
    guard folder.isEmpty || Folder.kind(of: folder) == .folder else {
      throw Diagnostic(
        .unwritable, "'\(path)' cannot be written: there is no folder '\(folder.dropLast())'",
        expected: "a file in a folder that is there")
    }
    guard Folder.mayWrite(target) else {
      throw Diagnostic(
        .unwritable, "cannot write '\(path)': permission denied",
        expected: "a file, in a folder, that you may write")
    }
  }

  /// Holds a path to be one that may be written with these rights.
  ///
  /// - Throws: A `safe-mode` diagnostic where it may not be.
  func checkPlace(_ path: String) throws(Diagnostic) {
    switch rights.writes {
    case .everywhere: return
    case .scratch:
      if scratch?.takes(path) == true { return }
      let place = Folder.resolvedToBe(path)
      if roots.contains(where: { place.isWithin($0) }) { throw Diagnostic.staysAsItIs(path) }
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

  /// What is there already is not for a stranger to change.
  static func staysAsItIs(_ path: String) -> Diagnostic {
    Diagnostic(
      .safeMode, "'\(path)' is not written",
      expected: "your own rights, without --safe: with a stranger's the dossier stays as it is")
  }

  fileprivate static func tooLarge(_ path: String) -> Diagnostic {
    Diagnostic(
      .unreadable, "cannot read '\(path)': it has more than \(Limits.bytes >> 20) MiB",
      expected: "less, or a larger limit in $PARLEY_LIMIT, in MiB")
  }
}

extension String {
  /// The text with a small first letter, as a message continues.
  var lowercasedFirst: String { prefix(1).lowercased() + dropFirst() }

  /// Whether a path without links is a folder or lies below it.
  func isWithin(_ folder: String) -> Bool {
    // By their bytes: two spellings of a letter are two names.
    utf8.elementsEqual(folder.utf8)
      || utf8.starts(with: (folder.hasSuffix("/") ? folder : folder + "/").utf8)
  }
}
