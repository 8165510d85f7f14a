import ParleyCore

/// Runs scripts without a person: files, `-c` commands, one command, or standard input.
struct BatchMode: Mode {
  let console: Console
  private let input: Input

  private enum Input {
    case files([String])
    case commands([String])
    case command(String)
    case standardInput
  }

  /// Standard input's commands.
  init(_ console: Console) {
    self.console = console
    input = .standardInput
  }

  /// The commands in files.
  init(_ console: Console, files: [String]) {
    self.console = console
    input = .files(files)
  }

  /// Scripts given on the command line.
  init(_ console: Console, commands: [String]) {
    self.console = console
    input = .commands(commands)
  }

  /// One command, its words as the user's shell parted them. A word that names a file whose name has
  /// spaces is quoted again.
  init(_ console: Console, command words: [String]) {
    self.console = console
    input = .command(
      words.map { word in
        word.contains(" ") && Folder.kind(of: word) != nil ? Self.quoted(word) : word
      }.joined(separator: " "))
  }

  /// A word as a string of the language.
  private static func quoted(_ word: String) -> String {
    let escaped = word.map { $0 == "\"" || $0 == "\\" ? "\\\($0)" : String($0) }
    return "\"" + escaped.joined() + "\""
  }

  /// Runs the scripts. Where an error ends them, a file that was to take their results stays as it
  /// was.
  func run() -> ExitStatus {
    do throws(Diagnostic) {
      let scripts = try scripts
      guard let dossier = try dossier(for: scripts) else {
        console.abandonOutput()
        return .unreadableInput
      }
      var runner = ScriptRunner(
        console, try console.session(dossier, folder: console.dossierFolder))
      for script in scripts {
        runner.run(script.text, isFile: script.isFile)
        if runner.isStopped { break }
      }
      if runner.hasBrokenOff { console.abandonOutput() }
      return runner.status
    } catch {
      console.abandonOutput()
      console.report(error)
      return ExitStatus(error)
    }
  }

  /// The texts to run; all are read before the first is run.
  private var scripts: [(text: SourceText, isFile: Bool)] {
    get throws(Diagnostic) {
      switch input {
      case .files(let paths):
        var scripts: [(text: SourceText, isFile: Bool)] = []
        for path in paths {
          scripts.append((SourceText(name: path, bytes: try console.disk.read(path)), true))
        }
        return scripts
      case .commands(let commands):
        return commands.map { (SourceText(name: "-c", $0), false) }
      case .command(let line): return [(SourceText(name: "command", line), false)]
      case .standardInput:
        let bytes = try console.disk.readStandardInput()
        return [(SourceText(name: "standard input", bytes: bytes), false)]
      }
    }
  }

  /// The dossier. Help is given without one, and so where the one that is there has errors.
  private func dossier(for scripts: [(text: SourceText, isFile: Bool)]) throws(Diagnostic)
    -> Dossier?
  {
    if case .command(let line) = input,
      ["explain", "help", "plugins"].contains(line.prefix { $0 != " " })
    {
      return Dossier()
    }
    return try console.openDossier()
  }
}
