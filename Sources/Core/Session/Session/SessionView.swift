/// What a plugin sees: a session as it stands, to read and to ask, never to change.
public struct SessionView {
  /// The dossier with what is supposed.
  public let dossier: Dossier
  /// The dossier alone.
  public let documented: Dossier
  /// From where it is judged.
  public let standpoint: Standpoint
  /// The dossier with what is supposed, judged from there.
  public let judgement: Judgement
  /// The dossier alone judged as documented: the day where it ends, all trusted, nothing assumed.
  public let documentedJudgement: Judgement
  /// The entries in force, in order.
  public let entries: [SessionEntry]
  /// The scenario in force, if any.
  public let scenario: String?
  /// A copy of the session, to try things on.
  let session: Session

  /// The analyst's copies of documents, as they are while this command runs; nil where none are at hand.
  public var shelf: DocumentShelf? { session.documents.map(DocumentShelf.init) }

  /// Who looks on while the command runs.
  public var watch: Watch { session.watch }

  /// Whether the report goes to a page for people alone. One that would have very many rows may then be
  /// made with those that the page lists, and without its data.
  public var isForPage: Bool { session.isForPage }

  /// Whether anything is in force that the dossier alone does not say.
  public var isHypothetical: Bool { !entries.isEmpty }

  /// The lever that an entry in force sets, or nil where it sets none.
  public func lever(of entry: SessionEntry) -> LeverID? { session.state.lever(of: entry) }

  /// Holds assumptions to be ones that could be put in force together.
  ///
  /// - Throws: What is wrong with the first that could not.
  public func check(_ assumptions: [Located<AssumptionSyntax>], in text: SourceText?)
    throws(Diagnostic)
  {
    var checker = Checker(dossier, isSupposed: true)
    checker.text = text ?? SourceText(name: "session", "")
    var levers: Set<LeverID> = []
    for assumption in assumptions where assumption.value != .silenceIsNo {
      let setting = checker.setting(assumption.value, at: assumption.range, judgement)
      guard let lever = setting?.lever, checker.diagnostics.isEmpty else {
        throw checker.diagnostics.sorted()[0]
      }
      guard levers.insert(lever).inserted else {
        throw Diagnostic(
          .setTwice, "'\(dossier.spelling(lever))' is set twice",
          expected: "one setting for each lever",
          place: Diagnostic.Place(assumption.range, in: checker.text))
      }
    }
  }

  /// The view with further assumptions in force; a lever that is set already is set anew.
  ///
  /// - Parameter text: The text they were read from, for places in diagnostics.
  /// - Throws: What is wrong with the first assumption that does not hold water.
  public func supposing(
    _ assumptions: [Located<AssumptionSyntax>], in text: SourceText? = nil
  ) throws(Diagnostic) -> SessionView {
    try check(assumptions, in: text)
    var copy = session
    for assumption in assumptions {
      try copy.assume(assumption, in: text ?? SourceText(name: "session", ""))
    }
    return copy.view
  }

  /// The text of a file.
  ///
  /// - Throws: An `unreadable` diagnostic that says which file and why.
  public func text(of path: String) throws(Diagnostic) -> SourceText {
    SourceText(name: path, bytes: try session.files.read(path))
  }

  /// What a scenario file comes to: a run for each of its scenarios, from the dossier afresh. What the
  /// file asks to be shown or saved is passed over: here nobody looks on, and a file that tries itself
  /// would never end.
  ///
  /// - Throws: What is wrong with the file, where it cannot be read.
  public func running(_ path: String) throws(Diagnostic) -> ScriptRun {
    let files = session.files.confined(to: [path])
    let bytes = try files.read(path)
    let file = Parser.parse(SourceText(name: path, bytes: bytes), as: .script)
    return session.fresh.with(files).run(file.withoutLooking)
  }
}

extension SyntaxFile {
  /// The file without the commands that only show or save something.
  var withoutLooking: SyntaxFile {
    var file = self
    file.entries.removeAll { $0.isForLookers }
    return file
  }
}

extension Entry {
  /// Whether it is a command that leaves the session as it is.
  fileprivate var isForLookers: Bool {
    guard case .command(let name, _) = kind else { return false }
    return switch ShellCommand(rawValue: name.value) {
    case .undo, .redo, .retract, .open: false
    default: true
    }
  }
}
