/// A session: a dossier, what is supposed and assumed on top of it, and the way back.
///
/// It has one entry point, `evaluate`, and no terminal, no printing and no exit in it: what came of
/// an entry is an `Outcome`. It is a value: a copy can be tried on and thrown away. An entry with an
/// error changes nothing.
public struct Session {
  /// The plugins at hand.
  public let registry: Registry
  /// The world's files.
  public private(set) var files: any FileAccess
  /// The analyst's copies of documents; nil where none are at hand.
  let documents: (any DocumentAccess)?
  /// Who looks on while a command runs. One that is interrupted leaves the session what it was.
  let watch: Watch
  /// Whether outcomes say which verdicts an entry changed; for a person who looks on.
  public var reportsEffects = false
  /// Whether somebody is there to be asked, so that `add` and `read` need not be given everything.
  public var asks = false
  /// Whether reports go to a page for people alone, which shows the first of many rows and no data: what
  /// it leaves out need not be made.
  public var isForPage = false

  var state: State
  /// What was in force when it was last saved, and where that is to be found.
  var saved: (entries: Set<SessionEntry>, place: String)?
  /// What `undo` goes back to, oldest first.
  var past: [State] = []
  /// What `redo` goes forward to, nearest last.
  var future: [State] = []
  /// The source of the statement that was added last.
  var lastSource: String?
  /// The number of the last entry or command.
  public private(set) var count = 0
  /// The file being run; nil for what is typed.
  var script: String?
  /// The state that every scenario of the file starts from, once one has begun.
  var preamble: State?

  /// Creates a session over a dossier.
  ///
  /// - Parameters:
  ///   - dossier: What is documented.
  ///   - folder: The folder that the dossier was read from, where `add` may write into its files.
  ///   - documents: The analyst's copies of documents, for reports to quote from.
  ///   - asOf: The day to judge as of; the dossier's newest day where nil.
  ///   - watch: Who looks on while a command runs, and may interrupt it.
  public init(
    _ dossier: Dossier, registry: Registry, files: any FileAccess, folder: String? = nil,
    documents: (any DocumentAccess)? = nil, asOf: InexactDate? = nil, watch: Watch = .unwatched
  ) {
    self.registry = registry
    self.files = files
    self.documents = documents
    self.watch = watch
    state = State(
      OpenDossier(dossier, asOf: asOf?.lastDay, folder: folder, isInterrupted: watch.isInterrupted))
  }

  /// What plugins see of the session as it stands.
  public var view: SessionView {
    SessionView(
      dossier: state.dossier, documented: state.base.dossier, standpoint: state.standpoint,
      judgement: state.judgement, documentedJudgement: state.base.judgement,
      entries: state.entries.filter { !$0.entry.isExpectation }, scenario: state.scenario,
      session: self)
  }

  /// A session over the same dossier in which nothing is in force.
  var fresh: Session {
    var copy = self
    copy.state = State(state.base)
    copy.past = []
    copy.future = []
    copy.count = 0
    copy.script = nil
    copy.preamble = nil
    return copy
  }

  /// The session with other files: for a run that has fewer rights, or a scratch folder of its own.
  public func with(_ files: any FileAccess) -> Session {
    var copy = self
    copy.files = files
    return copy
  }

  /// A session over another dossier.
  func fresh(over dossier: Dossier) -> Session {
    Session(dossier, registry: registry, files: files, watch: watch)
  }

  /// The folder of the dossier that is open; nil where none could be opened.
  public var folder: String? { state.base.folder }

  /// Whether it is over a dossier's folder, which could be opened.
  public var hasDossier: Bool { state.base.folder != nil }

  /// Begins to run a file: its places are the file's, setting a lever twice is an error, and its
  /// scenarios start from what stands before its first one.
  public mutating func begin(script name: String) {
    if let preamble { state = preamble }
    preamble = nil
    script = name
    state.from = nil
  }

  /// Ends the file being run: what comes is typed again.
  public mutating func endScript() { script = nil }

  /// Reads what is to be carried out. What is suggested in place of a word that is no id is declared.
  public func read(_ text: SourceText) -> SyntaxFile {
    var file = Parser.parse(text, as: .script)
    file.diagnostics = file.diagnostics.map { state.dossier.knowing($0) }
    return file
  }

  /// Carries out what was typed: one entry or command, or several.
  public mutating func evaluate(_ typed: String) -> [Outcome] {
    let file = read(SourceText(name: "session", typed))
    if !file.diagnostics.isEmpty {
      count += 1
      return [Outcome(number: count, diagnostics: file.diagnostics)]
    }
    return file.entries.map { evaluate($0, in: file.text) }
  }

  /// Carries out one entry of a text that has been read.
  public mutating func evaluate(_ entry: Entry, in text: SourceText) -> Outcome {
    count += 1
    var outcome = Outcome(number: count)
    let before = state
    do throws(Diagnostics) {
      if case .command(let name, _) = entry.kind {
        try carryOut(name, entry, text, &outcome)
      } else {
        try take(entry, text, &outcome)
      }
    } catch {
      state = before
      outcome.diagnostics = error.list
      return outcome
    }
    if outcome.changedSession, !outcome.tellsChanges, reportsEffects {
      outcome.effects = effects(since: before)
    }
    return outcome
  }

  /// Makes a changed state the current one; the one before can be gone back to.
  ///
  /// - Parameter written: What was written into the dossier's files on the way.
  mutating func commit(_ next: State, _ outcome: inout Outcome, written: [FileChange] = []) {
    past.append(state)
    future = []
    state = next
    state.written = written
    state.tookUpFiles = false
    outcome.changedSession = true
  }

  private func effects(since before: State) -> [Outcome.Effect] {
    // What has one name in two dossiers is not the same.
    guard state.base.origin == before.base.origin else { return [] }
    return state.dossier.guarantees.indices.compactMap { index in
      let atom = Expression.guarantee(GuaranteeID(index))
      let wasKnown = index < before.dossier.guarantees.count
      let old = wasKnown ? before.judgement.verdict(atom) : .open
      let new = state.judgement.verdict(atom)
      let id = state.dossier.guarantees[index].id
      return old == new ? nil : Outcome.Effect(guarantee: id, before: old, after: new)
    }
  }
}
