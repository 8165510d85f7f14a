/// Other dossiers than the session's, for commands that set them side by side.
extension SessionView {
  /// The files of a dossier's folder as they are written, in path order, by their paths in the folder.
  ///
  /// - Throws: An `unreadable` diagnostic where the folder or a file cannot be read.
  public func files(in folder: String) throws(Diagnostic) -> [SyntaxFile] {
    try Dossier.read(folder, session.files)
  }

  /// The dossier's folder that is meant by a folder.
  public func dossierFolder(at path: String) -> String { Dossier.folder(at: path, session.files) }

  /// Whether there is a file or folder of this name.
  public func exists(_ path: String) -> Bool { session.files.exists(path) }

  /// The scenario files below a folder, or the one file that is named, each with its path within.
  ///
  /// - Throws: An `unreadable` diagnostic where one cannot be read.
  public func scenarios(at path: String) throws(Diagnostic) -> [SyntaxFile] {
    let isFile = path.hasSuffix(".parley")
    let prefix = isFile || path.hasSuffix("/") ? path : path + "/"
    let names = isFile ? [""] : try session.files.dossierFiles(in: path)
    var read: [SyntaxFile] = []
    for name in names {
      let shown = isFile ? String(path.split(separator: "/").last ?? "") : name
      let text = SourceText(name: shown, bytes: try session.files.read(prefix + name))
      read.append(Parser.parse(text, as: .script))
    }
    return read
  }

  /// The day that was asked for, by `--as-of` or an `as of` in force; nil where the dossier's own
  /// newest day counts.
  public var chosenDay: Day? {
    let isSet = entries.contains { if case .asOf = $0.entry.kind { true } else { false } }
    return isSet ? standpoint.asOf : session.state.base.chosenDay
  }

  /// What a scenario file comes to over another dossier, as `running` has it over the session's.
  ///
  /// - Parameter asOf: The day to judge as of where the file sets none.
  public func running(_ file: SyntaxFile, over dossier: Dossier, asOf: Day?) -> ScriptRun {
    var session = session.fresh.with(session.files.confined(to: []))
    session.state = State(
      OpenDossier(dossier, asOf: asOf, isInterrupted: session.watch.isInterrupted))
    return session.run(file.withoutLooking)
  }

  /// What an expression means here, as one would write it; nil where it means nothing.
  public func expression(_ text: String) -> Expression? {
    let file = Parser.parse(SourceText(name: "session", "expect " + text), as: .script)
    guard file.diagnostics.isEmpty, file.entries.count == 1,
      case .expect(let expectation) = file.entries[0].kind, !expectation.isOpen,
      expectation.because.isEmpty
    else { return nil }
    return checked(expectation.expression)
  }

  /// What an expression means here; nil where it means nothing.
  public func checked(_ syntax: ExpressionSyntax) -> Expression? {
    var checker = Checker(dossier, isSupposed: true)
    let expression = checker.expression(syntax)
    return checker.diagnostics.isEmpty ? expression : nil
  }
}
