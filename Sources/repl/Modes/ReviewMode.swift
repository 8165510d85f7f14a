import ParleyCore

/// Holds one dossier against another without either being the one in use: two folders, or a folder
/// against what it was in a revision of its repository.
struct ReviewMode: Mode {
  let console: Console
  let paths: [String]

  init(_ console: Console, paths: [String]) {
    self.console = console
    self.paths = paths
  }

  func run() -> ExitStatus {
    if console.options.git != nil, paths.count > 1 {
      return UsageMode(
        console, "'--git' and \(paths.count) folders stand together",
        "the dossier's folder alone; its old state comes from the revision"
      ).run()
    }
    if console.options.git == nil, paths.count != 2 {
      return UsageMode(
        console, "'diff' compares two dossiers, and \(paths.count) are given",
        "an old folder and a new one; other scenarios after --scenarios"
      ).run()
    }
    do throws(Diagnostic) {
      guard console.options.git == nil || console.rights.startsPrograms else {
        throw Diagnostic(
          .safeMode, "'git' is not started", expected: "two folders, without '--git'")
      }
      let (files, old, new, scenarios) = try sides
      var session = try console.session(Dossier(), files: files)
      let paths = scenarios.map { " scenarios " + Printer.quoted($0) }.joined()
      let line = "diff \(Printer.quoted(old)) \(Printer.quoted(new))" + paths
      var runner = ScriptRunner(console, session)
      for outcome in session.evaluate(line) { runner.show(outcome.withoutPlace) }
      if runner.hasBrokenOff { console.abandonOutput() }
      return runner.status
    } catch {
      console.abandonOutput()
      console.report(error)
      return ExitStatus(error)
    }
  }

  /// The disk with a stranger's rights; the scenarios beside the dossiers are meant with them.
  private func disk(_ folders: [String]) -> Disk {
    console.guestDisk(and: folders.map { $0 + (($0.hasSuffix("/") ? "" : "/") + "../scenarios") })
  }

  /// The two folders, the files they are read from, and the scenarios asked for.
  private var sides: (files: any FileAccess, old: String, new: String, scenarios: [String]) {
    get throws(Diagnostic) {
      let scenarios = [console.options.scenarios].compactMap(\.self)
      guard let name = console.options.git else {
        return (disk(paths), paths[0], paths[1], scenarios)
      }
      guard let folder = paths.first ?? console.dossierFolder else {
        throw Diagnostic(
          .noDossier, "there is no dossier here", expected: "a folder, or one after -d")
      }
      guard Folder.kind(of: folder) == .folder else {
        throw Diagnostic(
          .unreadable, "'\(folder)' is no folder", expected: "the folder of a dossier")
      }
      let revision = try Revision(name, of: folder)
      let old = revision.name + ":" + (revision.path(of: folder) ?? "")
      let files = RevisionFiles(disk: disk([folder]), revision: revision)
      // What is in no repository is the same for both.
      let earlier = scenarios.map { path in
        revision.path(of: path).map { revision.name + ":" + $0 } ?? path
      }
      return (files, old, folder, earlier + scenarios)
    }
  }
}

extension Outcome {
  /// The outcome with the places alone that are in files: the command itself was not typed as a line.
  fileprivate var withoutPlace: Outcome {
    var outcome = self
    for index in diagnostics.indices where diagnostics[index].place?.file == "session" {
      outcome.diagnostics[index].place = nil
    }
    return outcome
  }
}
