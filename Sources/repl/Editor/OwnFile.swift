import SystemPackage

#if canImport(Glibc)
  import Glibc
#elseif canImport(Musl)
  import Musl
#else
  import Darwin
#endif

/// The file operations that history and journal share: files of the user's own, mode 0600, written
/// by several sessions at once.
enum OwnFile {
  /// Opens a file for reading and appending; makes it and its folder where they are missing.
  static func open(_ path: FilePath, isNew: Bool = false) throws -> FileDescriptor {
    try StateFolder.make(path.removingLastComponent())
    var options: FileDescriptor.OpenOptions = [.append, .create, .closeOnExec]
    if isNew { options.insert(.exclusiveCreate) }
    let file = try FileDescriptor.open(
      path, .readWrite, options: options, permissions: [.ownerReadWrite])
    // One that was there may be open to others. (A link to /dev/null, to keep no history, is not ours.)
    let stat = try file.stat()
    if stat.type == .regular && stat.permissions != .ownerReadWrite {
      _ = fchmod(file.rawValue, 0o600)
    }
    return file
  }

  /// All that is in a file.
  static func contents(of file: FileDescriptor) throws -> [UInt8] {
    let size = Int(try file.stat().size)
    var bytes: [UInt8] = []
    while true {
      let room = max(size - bytes.count, 0) + 4096
      let more = try [UInt8](unsafeUninitializedCapacity: room) { buffer, count in
        count = try file.read(
          fromAbsoluteOffset: Int64(bytes.count), into: UnsafeMutableRawBufferPointer(buffer))
      }
      if more.isEmpty { return bytes }
      bytes += more
    }
  }

  /// Takes the lock on a file, which its descriptor keeps until it is closed. Returns false where
  /// another has it, unless told to wait.
  @discardableResult
  static func lock(_ file: FileDescriptor, waits: Bool) throws -> Bool {
    while flock(file.rawValue, waits ? LOCK_EX : LOCK_EX | LOCK_NB) != 0 {
      if errno == EWOULDBLOCK { return false }
      if errno != EINTR { throw Errno(rawValue: errno) }
    }
    return true
  }

  /// Whether the file is still the one that the path leads to, rather than replaced or removed.
  static func isStill(_ file: FileDescriptor, at path: FilePath) -> Bool {
    guard let open = try? file.stat(), let named = try? path.stat() else { return false }
    return open.inode == named.inode && open.deviceID == named.deviceID
  }

  /// When a file was last written, in seconds since 1970.
  static func lastWritten(_ file: FileDescriptor) throws -> Int {
    Int(try file.stat().st_mtim.tv_sec)
  }

  /// Sees to it that what was written outlasts a power cut.
  static func sync(_ file: FileDescriptor) throws {
    while fsync(file.rawValue) != 0 {
      // A link to /dev/null or a pipe cannot be synchronised, and need not be.
      if errno == EINVAL { return }
      if errno != EINTR { throw Errno(rawValue: errno) }
    }
  }

  /// Removes a file.
  static func remove(_ path: FilePath) throws {
    if path.withPlatformString({ unlink($0) }) != 0 { throw Errno(rawValue: errno) }
  }

  /// Puts a file in the place of another.
  static func rename(_ source: FilePath, to target: FilePath) throws {
    let status = source.withPlatformString { from in
      target.withPlatformString { Self.rename(from, $0) }
    }
    if status != 0 { throw Errno(rawValue: errno) }
  }

  private static func rename(_ source: UnsafePointer<CChar>, _ target: UnsafePointer<CChar>)
    -> Int32
  {
    #if canImport(Glibc)
      Glibc.rename(source, target)
    #elseif canImport(Musl)
      Musl.rename(source, target)
    #else
      Darwin.rename(source, target)
    #endif
  }

  /// The names in a folder, sorted; none where it cannot be read.
  static func names(in folder: FilePath) -> [String] {
    guard let stream = folder.withPlatformString({ opendir($0) }) else { return [] }
    defer { closedir(stream) }
    var names: [String] = []
    while let entry = readdir(stream) {
      let name = withUnsafePointer(to: &entry.pointee.d_name) {
        $0.withMemoryRebound(to: CChar.self, capacity: 256) { String(cString: $0) }
      }
      names.append(name)
    }
    return names.sorted()
  }
}
