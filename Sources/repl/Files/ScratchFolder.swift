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

/// What a run saves with a stranger's rights, by plain names: kept in memory, so that nothing of it is left
/// behind however the run ends.
///
/// Where it stays for a person to take files from, it is in a folder as well, which is made when the first
/// file is saved, where nobody else may look.
final class ScratchFolder: Sendable {
  private struct State {
    var files: [PathKey: [UInt8]] = [:]
    var folder: String?
  }
  /// How many files it takes.
  private static let most = 1_000

  /// Whether it stays when the run has ended.
  let stays: Bool
  private let state = Mutex(State())

  init(stays: Bool = false) { self.stays = stays }

  /// The folder that stays; nil where nothing has been saved into one.
  var made: String? { state.withLock { $0.folder } }

  /// Whether a path is a plain name, under which it takes a file.
  func takes(_ path: String) -> Bool { Self.plain(path) != nil }

  /// The bytes of a file that has been saved; nil where there is no such.
  func contents(of path: String) -> [UInt8]? {
    guard let name = Self.plain(path) else { return nil }
    return state.withLock { $0.files[PathKey(name)] }
  }

  /// Where a file is that has been saved and stays; nil where there is no such.
  func existing(_ path: String) -> String? {
    guard let name = Self.plain(path), contents(of: path) != nil else { return nil }
    return made.map { $0 + "/" + name }
  }

  private static func plain(_ path: String) -> String? {
    let name = path.hasPrefix("./") ? path.dropFirst(2) : path[...]
    return name.isEmpty || name.contains("/") || name.hasPrefix(".") ? nil : String(name)
  }

  // MARK: Saving

  /// Saves files that have plain names, all of them or none.
  ///
  /// - Throws: A `safe-mode` diagnostic where that would be more than it takes, or would change a file from
  ///   elsewhere; else what keeps one from being written.
  func write(_ files: [OutgoingFile]) throws(Diagnostic) {
    try state.withLock { state throws(Diagnostic) in
      var next = state
      for file in files {
        guard let name = Self.plain(file.path) else { continue }
        let key = PathKey(name)
        try Self.check(file, next.files[key])
        next.files[key] = file.pieces.map { Array($0.joined()) }
        try Self.checkBudget(next, file.path)
      }
      if stays, state.folder == nil {
        state.folder = try Self.newFolder()
        next.folder = state.folder
      }
      if let folder = next.folder { try Self.put(files, next.files, into: folder) }
      state = next
    }
  }

  private static func check(_ file: OutgoingFile, _ now: [UInt8]?) throws(Diagnostic) {
    switch file.before {
    case .anything: return
    case .absent where now == nil: return
    case .absent:
      throw Diagnostic(
        .unwritable, "'\(file.path)' is there already", expected: "a name that nothing has")
    case .bytes(let bytes) where now == bytes: return
    case .bytes:
      throw Diagnostic(
        .safeMode, "'\(file.path)' is not written", expected: "files to stay as they are here")
    }
  }

  private static func checkBudget(_ state: State, _ path: String) throws(Diagnostic) {
    let bytes = state.files.values.reduce(0) { $0 + $1.count }
    guard state.files.count > most || bytes > Limits.bytes else { return }
    throw Diagnostic(
      .safeMode, "'\(path)' is not written: too much is saved already",
      expected: "at most \(grouped(most)) files, and \(Limits.bytes >> 20) MiB, to be saved here")
  }

  private static func put(
    _ files: [OutgoingFile], _ contents: [PathKey: [UInt8]], into folder: String
  ) throws(Diagnostic) {
    try Disk().write(
      files.compactMap { file in
        plain(file.path).map { name in
          FileWrite(folder + "/" + name, from: .anything, to: contents[PathKey(name)])
        }
      })
  }

  private static func newFolder() throws(Diagnostic) -> String {
    var template = Array("\(environment("TMPDIR") ?? "/tmp")/parley-XXXXXX".utf8CString)
    let isMade = template.withUnsafeMutableBufferPointer { buffer in
      buffer.baseAddress.map { mkdtemp($0) != nil } ?? false
    }
    guard isMade else {
      throw Diagnostic(.unwritable, "a scratch folder cannot be made", expected: "a $TMPDIR")
    }
    return String(decoding: template.dropLast().map { UInt8(bitPattern: $0) }, as: UTF8.self)
  }
}
