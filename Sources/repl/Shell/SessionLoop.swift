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
  }

  mutating func run() {
    var initial = ""
    while !runner.isStopped {
      switch read(initial: initial) {
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

  // MARK: Reading

  private enum Typed {
    case entry(String)
    case broken(String)
    case nothing
    case end
  }

  /// Reads an entry: its head, then its details for as long as it asks for them. What was pasted or
  /// recalled with its lines is whole already, unless a parenthesis is open.
  private func read(initial: String) -> Typed {
    var text: String
    switch editor.read(prompt: prompter.prompt, initial: initial) {
    case .line(let line): text = line
    case .interrupted: return .nothing
    case .invalidText(let line): return .broken(line)
    case .endOfInput: return .end
    }
    let isWhole = text.contains("\n")
    while Parser.needsMore(text), !isWhole {
      switch editor.read(prompt: prompter.continuation, initial: "  ") {
      case .line(let line):
        guard !line.allSatisfy(\.isWhitespace) else { return .entry(text) }
        text += "\n" + line
      case .interrupted: return .nothing
      case .invalidText(let line): return .broken(text + "\n" + line)
      case .endOfInput: return .entry(text)
      }
    }
    return .entry(text)
  }

  // MARK: Carrying out

  /// Carries out what was typed. False where it is to come back to the editor.
  private mutating func carryOut(_ text: String) -> Bool {
    var next = runner.session
    let outcomes = next.evaluate(text)
    if outcomes.contains(where: \.changedSession) { write(text) }
    runner.session = next
    prompter.session = next
    let wasInterrupted = interrupt.isRaised
    // What is printed now is to be seen whole, unless somebody interrupts that as well.
    if outcomes.contains(where: \.wasInterrupted) { interrupt.lower() }
    for var outcome in outcomes {
      outcome.diagnostics.removeAll { $0.id == .interrupted }
      runner.show(outcome)
      for effect in outcome.effects {
        console.write(
          "  \(Visible.text(effect.guarantee)): \(effect.before.rawValue) -> \(effect.after.rawValue)\n"
        )
      }
      if outcome.failed { runner.isStopped = false }
    }
    if wasInterrupted || interrupt.isRaised {
      interrupt.lower()
      console.write("\ninterrupted\n")
    }
    let hasFailed = outcomes.contains { $0.failed && !$0.wasInterrupted }
    return !(hasFailed && Parser.isLanguage(text))
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
