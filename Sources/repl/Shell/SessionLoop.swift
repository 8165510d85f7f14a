import ParleyCore
import ParleyTerminal
import SystemPackage

/// Reads entries from a person and carries them out, until the person ends it.
///
/// What changes the session is written to the journal before it takes effect: it is tried on a copy
/// first. An entry with an error changes nothing; Up brings it back whole.
struct SessionLoop {
  let console: Console
  let editor: LineEditor
  let prompter: Prompter
  var runner: ScriptRunner
  private(set) var keeper: SessionKeeper?
  let interrupt: Interrupt
  let choice: Choice
  private var reader: EntryReader
  private var journalHasFailed = false
  private var isOver = false

  init(
    console: Console, editor: LineEditor, prompter: Prompter, runner: ScriptRunner,
    journal: Journal?, interrupt: Interrupt
  ) {
    self.console = console
    self.editor = editor
    self.prompter = prompter
    self.runner = runner
    keeper = journal.map { SessionKeeper($0, console) }
    self.interrupt = interrupt
    choice = Choice(editor: editor, console: console, interrupt: interrupt)
    reader = EntryReader(editor: editor, prompter: prompter)
  }

  mutating func run() {
    while !isOver {
      switch reader.read() {
      case .entry(let text):
        guard !text.allSatisfy(\.isWhitespace) else { continue }
        if (try? editor.remember(text)) == nil { warnOnce() }
        carryOut(text)
      case .broken(let text):
        console.tell(EntryReader.isNoText)
        editor.recall(text)
      case .nothing: break
      case .end: runner.isStopped = true
      }
      if runner.isStopped { leave() }
    }
  }

  // MARK: The end

  /// Ends the session, unless whoever ends it goes back. Only a deliberate end lets go of the journal; a
  /// window that was closed gives the same end of input as Ctrl-D.
  private mutating func leave() {
    guard Terminal.isThere(.standardInput) else {
      isOver = true
      return
    }
    let count = runner.session.unsaved.count
    switch settle() {
    case .settled:
      isOver = true
      keeper?.finish()
    case .back: runner.isStopped = false
    case .unanswered:
      isOver = true
      if Terminal.isThere(.standardInput), keeper != nil, !journalHasFailed {
        console.tell(
          "\(count == 1 ? "It is" : "They are") kept: the next session over this dossier offers "
            + "\(count == 1 ? "it" : "them").")
      }
    }
  }

  private enum Settled { case settled, back, unanswered }

  /// Asks what is to become of what is not saved, before it is in force no more.
  private mutating func settle() -> Settled {
    let unsaved = runner.session.unsaved
    if unsaved.isEmpty { return .settled }
    switch choice.ask("\(unsaved.tally), not saved.", Parting.self) {
    case .answer(.save): return save() ? .settled : .back
    case .answer(.discard): return .settled
    case .answer(.back), .interrupted: return .back
    case .end: return .unanswered
    }
  }

  /// Saves what is in force under a name that is asked for, until it is saved. False where no name is
  /// given.
  private mutating func save() -> Bool {
    while case .line(let line) = editor.read(prompt: "Save as: ") {
      let name = line.trimmingSpace
      guard !name.isEmpty else { return false }
      var entry = "save " + Printer.quoted(name)
      if console.disk.exists(name) {
        console.tell("\(Visible.text(name)) is there already.")
        switch choice.ask("Replace it?", Consent.self) {
        case .answer(.yes): entry += " replace"
        case .answer(.no): continue
        case .interrupted, .end: return false
        }
      }
      carryOut(entry)
      if runner.session.unsaved.isEmpty { return true }
    }
    interrupt.lower()
    return false
  }

  // MARK: Carrying out

  /// Carries out what was typed, entry by entry, each of which is in the journal before it takes effect.
  mutating func carryOut(_ text: String) {
    let file = Parser.parse(SourceText(name: "session", text), as: .script)
    var outcomes: [Outcome] = []
    if !file.diagnostics.isEmpty { outcomes = runner.session.evaluate(text) }
    for entry in file.entries where file.diagnostics.isEmpty {
      guard mayOpen(entry, in: file.text) else { break }
      var next = runner.session
      next.isForPage = console.format.isPage
      let outcome = next.evaluate(entry, in: file.text)
      keep(next)
      runner.session = next
      outcomes.append(outcome)
    }
    prompter.session = runner.session
    runner.show(outcomes, interrupt)
    for outcome in outcomes { lead(outcome.request) }
  }

  /// Whether an entry may be carried out: before another dossier is opened, what is in force over this one
  /// and not saved is asked about.
  private mutating func mayOpen(_ entry: Entry, in text: SourceText) -> Bool {
    guard case .command(let name, _) = entry.kind, name.value == "open",
      !runner.session.unsaved.isEmpty
    else { return true }
    var trial = runner.session
    guard !trial.evaluate(entry, in: text).failed else { return true }
    return settle() == .settled
  }

  /// Leads the person on where an entry is to be added or a document read.
  private mutating func lead(_ request: Outcome.Request?) {
    var dialogue = Dialogue(
      editor: editor, prompter: prompter, runner: runner, interrupt: interrupt)
    defer {
      runner = dialogue.runner
      keep(runner.session)
      prompter.session = runner.session
    }
    switch request {
    case .add(let typed): dialogue.add(typed)
    case .read(let source, let paragraph): dialogue.read(source, from: paragraph)
    default: break
    }
  }

  /// Has the journal hold what is in force in a session; false where it cannot.
  @discardableResult mutating func keep(_ session: Session) -> Bool {
    do {
      try keeper?.keep(session)
      return true
    } catch {
      warnOnce()
      return false
    }
  }

  private mutating func warnOnce() {
    guard !journalHasFailed else { return }
    journalHasFailed = true
    console.report(
      Diagnostic(.unwritable, "the state folder cannot be written: a crash would lose this session")
    )
  }
}
