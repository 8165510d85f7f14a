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
      try lay(out: folder)
    } catch {
      console.report(error)
      return ExitStatus(error)
    }
    let made = NewDossier.files.map { "  \(folder)/\($0.path)\n" }.joined()
    console.write(
      "A new dossier:\n\(Visible.text(made, newline: .kept))\nNext: cd '\(Visible.text(folder))',"
        + " 'parley brief', 'parley test scenarios'.\n")
    return .success
  }

  /// Makes everything under another name first, so that what is there is never half of it.
  private func lay(out folder: String) throws(Diagnostic) {
    let target = folder.hasSuffix("/") ? String(folder.dropLast()) : folder
    if Folder.kind(of: target) != nil, !Folder.isEmpty(target) {
      throw Diagnostic(
        .unwritable, "'\(target)' is there already, and something is in it",
        expected: "a new folder's name, or an empty folder")
    }
    if console.options.safe {
      throw Diagnostic(
        .safeMode, "'\(target)' is not made", expected: "nothing to be written under --safe")
    }
    let temporary = target + ".part-\(Folder.processID)"
    do throws(Diagnostic) {
      for (path, text) in NewDossier.files {
        let file = temporary + "/" + path
        try Folder.make(String(file[..<(file.lastIndex(of: "/") ?? file.endIndex)]))
        try console.disk.write(Array(text.utf8), to: file)
      }
      try Folder.move(temporary, to: target)
    } catch {
      Folder.removeAll(temporary, NewDossier.files.map(\.path))
      throw error
    }
  }
}
