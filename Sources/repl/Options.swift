import ArgumentParser
import ParleyCore

/// The options, the same for every way to call the program.
struct Options: ParsableArguments {
  @Argument(
    help: ArgumentHelp("Files, or a command with what it takes.", valueName: "word"),
    completion: .file())
  var words: [String] = []

  @Option(
    name: .shortAndLong,
    help: ArgumentHelp(
      "The dossier's folder, or the one that it is the 'seeds' of.",
      discussion: "Else $PARLEY_DOSSIER; else the folder 'seeds' here or in the nearest above.",
      valueName: "dir"),
    completion: .directory)
  var dossier: String?

  @Option(
    help: ArgumentHelp(
      "The folder with your copies of the documents.",
      discussion:
        "Else $PARLEY_DOCUMENTS. Reports quote from them; 'check' holds the dossier against them.",
      valueName: "dir"),
    completion: .directory)
  var documents: String?

  @Option(
    name: .customLong("as-of"),
    help: ArgumentHelp(
      "The day to judge as of; 'as of' in a scenario comes before it.", valueName: "date"))
  var asOf: String?

  @Option(
    name: [.customShort("c"), .customLong("command")], parsing: .singleValue,
    help: ArgumentHelp(
      "Runs a command, or a script of several lines; repeatable.", valueName: "command"))
  var commands: [String] = []

  @Option(
    name: .shortAndLong,
    help: ArgumentHelp(
      "text, markdown, html, json or csv; for test also tap, junit or github.", valueName: "format"),
    completion: .list(Format.allCases.map(\.rawValue) + TestFormat.allCases.map(\.rawValue)))
  var format: String?

  @Option(
    name: .shortAndLong,
    help: ArgumentHelp(
      "Writes the results to a file, whole or not at all; replaces what is there, but no .parley file.",
      valueName: "file"),
    completion: .file())
  var output: String?

  @Option(
    help: ArgumentHelp("auto, always or never.", valueName: "when"),
    completion: .list(["auto", "always", "never"]))
  var color: String = "auto"

  @Flag(name: .customLong("keep-going"), help: "In a script, goes on after an error.")
  var keepGoing = false

  @Flag(
    name: .customLong("no-init"), help: "Without the start-up file, which only a session reads.")
  var noInit = false

  @Flag(
    help: "Writes no file and runs no plugin from elsewhere: for classrooms and others' scripts.")
  var safe = false

  @Flag(help: "Ends with status 1 where an audit finds something.")
  var strict = false

  @Flag(help: "For fmt: only says which files are not in canonical layout.")
  var check = false

  @Option(
    help: ArgumentHelp(
      "For diff: takes the old dossier from a revision of its git repository.",
      valueName: "revision"))
  var git: String?

  @Option(
    help: ArgumentHelp(
      "For diff: the scenarios that are held against both dossiers.", valueName: "path"),
    completion: .file())
  var scenarios: String?

  @Option(
    name: .customLong("role"),
    help: ArgumentHelp("For walk: an actor that you play; repeatable.", valueName: "actor"))
  var roles: [String] = []

  @Option(
    help: ArgumentHelp(
      "For walk: writes what was met, and when, to a file at the end.", valueName: "file"),
    completion: .file())
  var report: String?

  @Option(
    help: ArgumentHelp("For walk: writes the lesson for paper, as Markdown.", valueName: "file"),
    completion: .file())
  var handout: String?

  @Option(
    help: ArgumentHelp(
      "For fmt: writes the prints of the passages cited, from the copies in a folder.",
      valueName: "dir"),
    completion: .directory)
  var fingerprint: String?

  @Flag(
    name: .customLong("re-anchor"),
    help: "For fmt --fingerprint: writes where passages of changed documents stand now.")
  var reanchor = false

  @Flag(help: "For test: rewrites what transcripts show from what is printed now, and fails.")
  var update = false

  /// The option given that asks for a file to be written where it is named, if one is. A lesson's report
  /// goes to the scratch folder.
  var writes: String? {
    if output != nil { return "--output" }
    if update { return "--update" }
    return handout == nil ? nil : "--handout"
  }
  @Option(
    help: ArgumentHelp(
      "For test: only what has a text in its path, scenario or own line.", valueName: "text"))
  var filter: String?

  @Flag(help: "For test: only lists what would be tested.")
  var list = false

  @Flag(name: .customLong("fail-on-empty"), help: "For test: fails where there is nothing to test.")
  var failOnEmpty = false

  @Flag(help: "For test: also tells what of the dossier no scenario exercises.")
  var coverage = false

  @Option(
    name: .customLong("min-coverage"),
    help: ArgumentHelp(
      "For test: fails where fewer percent of the statements are exercised.", valueName: "percent"))
  var minCoverage: Int?

  @Flag(help: "For test: tests again whenever a file changes, until Ctrl-C.")
  var watch = false

  /// The option given that only `diff` takes, if one is.
  var reviews: String? {
    if git != nil { return "--git" }
    return scenarios == nil ? nil : "--scenarios"
  }
  @Option(
    help: ArgumentHelp(
      "For import: the new folder of a dossier, or the new file in it.", valueName: "path"),
    completion: .file())
  var into: String?

  @Option(
    name: .customLong("map"), parsing: .singleValue,
    help: ArgumentHelp(
      "For import csv: what columns of other names mean; nothing after '=' passes one over.",
      valueName: "column=name,..."))
  var columnNames: [String] = []

  @Flag(
    name: .customLong("skip-bad"),
    help: "For import csv: takes the good rows, and tells the others.")
  var skipBad = false
}
