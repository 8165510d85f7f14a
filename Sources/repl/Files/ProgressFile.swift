import ParleyCore
import ParleyTerminal
import SystemPackage

/// Where a learner's progress in one lesson is kept, in the state folder: a file for each lesson and
/// choice of roles.
struct ProgressFile {
  private let path: FilePath
  private let disk: Disk
  /// What the file held when it was last read or written; nil where there was none.
  private var known: [UInt8]?

  /// The file for a lesson; nil where the user has no home.
  init?(of lesson: Lesson, roles: [String], disk: Disk) {
    guard let folder = StateFolder.path()?.appending("lessons") else { return nil }
    let subject = ([Folder.resolved(lesson.page.name)] + roles.sorted()).joined(separator: "\n")
    let file = FilePath(lesson.page.name).lastComponent?.stem ?? "lesson"
    let name = file.map { $0.isASCII && ($0.isLetter || $0.isNumber) ? $0 : "-" }.prefix(40)
    path = folder.appending("\(String(name))-\(Self.digest(subject)).progress")
    self.disk = disk
  }

  /// A short name for a long one: FNV-1a of 64 bits, after Fowler, Noll and Vo.
  private static func digest(_ text: String) -> String {
    var hash: UInt64 = 0xcbf2_9ce4_8422_2325
    for byte in text.utf8 { hash = (hash ^ UInt64(byte)) &* 0x0000_0100_0000_01b3 }
    return String(hash, radix: 16)
  }

  /// What was kept; nil where nothing was.
  ///
  /// - Throws: What keeps it from being read.
  mutating func load() throws(Diagnostic) -> LessonProgress? {
    guard disk.exists(path.string) else { return nil }
    let bytes = try disk.read(path.string)
    known = bytes
    return try LessonProgress(SourceText(name: path.string, bytes: bytes))
  }

  /// Keeps a learner's progress, whole or not at all.
  ///
  /// - Throws: What keeps it from being written, which may be another session in the same lesson.
  mutating func save(_ progress: LessonProgress) throws(Diagnostic) {
    do {
      try StateFolder.make(path.removingLastComponent())
    } catch {
      throw Diagnostic(.unwritable, "cannot make the folder '\(path.removingLastComponent())'")
    }
    let bytes = Array(progress.text.utf8)
    do throws(Diagnostic) {
      let before = known.map { FileWrite.Before.bytes($0) } ?? .absent
      try disk.write([FileWrite(path.string, from: before, to: bytes)])
    } catch  where error.id == .fileChanged || (known == nil && disk.exists(path.string)) {
      throw Diagnostic(
        .unwritable, "another session is at this lesson, and keeps its progress in '\(path)'",
        expected: "one session for each lesson and choice of roles")
    }
    known = bytes
  }

  /// Puts what cannot be used out of the way without losing it; says where it is now.
  mutating func setAside() -> String? {
    known = nil
    for number in 1...99 {
      let other = "\(path.string).damaged-\(number)"
      guard !disk.exists(other) else { continue }
      return (try? Folder.rename(path.string, other)) == nil ? nil : other
    }
    return nil
  }
}
