import ParleyCore

/// The files that a test run is about: those named, and those below the folders named.
struct TestPaths {
  /// A file, or what keeps a folder from being looked through.
  enum Found: Sendable {
    case file(String)
    case problem(String, Diagnostic)
  }

  /// What was found, in the order of the paths; a file is there once, where it is first met.
  let found: [Found]

  /// Looks through the paths. A folder that cannot be read does not hide the others.
  init(_ paths: [String], on disk: Disk) {
    var seen: Set<PathKey> = []
    found = paths.flatMap { path -> [Found] in
      guard Folder.kind(of: path) == .folder else { return [.file(path)] }
      let folder = path.count > 1 && path.hasSuffix("/") ? String(path.dropLast()) : path
      var problems: [Found] = []
      let files = try? disk.files(in: folder, ending: TestFiles.endings) {
        problems.append(.problem($0, $1))
      }
      return (files ?? []).map { .file(folder + "/" + $0) } + problems
    }.filter { found in
      if case .file(let path) = found { seen.insert(PathKey(path)).inserted } else { true }
    }
  }

  /// Does something with each text that can be read, many at once, and gives what comes of it in order.
  ///
  /// - Parameter with: Makes what the work needs and no two threads may share; once for many files.
  func map<Tool>(
    _ disk: Disk, with tool: @Sendable () -> Tool,
    _ body: @Sendable (any TestFile, Tool) -> TestOutcome
  ) -> TestRun {
    // Enough files in one piece to share what a session works out once, few enough for all cores.
    let length = max(1, min(32, found.count / 16))
    let pieces = (found.count + length - 1) / length
    let results = Threads.map(pieces) { piece in
      let tool = tool()
      return found[piece * length..<min((piece + 1) * length, found.count)].map { found in
        switch found {
        case .problem(let path, let error):
          return TestedFile(path, TestOutcome([TestResult(error)]))
        case .file(let path):
          do throws(Diagnostic) {
            let bytes = try disk.read(path)
            let file = TestFiles.read(SourceText(name: path, bytes: bytes))
            return TestedFile(path, body(file, tool), read: bytes)
          } catch {
            return TestedFile(path, TestOutcome([TestResult(error)]))
          }
        }
      }
    }
    return TestRun(results.flatMap(\.self))
  }
}
