import PtySupport
import SystemPackage
import Testing

@testable import ParleyTerminal

#if canImport(Glibc)
  import Glibc
#elseif canImport(Musl)
  import Musl
#else
  import Darwin
#endif

/// A folder of its own for one test, removed afterwards.
final class TemporaryFolder {
  let path: FilePath

  init() throws {
    var template = Array("/tmp/parley-editor-XXXXXX".utf8CString)
    guard mkdtemp(&template) != nil else { throw Errno(rawValue: errno) }
    path = FilePath(platformString: template)
  }

  deinit { Self.remove(path) }

  private static func remove(_ path: FilePath) {
    for name in OwnFile.names(in: path) where name != "." && name != ".." {
      let inner = path.appending(name)
      if (try? inner.stat(followTargetSymlink: false))?.type == .directory {
        remove(inner)
      } else {
        try? OwnFile.remove(inner)
      }
    }
    _ = path.withPlatformString { rmdir($0) }
  }

  func write(_ text: String, to name: String) throws {
    try write(Array(text.utf8), to: name)
  }

  func write(_ bytes: [UInt8], to name: String) throws {
    let file = try FileDescriptor.open(
      path.appending(name), .writeOnly, options: [.create, .truncate],
      permissions: [.ownerReadWrite, .groupRead, .otherRead])
    _ = try file.closeAfter { try file.writeAll(bytes) }
  }

  func read(_ name: String) throws -> String {
    let file = try FileDescriptor.open(path.appending(name), .readOnly)
    return try file.closeAfter { String(decoding: try OwnFile.contents(of: file), as: UTF8.self) }
  }
}

/// The tests that need a terminal. One at a time: each starts a program, and the machine is shared.
@Suite(.serialized) struct AtATerminal {}

/// The probe on a terminal, with a home of its own.
struct Probe {
  let home: TemporaryFolder
  let pty: Pty
  static let path = Built.path(of: "editor-probe")

  init(
    _ arguments: [String] = [], home: TemporaryFolder? = nil, editrc: String? = nil,
    environment: [String: String] = [:], columns: Int = 80
  ) throws {
    self.home = try home ?? TemporaryFolder()
    if let editrc { try self.home.write(editrc, to: ".editrc") }
    let variables = Self.environment(home: self.home).merging(environment) { $1 }
    pty = try Pty(
      Self.path, arguments, environment: variables.filter { !$0.value.isEmpty }, columns: columns)
    try pty.wait(forPrompt: "probe>")
  }

  static func environment(home: TemporaryFolder) -> [String: String] {
    [
      "HOME": home.path.string, "XDG_STATE_HOME": home.path.appending("state").string,
      "TERM": "xterm-256color", "LC_ALL": "C.UTF-8", "PATH": "/usr/bin:/bin",
    ]
  }

  /// Waits for the row the cursor is in to read so.
  func shows(_ line: String) throws {
    try pty.wait(until: "the line \(line.debugDescription)") { pty.screen.line == line }
  }

  /// Presses Enter and waits for the entry as the probe got it, and for the next prompt.
  func enters(_ entry: String) throws {
    pty.press(.enter)
    try pty.wait(for: "line: \(entry.debugDescription)\n")
    try pty.wait(forPrompt: "probe>")
  }

  /// Types a line, enters it and waits.
  func enter(_ entry: String) throws {
    pty.type(entry)
    try enters(entry)
  }

  /// Presses Ctrl-C and waits for the next prompt.
  func interrupt() throws {
    pty.press(.control("c"))
    try pty.wait(for: "interrupted")
    try pty.wait(forPrompt: "probe>")
  }

  /// Presses keys one after the other.
  func press(_ keys: Key...) { for key in keys { pty.press(key) } }
}
