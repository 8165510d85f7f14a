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
  let journal: Journal?
  let interrupt: Interrupt
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
    self.journal = journal
    self.interrupt = interrupt
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

  /// Ends the session, unless whoever ends it goes back: to what is in force and nowhere else. Only a
  /// deliberate end lets go of the journal; a window that was closed gives the same end of input as Ctrl-D.
  private mutating func leave() {
    guard Terminal.isThere(.standardInput) else {
      isOver = true
      return
    }
    if !runner.session.hasUnsaved { return finish() }
    let entries = counted(runner.session.view.entries.count, "entry", "entries")
    switch editor.read(
      prompt: "\(entries) in force, not saved. [s]ave, [d]iscard, [b]ack: ")
    {
    case .line(let answer) where answer.lowercased().hasPrefix("d"): return finish()
    case .line(let answer) where answer.lowercased().hasPrefix("s"): if save() { return finish() }
    case .endOfInput:
      isOver = true
      if Terminal.isThere(.standardInput), journal != nil, !journalHasFailed {
        console.tell("They are kept: the next session over this dossier offers them.")
      }
      return
    default: break
    }
    interrupt.lower()
    runner.isStopped = false
  }

  private mutating func finish() {
    isOver = true
    try? journal?.finish()
  }

  /// Saves what is in force under a name that is asked for. False where it has not been saved.
  private mutating func save() -> Bool {
    guard case .line(let line) = editor.read(prompt: "Save as: ") else { return false }
    let words = line.split(whereSeparator: \.isWhitespace)
    guard !words.isEmpty else { return false }
    let name = words.count == 1 ? String(words[0]) : Printer.quoted(line.trimmingSpace)
    carryOut("save " + name)
    return !runner.session.hasUnsaved
  }

  // MARK: Carrying out

  /// Carries out what was typed, entry by entry, each of which is in the journal before it takes effect.
  private mutating func carryOut(_ text: String) {
    let file = Parser.parse(SourceText(name: "session", text), as: .script)
    var outcomes: [Outcome] = []
    if !file.diagnostics.isEmpty { outcomes = runner.session.evaluate(text) }
    for entry in file.entries where file.diagnostics.isEmpty {
      var next = runner.session
      next.isForPage = console.format.isPage
      let outcome = next.evaluate(entry, in: file.text)
      // What has been written into the dossier would be written again after a crash.
      if outcome.isToBeKept { write(entry.canonicalText) }
      runner.session = next
      outcomes.append(outcome)
    }
    prompter.session = runner.session
    runner.show(outcomes, interrupt)
    for outcome in outcomes { lead(outcome.request) }
  }

  /// Leads the person on where an entry is to be added or a document read.
  private mutating func lead(_ request: Outcome.Request?) {
    var dialogue = Dialogue(
      editor: editor, prompter: prompter, runner: runner, interrupt: interrupt)
    defer {
      runner = dialogue.runner
      prompter.session = runner.session
    }
    switch request {
    case .add(let typed): dialogue.add(typed)
    case .read(let source, let paragraph): dialogue.read(source, from: paragraph)
    default: break
    }
  }

  private mutating func write(_ text: String) {
    guard let journal else { return }
    do { try journal.append(text) } catch { warnOnce() }
  }

  private mutating func warnOnce() {
    guard !journalHasFailed else { return }
    journalHasFailed = true
    console.report(
      Diagnostic(.unwritable, "the state folder cannot be written: a crash would lose this session")
    )
  }

  // MARK: After a crash

  /// How many entries of an earlier session are shown before they are offered.
  private static let shown = 10

  /// Offers to take up what sessions over this dossier left when they did not end cleanly, the oldest
  /// first. Whoever does not want to now is not asked about the others.
  ///
  /// - Parameter isOpen: Whether the dossier could be opened. Where not, nothing is offered, for nothing
  ///   would take effect.
  mutating func takeUpAbandoned(_ isOpen: Bool) {
    guard let folder = StateFolder.path(), let journal else { return }
    let abandoned = Journal.abandoned(in: folder).filter { $0.subject == journal.subject }
    guard isOpen else {
      if !abandoned.isEmpty {
        console.tell(
          "What an earlier session over this dossier left is kept, and offered when it has no errors."
        )
      }
      return
    }
    for earlier in abandoned {
      let entries = earlier.entries
      console.tell(
        "An earlier session over this dossier did not end cleanly, \(Moment.ago(earlier.lastWritten))."
          + "\nIt left \(counted(entries.count, "change")):")
      if entries.count > Self.shown {
        console.tell("  … \(entries.count - Self.shown) before these")
      }
      for entry in entries.suffix(Self.shown) {
        console.tell("  \(Visible.text(String(entry.prefix { !$0.isNewline })))")
      }
      let question = "Take \(entries.count == 1 ? "it" : "them") up? [y]es, [n]ot now, [d]iscard: "
      switch editor.read(prompt: question) {
      case .line(let answer) where answer.lowercased().hasPrefix("y"): takeUp(earlier)
      case .line(let answer) where answer.lowercased().hasPrefix("d"): try? earlier.discard()
      default: return
      }
    }
  }

  /// Takes an earlier session's entries up, one by one, up to the first that does not take effect: what
  /// comes after it was typed over something else. That and the others stay for next time.
  private mutating func takeUp(_ earlier: AbandonedJournal) {
    var taken = 0
    for entry in earlier.entries {
      var trial = runner.session
      let outcomes = trial.evaluate(entry)
      guard outcomes.allSatisfy(\.isToBeKept) else {
        runner.show(outcomes, interrupt)
        break
      }
      carryOut(entry)
      taken += 1
    }
    let left = earlier.entries.count - taken
    if left > 0 {
      console.tell(
        "Taken up: \(taken) of \(earlier.entries.count). The others stay for next time: "
          + (left == 1 ? "it does" : "the first of them does") + " not take effect now.")
    }
    try? earlier.keep(last: left)
  }
}

extension Outcome {
  /// Whether the entry is to be there again after a crash. What was written into the dossier's files is
  /// there already.
  fileprivate var isToBeKept: Bool { (changedSession || expectation != nil) && !touchedFiles }
}

extension String {
  /// The text without the spaces around it.
  fileprivate var trimmingSpace: String {
    let start = drop { $0.isWhitespace }
    return String(start.reversed().drop { $0.isWhitespace }.reversed())
  }
}
