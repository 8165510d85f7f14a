import ParleyCore

/// Rewrites files in canonical layout, or says which differ from it; with `--fingerprint` writes the
/// prints of the passages they cite as well.
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
    if let folder = console.options.fingerprint {
      return FingerprintMode(console, paths: paths, documents: folder).run()
    }
    if console.options.reanchor {
      return UsageMode(
        console, "'--re-anchor' stands alone", "--fingerprint with the folder of the documents"
      ).run()
    }
    // What it has to say are diagnostics: a file named for results is not to be emptied, even less
    // where somebody meant it to take the new layout.
    console.abandonOutput()
    // Told at the end, so that those of all files are counted together.
    var found: [Diagnostic] = []
    var changed: [FileWrite] = []
    for path in paths {
      do throws(Diagnostic) {
        let folder = Folder.kind(of: path) == .folder ? path : nil
        for file in try disk.dossierFiles(at: path) { found += format(file, in: folder, &changed) }
      } catch {
        found.append(error)
      }
    }
    do throws(Diagnostic) {
      try console.disk.write(changed)
      if !changed.isEmpty { console.write(report(changed.map(\.path)), command: 1) }
    } catch {
      found.append(error)
    }
    console.report(found)
    return found.map { ExitStatus($0) }.max() ?? .success
  }

  /// Looking is done with a stranger's rights.
  private var disk: Disk { console.options.check ? console.guestDisk() : console.disk }

  /// The files that were written, each once.
  private func report(_ paths: [String]) -> Report {
    var names: [String] = []
    for path in paths where !names.contains(path) { names.append(path) }
    return Report(
      "fmt",
      blocks: [
        .paragraph(["Laid out anew:"]), .list(names.map { [.paragraph([.code($0)])] }),
      ], data: [.init("files", .strings(names))])
  }

  /// Lays out one file, unless it has an error: then it is left as it is, for nothing may be lost.
  private func format(
    _ path: String, in folder: String?, _ changed: inout [FileWrite]
  ) -> [Diagnostic] {
    do throws(Diagnostic) {
      let bytes = try disk.read(path)
      let file = Parser.parse(SourceText(name: path, bytes: bytes), as: .script)
      guard file.diagnostics.isEmpty else { return file.diagnostics }
      let canonical = Array(Printer().print(file).utf8)
      guard canonical != bytes else { return [] }
      if console.options.check { throw .notFormatted(path, by: "parley fmt \(path)") }
      try disk.checkWritable(path)
      changed.append(
        FileWrite(path, from: .bytes(bytes), to: canonical, link: .followed(within: folder)))
      return []
    } catch {
      return [error]
    }
  }
}

extension Diagnostic {
  /// A file is not as a command would write it.
  ///
  /// - Parameter missing: What it lacks, where that is more than layout.
  static func notFormatted(_ path: String, by command: String, missing: String? = nil) -> Diagnostic
  {
    Diagnostic(
      .notFormatted, "'\(path)' \(missing.map { "has \($0)" } ?? "is not in canonical layout")",
      expected: "what '\(command)' writes")
  }
}
