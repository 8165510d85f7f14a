import ParleyCore
import SystemPackage

#if canImport(Glibc)
  import Glibc
#elseif canImport(Musl)
  import Musl
#else
  import Darwin
#endif

/// Another program, run to its end without a shell between: its arguments are what they are.
struct Subprocess {
  /// Its name, to be found on the PATH: in an absolute folder of it. An empty one, or `.`, would run
  /// whatever has that name in the folder one stands in.
  let name: String
  /// What is added to the environment.
  var environment: [String: String] = [:]

  /// What a run came to.
  struct Result {
    var status: Int32
    var output: [UInt8]
    var errors: String
  }

  /// Runs it with nothing on standard input.
  ///
  /// - Throws: An `Errno` where it cannot be started or listened to: `noSuchFileOrDirectory` where there
  ///   is no such program.
  func run(_ arguments: [String]) throws(Errno) -> Result {
    guard let path else { throw .noSuchFileOrDirectory }
    let output = try pipe()
    let errors = try pipe()
    var actions = try fileActions(output.write, errors.write)
    defer { posix_spawn_file_actions_destroy(&actions) }
    let words = ([name] + arguments).map { strdup($0) } + [nil]
    let variables = merged.map { strdup($0) } + [nil]
    defer { for pointer in words + variables { free(pointer) } }
    var process = pid_t()
    let code = posix_spawn(&process, path, &actions, nil, words, variables)
    try? output.write.close()
    try? errors.write.close()
    defer {
      try? output.read.close()
      try? errors.read.close()
    }
    guard code == 0 else { throw Errno(rawValue: code) }
    let texts = Self.drain([output.read, errors.read])
    var status: Int32 = 0
    while waitpid(process, &status, 0) < 0 && errno == EINTR {}
    // The low seven bits are the signal that ended it, the next eight its own status.
    let ended = status & 0x7f == 0 ? (status >> 8) & 0xff : 128 + (status & 0x7f)
    return Result(
      status: ended, output: texts[0], errors: String(decoding: texts[1], as: UTF8.self))
  }

  /// Where the program is; nil where it is nowhere.
  private var path: String? {
    let folders = getenv("PATH").map { String(cString: $0) } ?? "/usr/bin:/bin"
    return folders.split(separator: ":").filter { $0.hasPrefix("/") }.map { "\($0)/\(name)" }
      .first { Folder.kind(of: $0) == .file && access($0, X_OK) == 0 }
  }

  private var merged: [String] {
    var variables: [String] = []
    var next = environ
    while let pointer = next.pointee {
      let text = String(cString: pointer)
      let name = String(text.prefix { $0 != "=" })
      if environment[name] == nil { variables.append(text) }
      next += 1
    }
    return variables + environment.sorted { $0.key < $1.key }.map { "\($0.key)=\($0.value)" }
  }

  /// A pipe whose ends no other program inherits.
  private func pipe() throws(Errno) -> (read: FileDescriptor, write: FileDescriptor) {
    do {
      let ends = try FileDescriptor.pipe()
      for end in [ends.readEnd, ends.writeEnd] { _ = fcntl(end.rawValue, F_SETFD, FD_CLOEXEC) }
      return (ends.readEnd, ends.writeEnd)
    } catch {
      throw error as? Errno ?? .ioError
    }
  }

  #if canImport(Darwin)
    private typealias Actions = posix_spawn_file_actions_t?
  #else
    private typealias Actions = posix_spawn_file_actions_t
  #endif

  private func fileActions(_ output: FileDescriptor, _ errors: FileDescriptor) throws(Errno)
    -> Actions
  {
    #if canImport(Darwin)
      var actions: Actions = nil
    #else
      var actions = Actions()
    #endif
    var code = posix_spawn_file_actions_init(&actions)
    if code == 0 {
      code = posix_spawn_file_actions_addopen(&actions, 0, "/dev/null", O_RDONLY, 0)
    }
    if code == 0 { code = posix_spawn_file_actions_adddup2(&actions, output.rawValue, 1) }
    if code == 0 { code = posix_spawn_file_actions_adddup2(&actions, errors.rawValue, 2) }
    guard code == 0 else { throw Errno(rawValue: code) }
    return actions
  }

  /// Reads several streams to their ends as they come, so that none fills up while another is waited for.
  private static func drain(_ streams: [FileDescriptor]) -> [[UInt8]] {
    var texts = streams.map { _ in [UInt8]() }
    var isOpen = streams.map { _ in true }
    while isOpen.contains(true) {
      var polled = zip(streams, isOpen).map { stream, isOpen in
        pollfd(fd: isOpen ? stream.rawValue : -1, events: Int16(POLLIN), revents: 0)
      }
      if poll(&polled, nfds_t(polled.count), -1) < 0, errno != EINTR { break }
      for index in streams.indices where polled[index].revents != 0 {
        let part = try? [UInt8](unsafeUninitializedCapacity: 65_536) { buffer, count in
          count = try streams[index].read(into: UnsafeMutableRawBufferPointer(buffer))
        }
        if let part, !part.isEmpty { texts[index] += part } else { isOpen[index] = false }
      }
    }
    return texts
  }
}
