import ParleyCore
import ParleyPlugins

/// Files in folders that are there by being listed.
struct FolderFiles: FileAccess {
  var files: [String: String]

  func read(_ path: String) throws(Diagnostic) -> [UInt8] {
    guard let text = files[path] else {
      throw Diagnostic(.unreadable, "there is no file '\(path)'")
    }
    return Array(text.utf8)
  }

  func dossierFiles(in folder: String) throws(Diagnostic) -> [String] {
    guard exists(folder) else { throw Diagnostic(.unreadable, "there is no folder '\(folder)'") }
    let prefix = folder + "/"
    return files.keys.filter { $0.hasPrefix(prefix) && $0.hasSuffix(".parley") }
      .map { String($0.dropFirst(prefix.count)) }.sorted()
  }

  func exists(_ path: String) -> Bool {
    files[path] != nil || files.keys.contains { $0.hasPrefix(path + "/") }
  }

  func confined(to paths: [String]) -> any FileAccess { self }
  func write(_ files: [FileWrite]) throws(Diagnostic) {
    throw Diagnostic(.unwritable, "tests write nothing")
  }
}

/// A session without a dossier of its own, to set folders side by side in.
struct Reviewer {
  var session: Session

  init(_ files: [String: String], asOf: String? = nil) {
    session = Session(
      Dossier(), registry: Registry(BuiltIn.plugins), files: FolderFiles(files: files),
      asOf: asOf.flatMap { InexactDate($0) })
  }

  /// What a line prints; what goes wrong with it, as `ID: place: message`.
  mutating func type(_ line: String, as format: Format = .text) -> String {
    session.evaluate(line).map { outcome in
      (outcome.report?.rendered(as: format, command: 1, options: .init(width: 0)) ?? "")
        + outcome.diagnostics.map { diagnostic in
          let place = diagnostic.place.map { "\($0.file):\($0.line): " } ?? ""
          return "\(diagnostic.id.rawValue): \(place)\(diagnostic.message)\n"
        }.joined()
    }.joined()
  }

  /// The outcome of comparing the folders `old` and `new`.
  mutating func compare() throws -> Outcome { session.evaluate("diff old new")[0] }
}
