import ParleyCore
import ParleyPlugins
import ParleyTerminal
import SystemPackage

/// What stands between the session and the world: where results and diagnostics go, in which format,
/// and which dossier is open. Options may change while it runs.
final class Console {
  let options: Options
  /// The disk as whoever called the program may use it: with the user's rights, or under `--safe` with a
  /// stranger's.
  let disk: Disk
  /// The folder of the dossier: the one asked for, else the environment's, else the nearest `seeds`.
  let dossierFolder: String?
  /// What the command line names to be read, and the dossier: all that a stranger's file can read.
  private let roots: [String]
  /// What the session that runs may do; a lesson's is a stranger's.
  var rights: Rights
  var format: Format
  /// The format of tests alone that was asked for; `format` is then what diagnostics are told in.
  let testFormat: TestFormat?
  var color: ColorChoice
  /// The width of text; nil for the terminal's, or none where there is no terminal.
  var width: Int?
  /// What Ctrl-C raises in a session; long output stops at it.
  var interrupt: Interrupt?
  /// The dossier as it was opened last, so that only what has changed is read another time.
  private var opened: Dossier?
  /// How far a long command is, for a person who waits.
  private let progress = Terminal.isTerminal(.standardError) ? ProgressDisplay() : nil
  /// The file of `-o`, and the results that are kept for it until it is written whole.
  private var file: (path: String, text: String)?
  /// The file that a session's results go to meanwhile.
  private var diversion: OutputFile?
  private var outputFailed = false

  /// Creates a console from the options.
  ///
  /// - Throws: A `usage` diagnostic where an option's value means nothing.
  init(_ options: Options) throws(Diagnostic) {
    self.options = options
    try Limits.takeUp()
    dossierFolder = Self.dossierFolder(options)
    roots = Self.roots(options, dossierFolder)
    rights = options.safe ? .stranger : .user
    disk = Disk(
      rights, roots: roots, scratch: options.safe ? ScratchFolder(stays: true) : nil)
    format = .text
    color = .auto
    testFormat = options.format.flatMap(TestFormat.init(rawValue:))
    if let name = options.format, testFormat == nil { try set("format", name) }
    try set("color", options.color)
    if let path = options.output {
      try checkTarget(path)
      file = (path, "")
    }
    if options.safe, let what = options.writes {
      throw Diagnostic(
        .usage, "--safe and \(what) stand together", expected: "nothing to be written under --safe")
    }
    if let date = options.asOf, InexactDate(date) == nil {
      throw Diagnostic(
        .usage, "'\(date)' is no date", expected: "YYYY, YYYY-MM or YYYY-MM-DD after --as-of")
    }
  }

  /// The dossier's folder, and every file and folder that the command line names.
  private static func roots(_ options: Options, _ dossier: String?) -> [String] {
    let named =
      options.words
      + [
        dossier, options.dossier, options.documents ?? environment("PARLEY_DOCUMENTS"),
        options.fingerprint, options.scenarios,
      ].compactMap(\.self)
    return placesNamed(by: named)
  }

  /// Where paths lead that are named to be read; without those that a link leads out.
  private static func placesNamed(by paths: [String]) -> [String] {
    paths.compactMap { Folder.placeInside($0) }
  }

  /// The disk for what may be a stranger's file: it reads what the command line names, and writes into a
  /// scratch folder of its own.
  ///
  /// - Parameters:
  ///   - others: What may be read beside.
  ///   - stays: Whether that folder stays for a person to take files from.
  func guestDisk(and others: [String] = [], keepingScratch stays: Bool = false) -> Disk {
    Disk(
      .stranger, roots: roots + Self.placesNamed(by: others), scratch: ScratchFolder(stays: stays))
  }

  /// Says where the files are that were saved into a scratch folder which stays.
  func tellScratch(of disk: Disk) {
    guard let folder = disk.scratch?.made else { return }
    report(
      Diagnostic(
        .savedInScratch, "what was saved is in the folder '\(folder)'",
        expected: "what is to be kept to be moved from there"))
  }

  /// Whether a person is at a terminal.
  var isInteractive: Bool {
    Terminal.isTerminal(.standardInput) && Terminal.isTerminal(.standardOutput)
  }

  /// Sets an option.
  func set(_ option: String, _ value: String) throws(Diagnostic) {
    switch option {
    case "format":
      guard let format = Format(rawValue: value) else {
        throw badValue(option, value, Format.allCases.map(\.rawValue))
      }
      self.format = format
    case "color":
      guard let color = ColorChoice(rawValue: value) else {
        throw badValue(option, value, ColorChoice.allCases.map(\.rawValue))
      }
      self.color = color
    default:
      if value == "auto" {
        width = nil
      } else if let number = Int(value), (20...10_000).contains(number) {
        width = number
      } else {
        throw badValue(option, value, ["auto", "a number of columns, 20 or more"])
      }
    }
  }

