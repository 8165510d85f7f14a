import ParleyCore
import ParleyTerminal

/// Reads entries from a person and carries them out, until the person ends it.
///
/// What changes the session is written to the journal before it takes effect: it is tried on a copy
/// first. An entry with an error changes nothing and comes back to the editor whole.
struct SessionLoop {
  let console: Console
  let editor: LineEditor
  let prompter: Prompter
  var runner: ScriptRunner
  let journal: Journal?
  let interrupt: Interrupt
  private var reader: EntryReader
  private var journalHasFailed = false

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
    var initial = ""
    while !runner.isStopped {
      switch reader.read(initial: initial) {
      case .entry(let text):
        initial = ""
        guard !text.allSatisfy(\.isWhitespace) else { continue }
        if (try? editor.remember(text)) == nil { warnOnce() }
        if !carryOut(text) { initial = text }
      case .broken(let text):
        console.write("What was typed is not UTF-8; U+FFFD stands for what could not be read.\n")
        initial = text
      case .nothing: initial = ""
      case .end:
        console.write("\n")
        runner.isStopped = true
      }
    }
    try? journal?.finish()
  }

  // MARK: Carrying out

  /// Carries out what was typed. False where it is to come back to the editor.
  private mutating func carryOut(_ text: String) -> Bool {
    var next = runner.session
    next.isForPage = console.format.isPage
    let outcomes = next.evaluate(text)
    // What has been written into the dossier would be written again after a crash.
    if outcomes.contains(where: { $0.changedSession && !$0.touchedFiles }) { write(text) }
    runner.session = next
    prompter.session = next
    runner.show(outcomes, interrupt)
    for outcome in outcomes where !lead(outcome.request) { return false }
    let hasFailed = outcomes.contains { $0.failed && !$0.wasInterrupted }
    return !(hasFailed && Parser.isLanguage(text))
  }

  /// Leads the person on where an entry is to be added or a document read. False where what was typed is
  /// no beginning of that.
  private mutating func lead(_ request: Outcome.Request?) -> Bool {
    var dialogue = Dialogue(
      editor: editor, prompter: prompter, runner: runner, interrupt: interrupt)
    defer {
      runner = dialogue.runner
      prompter.session = runner.session
    }
    switch request {
    case .add(let typed): return dialogue.add(typed)
    case .read(let source, let paragraph): dialogue.read(source, from: paragraph)
    default: break
    }
    return true
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

  /// Offers to take up what sessions over this dossier left when they did not end cleanly.
  mutating func takeUpAbandoned() {
    guard let folder = StateFolder.path(), let journal else { return }
    for abandoned in Journal.abandoned(in: folder) where abandoned.subject == journal.subject {
      let count = abandoned.entries.count
      console.write(
        "A session over this dossier did not end cleanly. It had changed \(count) "
          + (count == 1 ? "thing" : "things") + ":\n")
      for entry in abandoned.entries.suffix(5) {
        let line = entry.split(separator: "\n").first ?? ""
        console.write("  \(Visible.text(String(line)))\n")
      }
      switch editor.read(prompt: "Take it up? [y]es, [n]ot now, [d]iscard: ") {
      case .line(let answer) where answer.lowercased().hasPrefix("y"):
        for entry in abandoned.entries { _ = carryOut(entry) }
        try? abandoned.discard()
      case .line(let answer) where answer.lowercased().hasPrefix("d"): try? abandoned.discard()
      default: break
      }
    }
  }
}
