import ParleyCore

/// Rewrites files in canonical layout, or says which differ from it.
struct FormatMode: Mode {
  let console: Console
  let paths: [String]

  init(_ console: Console, paths: [String]) {
    self.console = console
    self.paths = paths
  }

  func run() -> ExitStatus {
    guard !paths.isEmpty else {
      return UsageMode(console, "'fmt' needs a path", "files, or folders of them").run()
    }
    var status = ExitStatus.success
    for path in paths {
      do throws(Diagnostic) {
        for file in try files(at: path) { status = max(status, format(file)) }
      } catch {
        console.report(error)
        status = max(status, ExitStatus(error))
      }
    }
    return status
  }

  private func files(at path: String) throws(Diagnostic) -> [String] {
    guard Folder.kind(of: path) == .folder else { return [path] }
    let prefix = path.hasSuffix("/") ? path : path + "/"
    return try console.disk.dossierFiles(in: path).map { prefix + $0 }
  }

  /// Rewrites one file, unless it has an error: then nothing is written, for nothing may be lost.
  private func format(_ path: String) -> ExitStatus {
    do throws(Diagnostic) {
      let bytes = try console.disk.read(path)
      let file = Parser.parse(SourceText(name: path, bytes: bytes), as: .script)
      guard file.diagnostics.isEmpty else {
        for diagnostic in file.diagnostics { console.report(diagnostic) }
        return .unreadableInput
      }
      let canonical = Array(Printer().print(file).utf8)
      guard canonical != bytes else { return .success }
      if console.options.check {
        throw Diagnostic(
          .notFormatted, "'\(path)' is not in canonical layout",
          expected: "what 'parley fmt \(path)' writes")
      }
      try console.disk.write(canonical, to: path)
      return .success
    } catch {
      console.report(error)
      return ExitStatus(error)
    }
  }
}
