import ParleyCore

/// Reads a dossier and reports everything found, errors and warnings.
struct CheckMode: Mode {
  let console: Console
  let paths: [String]

  init(_ console: Console, paths: [String]) {
    self.console = console
    self.paths = paths
  }

  func run() -> ExitStatus {
    do throws(Diagnostic) {
      let checked = try checked
      for diagnostic in checked.diagnostics { console.report(diagnostic) }
      console.write(report(checked), command: 1)
      return checked.dossier == nil ? .unreadableInput : .success
    } catch {
      console.abandonOutput()
      console.report(error)
      return ExitStatus(error)
    }
  }

  /// The dossier of the options, the folder named, or the files and folders named, read as one.
  private var checked: Dossier.Checked {
    get throws(Diagnostic) {
      guard let first = paths.first else {
        guard let folder = console.dossierFolder else {
          throw Diagnostic(
            .noDossier, "there is no dossier here", expected: "a path, or a folder after -d")
        }
        return try Dossier.load(folder, console.disk)
      }
      if paths.count == 1, Folder.kind(of: first) == .folder {
        return try Dossier.load(first, console.disk)
      }
      var files: [SyntaxFile] = []
      for path in paths {
        var names = [path]
        if Folder.kind(of: path) == .folder {
          let prefix = path.hasSuffix("/") ? path : path + "/"
          names = try console.disk.dossierFiles(in: path).map { prefix + $0 }
        }
        for name in names {
          let text = SourceText(name: name, bytes: try console.disk.read(name))
          files.append(Parser.parse(text, as: .dossier))
        }
      }
      return Dossier.check(files)
    }
  }

  private func report(_ checked: Dossier.Checked) -> Report {
    let errors = checked.diagnostics.count { $0.severity == .error }
    let warnings = checked.diagnostics.count - errors
    let counts: [(String, Int)] =
      checked.dossier.map { dossier in
        [
          ("sources", dossier.sources.count), ("actors", dossier.actors.count),
          ("guarantees", dossier.guarantees.count), ("factors", dossier.factors.count),
          ("statements", dossier.statements.count),
        ]
      } ?? []
    let findings = [("errors", errors), ("warnings", warnings)]
    let line = (counts + findings).map { counted($0.1, $0.0) }.joined(separator: ", ")
    return Report(
      "check", blocks: [.paragraph([.text(line)])],
      data: (counts + findings).map { .init($0.0, .int($0.1)) })
  }

  private func counted(_ number: Int, _ plural: String) -> String {
    "\(number) \(number == 1 ? String(plural.dropLast()) : plural)"
  }
}