  private func badValue(_ option: String, _ value: String, _ values: [String]) -> Diagnostic {
    Diagnostic(
      .badArgument, "'\(value)' is no value of '\(option)'",
      expected: values.joined(separator: ", "),
      suggestion: NearestWord.to(value, among: values))
  }

  // MARK: Writing

  /// How text for people is set on a stream.
  func renderOptions(on descriptor: FileDescriptor) -> RenderOptions {
    let isToFile = descriptor == .standardOutput && writesToFile
    return RenderOptions(
      width: width ?? (isToFile ? 0 : Terminal.width(of: descriptor) ?? 0),
      color: isToFile ? color == .always : Terminal.showsColor(color, on: descriptor))
  }

  /// Who may break off what is being written.
  private var watch: Watch {
    let interrupt = interrupt
    return Watch(isInterrupted: { interrupt?.isRaised ?? false })
  }

  /// Writes a report, as the command of this number made it.
  func write(_ report: Report, command: Int) {
    progress?.clear()
    write(
      report.rendered(
        as: format, command: command, options: renderOptions(on: .standardOutput),
        watch: watch))
  }

  /// Writes finished text to where results go.
  func write(_ text: String) {
    if let diversion {
      do throws(Diagnostic) {
        try diversion.append(text)
      } catch {
        // What its file cannot take is not lost: it comes here, and so does what follows.
        self.diversion = nil
        outputFailed = true
        var diagnostic = error
        diagnostic.notes.append("reports come here again")
        report(diagnostic)
        write(text)
      }
      return
    }
    if file != nil {
      file?.text += text
      return
    }
    // In pieces, so that Ctrl-C finds an end to what is too long to read.
    for piece in text.pieces(of: interrupt == nil ? .max : 4_096) {
      if interrupt?.isRaised == true { return }
      if !standardOutput.write(piece) && !outputFailed {
        outputFailed = true
        report(Diagnostic(.unwritable, "cannot write to standard output"))
      }
    }
  }

  /// How many diagnostics of a list are drawn as text.
  private static let drawn = 20

  /// Writes diagnostics to standard error, in order. Of more than can be read at once as text the first
  /// are drawn, errors before warnings, and the others counted; data is always complete.
  func report(_ diagnostics: [Diagnostic]) {
    guard format != .json, diagnostics.count > Self.drawn else {
      for diagnostic in diagnostics { report(diagnostic) }
      return
    }
    let errors = diagnostics.filter { $0.severity == .error }
    let warnings = diagnostics.filter { $0.severity != .error }
    for diagnostic in (errors + warnings).prefix(Self.drawn) { report(diagnostic) }
    let more = grouped(diagnostics.count - Self.drawn)
    standardError.write("and \(more) more; '-f json' tells them all\n")
  }

  /// Writes a diagnostic to standard error.
  func report(_ diagnostic: Diagnostic) {
    progress?.clear()
    if format == .json {
      standardError.write(diagnostic.json.encoded + "\n")
    } else {
      standardError.write(diagnostic.picture(renderOptions(on: .standardError)))
    }
  }

  /// Writes a line for a person at a terminal, who sees it wherever results go.
  func tell(_ line: String) { standardOutput.write(line + "\n") }

  /// Whether results go to a file, so that nobody sees them as they come.
  var writesToFile: Bool { file != nil || diversion != nil }

  /// The file that a session's results go to; nil where they are seen.
  var divertedTo: String? { diversion?.path }

  /// Sends results to a file from now on, or back to where they went; says so on either side.
  ///
  /// - Throws: An `unwritable` diagnostic where there can be no such file or it is one of the dossier's
  ///   own, and nothing changes; a `safe-mode` one where nothing may be written.
  func redirect(to path: String?, replacing: Bool, command: Int) throws(Diagnostic) {
    guard let path else {
      guard let diversion else {
        return write(Self.diverted("Reports come here as it is.", to: nil), command: command)
      }
      let reports = counted(diversion.count, "report")
      self.diversion = nil
      return write(
        Self.diverted("Reports come here again; \(reports) went to ", to: diversion.path),
        command: command)
    }
    guard rights.writes == .everywhere else {
      throw Diagnostic(
        .safeMode, "'\(path)' is not written", expected: "no file for the results here")
    }
    try checkTarget(path)
    let next = try OutputFile(path, replacing: replacing, on: disk)
    write(Self.diverted("Reports go from here to ", to: path), command: command)
    diversion = next
  }

  private static func diverted(_ words: String, to path: String?) -> Report {
    Report(
      "output",
      blocks: [.paragraph([.text(words)] + (path.map { [.code($0), "."] } ?? []))],
      data: [.init("file", .optional(path))])
  }

