import CFiles
import ParleyCore
import SystemPackage

#if canImport(Glibc)
  import Glibc
#elseif canImport(Musl)
  import Musl
#else
  import Darwin
#endif

/// The putting of one file in the place of another, under the lock of its folder.
///
/// Editors know no lock. So the two exchange their names, and what was displaced is compared with what
/// had been read: where somebody has written meanwhile, it is put back.
struct Replacement {
  /// The file, as it was named, and what that leads to.
  let path: String
  let target: String
  /// The folder it is in; empty for the current one.
  let folder: String
  private let before: FileWrite.Before
  private let pieces: AnySequence<[UInt8]>?
  private let temporary: String
  /// What is to be undone where another file of the same write cannot have its name.
  private var step = Step.none

  private enum Step {
    case none
    /// The temporary name has what the file was.
    case displaced
    /// There was no file.
    case made
  }

  init(_ file: OutgoingFile, _ target: String) {
    path = file.path
    self.target = target
    before = file.before
    pieces = file.pieces
    let parent = Folder.parent(of: target)
    folder = parent == "/" ? "/" : String(parent.dropLast())
    temporary = parent + TemporaryName.new()
  }

  // MARK: Staging

  /// Writes what the file is to be under the temporary name, with its permissions, owner, group, access
  /// list and extended attributes.
  func stage() throws {
    guard let pieces else { return }
    var status = stat()
    let isThere = lstat(target, &status) == 0 && status.st_mode & mode_t(S_IFMT) != mode_t(S_IFLNK)
    let file = try FileDescriptor.open(
      FilePath(temporary), .writeOnly,
      options: [.create, .exclusiveCreate, .noFollow, .closeOnExec],
      permissions: isThere
        ? .ownerReadWrite : [.ownerReadWrite, .groupReadWrite, .otherReadWrite])
    try file.closeAfter {
      if isThere { try keepAttributes(of: status, on: file) }
      for piece in pieces { try file.writeAll(piece) }
      try Folder.flush(file)
    }
  }

  private func keepAttributes(of old: stat, on file: FileDescriptor) throws {
    var new = stat()
    guard fstat(file.rawValue, &new) == 0 else { throw Errno(rawValue: errno) }
    let differs = new.st_uid != old.st_uid || new.st_gid != old.st_gid
    if differs, fchown(file.rawValue, old.st_uid, old.st_gid) != 0 {
      throw Diagnostic(
        .unwritable, "cannot write '\(path)': it would not keep its owner and group",
        expected: "a file that is yours, or its owner to write it")
    }
    if cfiles_keep_attributes(target, file.rawValue) != 0 {
      throw Diagnostic(
        .unwritable,
        "cannot write '\(path)': it would not keep its access list and its attributes",
        expected: "a file that is yours, or its owner to write it")
    }
    guard fchmod(file.rawValue, old.st_mode & 0o7777) == 0 else { throw Errno(rawValue: errno) }
  }

  // MARK: Names

  /// Gives what was staged the name that it is meant for, if the file is what it has to be until then.
  mutating func takeName() throws {
    switch before {
    case .anything where pieces == nil: try displace(nil)
    case .anything: try Folder.rename(temporary, target)
    case .absent:
      guard pieces != nil else { return }
      let error = cfiles_rename_to_new(temporary, target)
      if error == EEXIST {
        throw Diagnostic(
          .unwritable, "'\(path)' is there already", expected: "a name that nothing has")
      }
      if error == ENOSYS {
        try Folder.rename(temporary, target)
      } else if error != 0 {
        throw Errno(rawValue: error)
      }
      step = .made
    case .bytes(let bytes): try displace(bytes)
    }
  }

  /// Takes the file out of its place, and puts it back where it is not what it has to be.
  private mutating func displace(_ bytes: [UInt8]?) throws {
    // Whoever has written before now need not be put back.
    if let bytes, Self.contents(target) != bytes { throw Diagnostic.fileChanged(path) }
    let isRemoval = pieces == nil
    let error =
      isRemoval
      ? cfiles_rename_to_new(target, temporary) : cfiles_exchange(temporary, target)
    if error == ENOSYS {
      // Without exchanging, what an editor writes from the look until now is not seen.
      return isRemoval ? Folder.remove(target) : try Folder.rename(temporary, target)
    }
    if error == ENOENT, bytes != nil { throw Diagnostic.fileChanged(path) }
    if error != 0 { throw Errno(rawValue: error) }
    step = .displaced
    guard let bytes else { return }
    do {
      guard try isSettled() else {
        throw Diagnostic(
          .fileChanged, "'\(path)' is being written by another program",
          expected: "that to be done, and then the same again")
      }
      guard Self.contents(temporary) == bytes else { throw Diagnostic.fileChanged(path) }
    } catch {
      giveNameUp()
      step = .none
      throw error
    }
  }

  /// Whether nobody writes to what was displaced any more. Who had it open before may: for a second that
  /// is waited for.
  private func isSettled() throws -> Bool {
    // Nobody writes into a link.
    guard Folder.link(at: temporary) == nil else { return true }
    let file = try FileDescriptor.open(
      FilePath(temporary), .readOnly, options: [.noFollow, .closeOnExec])
    defer { try? file.close() }
    for _ in 0..<50 {
      // Where the system does not say, what is in the file has to do.
      guard cfiles_is_settled(file.rawValue) == EAGAIN else { return true }
      Folder.sleep(milliseconds: 20)
    }
    return false
  }

  /// Puts back what was there.
  func giveNameUp() {
    switch step {
    case .none: break
    case .made: Folder.remove(target)
    case .displaced where pieces == nil: _ = cfiles_rename_to_new(temporary, target)
    case .displaced:
      let own = FileIdentity(target)
      guard cfiles_exchange(temporary, target) == 0 else { return }
      // Somebody may have put a new file there between the two: then that one stays.
      if FileIdentity(temporary) != own {
        _ = cfiles_exchange(temporary, target)
      } else {
        keepWhatWasWritten()
      }
    }
  }

  /// Somebody may have written into the new file while it had the name: what was appended to it is appended
  /// to what was put back, and a file that was written anew takes the name again.
  private func keepWhatWasWritten() {
    let staged = (pieces ?? AnySequence([])).flatMap(\.self)
    guard (try? isSettled()) != nil, let now = Self.contents(temporary), now != staged else {
      return
    }
    guard now.starts(with: staged) else {
      _ = cfiles_exchange(temporary, target)
      return
    }
    guard let file = try? FileDescriptor.open(FilePath(target), .writeOnly, options: .append) else {
      return
    }
    _ = try? file.closeAfter { try file.writeAll(now.dropFirst(staged.count)) }
  }

  /// Takes away what is left under the temporary name.
  func clean() { Folder.remove(temporary) }

  private static func contents(_ path: String) -> [UInt8]? { try? Disk().read(path) }
}
