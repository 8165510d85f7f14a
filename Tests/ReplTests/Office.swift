import Foundation
import PtySupport

/// A folder with a small dossier in it, where the program is called without a terminal.
final class Office {
  typealias Result = Batch.Result

  let folder: URL

  init(dossier: String = Analyst.dossier) throws {
    folder = FileManager.default.temporaryDirectory
      .appendingPathComponent("parley-batch-\(UUID().uuidString)")
    let seeds = folder.appendingPathComponent("seeds")
    try FileManager.default.createDirectory(at: seeds, withIntermediateDirectories: true)
    try write(dossier, to: "seeds/a.parley")
  }

  deinit { try? FileManager.default.removeItem(at: folder) }

  /// Runs the program and gives its status and what it printed.
  ///
  /// - Parameter environment: Variables beside `PATH`; the home is the folder where nothing is said.
  func run(
    _ arguments: [String], input: String = "", environment: [String: String]? = nil
  ) throws -> Result {
    try Batch.run(
      Built.path(of: "parley"), arguments, in: folder, input: input, environment: environment)
  }

  func path(_ name: String) -> String { folder.appendingPathComponent(name).path }

  func write(_ text: String, to name: String) throws {
    try Data(text.utf8).write(to: URL(fileURLWithPath: path(name)))
  }

  func text(of name: String) throws -> String {
    String(decoding: try Data(contentsOf: URL(fileURLWithPath: path(name))), as: UTF8.self)
  }

  func link(_ name: String, to target: String) throws {
    try FileManager.default.createSymbolicLink(
      atPath: path(name), withDestinationPath: target)
  }
}
