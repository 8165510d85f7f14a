import ParleyCore
import ParleyTerminal
import SystemPackage

/// A session with a person at a terminal.
struct SessionMode: Mode {
  let console: Console

  init(_ console: Console) { self.console = console }

  func run() -> ExitStatus {
    let interrupt = Interrupt.watch()
    console.interrupt = interrupt
    let session: Session
    do throws(Diagnostic) {
      session = try openSession()
    } catch {
      console.abandonOutput()
      console.report(error)
      return ExitStatus(error)
    }
    let runner = ScriptRunner(console, session)
    let prompter = Prompter(console, runner.session)
    guard
      let editor = LineEditor(
        history: HistoryFile(), startsPrograms: console.rights.startsPrograms,
        visible: Visible.name,
        completer: { prompter.complete($0, at: $1) })
    else {
      console.abandonOutput()
      console.report(Diagnostic(.unreadable, "the terminal cannot be used"))
      return .systemFailure
    }
    for notice in editor.notices { console.write("\(notice)\n") }
    var loop = SessionLoop(
      console: console, editor: editor, prompter: prompter, runner: runner,
      journal: journal, interrupt: interrupt)
    loop.takeUpAbandoned(runner.session.hasDossier)
    DraftJournal.tellLeft(over: runner.session.folder, console, editor)
    loop.run()
    return .success
  }

  /// The session to begin with: over the dossier, or over nothing where that is broken.
  private func openSession() throws(Diagnostic) -> Session {
    var dossier = Dossier()
    var folder: String?
    do throws(Diagnostic) {
      if let opened = try console.openDossier(warns: true) {
        dossier = opened
        folder = console.dossierFolder
        console.write(greeting(opened))
      } else {
        console.write("The dossier has errors: the session starts empty. 'open DIR' opens one.\n")
      }
    } catch {
      console.report(error)
      console.write("The session starts empty. 'open DIR' opens a dossier.\n")
    }
    var session = try console.session(dossier, folder: folder)
    session.reportsEffects = true
    if !console.options.noInit { takeInitFile(&session) }
    session.asks = true
    return session
  }

  private func greeting(_ dossier: Dossier) -> String {
    let asOf = dossier.newestDay.map { ", as of \($0)" } ?? ""
    return """
      \(parleyVersion.isEmpty ? "" : "Parley \(parleyVersion). ")\
      \(counted(dossier.statements.count, "statement")) from \
      \(counted(dossier.sources.count, "source"))\(asOf).
      'brief' sums them up, 'help' lists the commands, Tab completes, Ctrl-D ends.

      """
  }

  /// Runs the user's start-up file, if there is one.
  private func takeInitFile(_ session: inout Session) {
    // A path that is relative leads into whatever folder one stands in, and that may be a stranger's.
    let folders = [environment("XDG_CONFIG_HOME"), environment("HOME").map { $0 + "/.config" }]
    guard let folder = folders.compactMap(\.self).first(where: { $0.hasPrefix("/") })
    else { return }
    // The user's own, whatever the rights of the session are.
    let path = folder + "/parley/init.parley"
    guard Folder.kind(of: path) != nil else { return }
    do throws(Diagnostic) {
      var runner = ScriptRunner(console, session)
      runner.run(SourceText(name: path, bytes: try Disk().read(path)), isFile: true)
      session = runner.session
      session.endScript()
    } catch {
      console.report(error)
    }
  }

  private var journal: Journal? {
    StateFolder.path().map { Journal(in: $0) }
  }
}