  /// Sees to it that results can go to a file, before there are any.
  private func checkTarget(_ path: String) throws(Diagnostic) {
    if Folder.kind(of: path) == .folder {
      throw Diagnostic(.unwritable, "'\(path)' is a folder", expected: "a file's name")
    }
    let target = (try? Folder.ownTarget(of: path)) ?? path
    if !Folder.isPassedOn(target) { try disk.checkLeave(to: target, path) }
    // A report in the place of a scenario, or of a file of the dossier, would be the end of both.
    if path.hasSuffix(".parley") {
      throw Diagnostic(
        .unwritable, "'\(path)' has the name of a dossier's file or a scenario's",
        expected: "a name that does not end in .parley")
    }
  }

  /// Lets go of what is kept for a file, which stays as it was: the run broke off.
  func abandonOutput() { file = nil }

  /// Writes what is kept for a file, and says whether all could be written.
  func close() -> ExitStatus {
    diversion = nil
    defer { tellScratch(of: disk) }
    do throws(Diagnostic) {
      let kept = file
      file = nil
      // Without results there is nothing to take the place of what is there.
      if let kept, !kept.text.isEmpty { try disk.write(kept.text, to: kept.path) }
    } catch {
      report(error)
      return .systemFailure
    }
    return outputFailed ? .systemFailure : .success
  }

  /// Whether a word is a command's name.
  func isCommand(_ word: String) -> Bool {
    Session.isCommand(word, in: Registry(BuiltIn.plugins))
  }

  // MARK: The dossier

  private static func dossierFolder(_ options: Options) -> String? {
    if let path = options.dossier ?? environment("PARLEY_DOSSIER") {
      return Dossier.folder(at: path, Disk())
    }
    var levels = ""
    var current = Folder.current[...]
    while true {
      if Folder.kind(of: levels + "seeds") == .folder { return levels + "seeds" }
      guard let slash = current.lastIndex(of: "/"), current != "/" else { return nil }
      current = current[..<slash]
      levels += "../"
    }
  }

  /// Opens the dossier and reports what is wrong with it; nil where it cannot be used.
  ///
  /// - Parameters:
  ///   - warns: Whether to report what goes unseen in the names of one that can be used.
  ///   - guest: The disk of a run with fewer rights than whoever called the program has.
  func openDossier(warns: Bool = false, on guest: Disk? = nil) throws(Diagnostic) -> Dossier? {
    guard let folder = dossierFolder else {
      throw Diagnostic(
        .noDossier, "there is no dossier here",
        expected: "a folder after -d, in $PARLEY_DOSSIER, or named 'seeds' here or above")
    }
    let checked = try Dossier.load(folder, guest ?? disk, after: opened)
    opened = checked.dossier ?? opened
    if checked.dossier == nil || warns {
      report(checked.dossier == nil ? checked.diagnostics : checked.unseen)
    }
    return checked.dossier
  }

  /// Makes sessions over a dossier, on any thread, each with a stranger's rights; nobody is shown how far
  /// their commands are.
  func sessionMaker(_ dossier: Dossier) -> @Sendable () -> Session {
    let asOf = options.asOf.flatMap { InexactDate($0) }
    let disk = guestDisk()
    let interrupt = interrupt
    return {
      Session(
        dossier, registry: Registry(BuiltIn.plugins), files: disk, asOf: asOf,
        watch: Watch(isInterrupted: { interrupt?.isRaised ?? false }))
    }
  }

  /// The folder with the analyst's copies of documents: the one asked for, else the environment's.
  ///
  /// - Throws: An `unreadable` diagnostic where it is no folder, or none that may be read.
  func documents(on disk: Disk) throws(Diagnostic) -> DocumentFolder? {
    guard let path = options.documents ?? environment("PARLEY_DOCUMENTS") else { return nil }
    return try DocumentFolder(path, on: disk)
  }

  /// A session over a dossier, with the plugins that are built in.
  ///
  /// - Parameter folder: The folder of the dossier, where `add` may write into it.
  /// - Throws: An `unreadable` diagnostic where there is no such folder of documents as is asked for.
  func session(
    _ dossier: Dossier, files: (any FileAccess)? = nil, folder: String? = nil
  ) throws(Diagnostic) -> Session {
    let interrupt = interrupt
    let progress = progress
    return Session(
      dossier, registry: Registry(BuiltIn.plugins), files: files ?? disk, folder: folder,
      documents: try documents(on: files == nil ? disk : guestDisk()),
      asOf: options.asOf.flatMap { InexactDate($0) },
      watch: Watch(
        isInterrupted: { interrupt?.isRaised ?? false },
        progress: { progress?.show($0, of: $1) }))
  }
}

extension String {
  /// The text in pieces of at most so many characters.
  fileprivate func pieces(of length: Int) -> [String] {
    guard utf8.count > length else { return [self] }
    var pieces: [String] = []
    var rest = self[...]
    while !rest.isEmpty {
      pieces.append(String(rest.prefix(length)))
      rest = rest.dropFirst(length)
    }
    return pieces
  }
}

/// A number with a comma after its thousands.
func grouped(_ number: Int) -> String {
  var digits = Array("\(number)")
  for place in stride(from: digits.count - 3, to: 0, by: -3) { digits.insert(",", at: place) }
  return String(digits)
}
