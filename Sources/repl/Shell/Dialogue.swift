import ParleyCore
import ParleyTerminal

/// Asks a person, and prints what comes of the answers: on the way to a new entry, and through a document.
struct Dialogue {
  let editor: LineEditor
  let prompter: Prompter
  var runner: ScriptRunner
  let interrupt: Interrupt
  private var hasFailedToKeep = false

  init(editor: LineEditor, prompter: Prompter, runner: ScriptRunner, interrupt: Interrupt) {
    self.editor = editor
    self.prompter = prompter
    self.runner = runner
    self.interrupt = interrupt
  }

  // MARK: Adding

  /// Leads through a new entry.
  mutating func add(_ typed: String) {
    let format = asText()
    defer { runner.console.format = format }
    let (begun, diagnostics) = runner.session.adding(typed)
    add(begun, diagnostics)
  }

  private mutating func add(_ begun: Adding?, _ diagnostics: [Diagnostic]) {
    runner.console.report(diagnostics)
    guard var adding = begun else { return }
    let draft = DraftJournal(over: runner.session.folder)
    runner.show(adding.opening, interrupt)
    while !adding.isOver {
      keep(adding.toTakeUp, in: draft)
      editor.recall(adding.mending)
      prompter.answers = { [adding] in adding.suggestions(for: $0, at: $1) }
      switch ask(adding.prompt) {
      case .answer(let line): runner.show(adding.answer(line), interrupt)
      case .broken: continue
      case .end: runner.show(adding.leave(), interrupt)
      }
    }
    prompter.answers = nil
    runner.show(runner.session.take(&adding), interrupt)
    if let left = adding.left { try? editor.remember(left) }
    draft.finish()
  }

  private mutating func keep(_ text: String?, in draft: DraftJournal) {
    do {
      try draft.keep(text)
    } catch  where !hasFailedToKeep {
      hasFailedToKeep = true
      runner.console.report(
        Diagnostic(
          .unwritable, "the state folder cannot be written: a crash would lose this entry"))
    } catch {}
  }

  // MARK: Reading

  /// Leads through a source's document.
  mutating func read(_ source: String, from paragraph: Int) {
    let format = asText()
    defer { runner.console.format = format }
    guard var reading = runner.session.reading(source, from: paragraph) else { return }
    runner.show([reading.page], interrupt)
    while !reading.isOver {
      prompter.answers = { [reading] in reading.suggestions(for: $0, at: $1) }
      switch ask(reading.prompt) {
      case .answer(let line):
        let step = reading.answer(line)
        runner.show(step.outcomes, interrupt)
        guard let typed = step.add else { continue }
        let (begun, diagnostics) = reading.adding(typed)
        if begun == nil { editor.recall(line) }
        add(begun, diagnostics)
        reading.session = runner.session
      case .broken: continue
      case .end: reading.leave()
      }
    }
    prompter.answers = nil
  }

  // MARK: Asking

  /// Has everything told as text for as long as somebody is asked, and gives the format it was.
  private func asText() -> Format {
    defer { runner.console.format = .text }
    return runner.console.format
  }

  private enum Answer {
    case answer(String)
    /// What was typed is no text.
    case broken
    /// Ctrl-C, or Ctrl-D on an empty line.
    case end
  }

  private func ask(_ prompt: String) -> Answer {
    switch editor.read(prompt: prompter.prompt(asking: prompt)) {
    case .line(let line): return .answer(line)
    case .invalidText(let text):
      runner.console.tell(EntryReader.isNoText)
      editor.recall(text)
      return .broken
    case .interrupted, .endOfInput:
      interrupt.lower()
      runner.console.write("\n")
      return .end
    }
  }
}
