import ArgumentParser
import ParleyCore

/// The program: reads its options, finds out what is asked of it, and ends with the status that came
/// of it.
@main
struct Parley: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "parley",
    abstract: "Plain-text accounting for diplomacy: who stands where on which guarantee, and why.",
    usage: """
      parley [OPTION...]                     a session at a terminal, or standard input's commands
      parley [OPTION...] FILE...             the commands in the files, in one session
      parley [OPTION...] -c 'COMMAND' ...    the commands given
      parley [OPTION...] COMMAND ...         one command, as in 'parley brief italy'
      parley test PATH...                    runs scenario files as tests
      parley walk FILE                       takes a learner through a lesson (FOLDER: lists them)
      parley new DIR                         lays out a new dossier with one worked example
      parley check [PATH...]                 reads a dossier and reports every error
      parley check --documents DIR [PATH...] holds it against your copies of the documents as well
      parley complete 'LINE'                 tells what could stand at the end of a line
      parley diff OLD NEW                    tells what a changed dossier concludes otherwise
      parley diff --git REV [DIR]            the same against a revision of its git repository
      parley fmt [--check] PATH...           rewrites files in canonical layout
      parley fmt --fingerprint DIR PATH...   and writes the prints of the passages they cite
      parley import csv FILE                 adds a table of statements to the dossier
      parley import json FILE --into DIR     makes a dossier of its JSON
      """,
    discussion: "'parley help' lists the commands, 'parley help COMMAND' explains one.",
    version: "parley \(parleyVersion)")

  @OptionGroup var options: Options
  private var words: [String] { options.words }

  /// Reads the words and runs. A call that means nothing ends with status 2, which is the one that is
  /// documented; the argument parser's own would be another.
  static func main() {
    do {
      var command = try parseAsRoot()
      try command.run()
    } catch  where exitCode(for: error) == .success {
      // Help and the like: the parser's own way of printing it does not say whether it could.
      let isWritten = standardOutput.write(fullMessage(for: error) + "\n")
      exit(withError: isWritten ? nil : ExitCode(ExitStatus.systemFailure.rawValue))
    } catch  where exitCode(for: error) == .validationFailure {
      // What was typed stands in it.
      standardError.write(Visible.text(fullMessage(for: error), newline: .kept) + "\n")
      exit(withError: ExitCode(ExitStatus.usage.rawValue))
    } catch {
      exit(withError: error)
    }
  }

  func run() {
    Folder.openStandardStreams()
    Folder.outliveSignals()
    do throws(Diagnostic) {
      let console = try Console(options)
      let status = mode(console).run()
      finish(with: max(status, console.close()))
    } catch {
      standardError.write(error.picture())
      // Whatever else is wrong with an option's value is wrong usage.
      finish(with: error.id == .unwritable ? ExitStatus(error) : .usage)
    }
  }

  private func mode(_ console: Console) -> any Mode {
    if words.first == "diff", options.commands.isEmpty, options.git != nil || words.count > 2 {
      return ReviewMode(console, paths: Array(words.dropFirst()))
    }
    if let option = options.reviews {
      return UsageMode(
        console, "'\(option)' is given, and no two dossiers to compare",
        "'parley diff OLD NEW', or 'parley diff --git REV'")
    }
    guard let first = words.first else {
      if console.testFormat != nil { return usageOfTestFormat(console) }
      if !options.commands.isEmpty { return BatchMode(console, commands: options.commands) }
      return console.isInteractive ? SessionMode(console) : BatchMode(console)
    }
    if !options.commands.isEmpty {
      return UsageMode(
        console, "'-c' and '\(first)' stand together", "either commands with -c, or files")
    }
    if console.testFormat != nil, first != "test" { return usageOfTestFormat(console) }
    switch first {
    case "test": return TestMode(console, paths: Array(words.dropFirst()))
    case "new": return NewMode(console, paths: Array(words.dropFirst()))
    case "walk": return WalkMode(console, paths: Array(words.dropFirst()))
    case "check": return CheckMode(console, paths: Array(words.dropFirst()))
    case "complete": return CompleteMode(console, lines: Array(words.dropFirst()))
    case "fmt": return FormatMode(console, paths: Array(words.dropFirst()))
    case "import": return ImportMode(console, words: Array(words.dropFirst()))
    default: break
    }
    // Only what can be no command's name is a file: else whoever lays a file 'brief' into a folder has it run
    // in the command's place.
    let word = String(first.prefix { !$0.isWhitespace })
    if console.isCommand(word) || EntryWord(rawValue: word) != nil {
      return BatchMode(console, command: words)
    }
    guard Folder.kind(of: first) != .folder else {
      return UsageMode(
        console, "'\(first)' is a folder", "a file, or 'parley test \(first)'")
    }
    return first.hasSuffix(".parley") || first.contains("/")
      ? BatchMode(console, files: words) : BatchMode(console, command: words)
  }

  private func usageOfTestFormat(_ console: Console) -> UsageMode {
    UsageMode(
      console, "'\(options.format ?? "")' is a format of 'parley test' alone",
      Format.allCases.map(\.rawValue).joined(separator: ", "))
  }

  private func finish(with status: ExitStatus) -> Never {
    Self.exit(withError: status == .success ? nil : ExitCode(status.rawValue))
  }
}

/// The program's version.
let parleyVersion = "0.1.0"
