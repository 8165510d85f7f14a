import ParleyCore

/// Lays out a new dossier with one worked example, whole or not at all.
struct NewMode: Mode {
  let console: Console
  let paths: [String]

  init(_ console: Console, paths: [String]) {
    self.console = console
    self.paths = paths
  }

  func run() -> ExitStatus {
    guard let folder = paths.first, paths.count == 1, !folder.isEmpty else {
      return UsageMode(
        console, "'new' takes one folder, not \(paths.count)", "the name of a folder to make"
      ).run()
    }
    do throws(Diagnostic) {
      try console.disk.writeFolder(NewDossier.files, to: folder)
    } catch {
      console.abandonOutput()
      console.report(error)
      return ExitStatus(error)
    }
    let made = NewDossier.files.map { "  \(folder)/\($0.path)\n" }.joined()
    console.write(
      "A new dossier:\n\(Visible.text(made, newline: .kept))\nNext: cd '\(Visible.name(folder))',"
        + " 'parley brief', 'parley test scenarios'.\n")
    return .success
  }
}
