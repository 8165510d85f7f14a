import Foundation
import ParleyCore
import PtySupport

/// Where the project's files are, and the program over them.
enum Project {
  static let root = URL(filePath: #filePath)
    .deletingLastPathComponent().deletingLastPathComponent().deletingLastPathComponent()

  /// The paths of all Markdown pages, sorted, but for those in hidden folders, where builds are.
  static let pages: [String] = {
    let files = FileManager.default.enumerator(
      at: root, includingPropertiesForKeys: nil, options: .skipsHiddenFiles)
    let paths = files?.compactMap { ($0 as? URL)?.standardizedFileURL.path } ?? []
    let folder = root.standardizedFileURL.path + "/"
    return paths.filter { $0.hasPrefix(folder) && $0.hasSuffix(".md") }
      .map { String($0.dropFirst(folder.count)) }.sorted()
  }()

  static func text(_ path: String) throws -> String {
    try String(contentsOf: root.appending(path: path), encoding: .utf8)
  }

  /// Runs `parley` in the project's folder, or another, with a home of its own.
  static func parley(_ arguments: [String], in folder: URL = root, input: String = "") throws
    -> Batch.Result
  {
    try Batch.run(
      Built.path(of: "parley"), arguments, in: folder,
      home: FileManager.default.temporaryDirectory, input: input)
  }
}

/// A folder that is there as long as the value is used.
final class Scratch {
  let folder: URL

  init() throws {
    folder = FileManager.default.temporaryDirectory.appending(path: "parley-\(UUID().uuidString)")
    try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
  }

  deinit { try? FileManager.default.removeItem(at: folder) }

  /// Writes a file, with the folders above it.
  func write(_ text: String, to path: String) throws {
    let file = folder.appending(path: path)
    try FileManager.default.createDirectory(
      at: file.deletingLastPathComponent(), withIntermediateDirectories: true)
    try Data(text.utf8).write(to: file)
  }
}
