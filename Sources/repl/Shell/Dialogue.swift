import ParleyCore
import ParleyTerminal

/// Asks a person, and prints what comes of the answers: on the way to a new entry, and through a document.
struct Dialogue {
  let editor: LineEditor
  let prompter: Prompter
  var runner: ScriptRunner
  let interrupt: Interrupt

  // MARK: Adding

  /// Leads through a new entry. False where it could not be begun from what was typed.
  mutating func add(_ typed: String) -> Bool {
    let format = asText()
    defer { runner.console.format = format }
    let (begun, diagnostics) = runner.session.adding(typed)
    return add(begun, diagnostics)
  }

  private mutating func add(_ begun: Adding?, _ diagnostics: [Diagnostic]) -> Bool {
    runner.console.report(diagnostics)
    guard var adding = begun else { return false }
    runner.show(adding.opening, interrupt)
    while !adding.isOver {
      prompter.answers = { [adding] in adding.suggestions(for: $0, at: $1) }
      switch ask(adding.prompt, initial: adding.mending) {
      case .answer(let line): runner.show(adding.answer(line), interrupt)
      case .broken: continue
      case .end: runner.show(adding.drop(), interrupt)
      }
    }
    prompter.answers = nil
    runner.show(runner.session.take(adding), interrupt)
    return true
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
        _ = add(begun, diagnostics)
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

  /// - Parameter initial: What stands in the line to begin with.
  private func ask(_ prompt: String, initial: String = "") -> Answer {
    switch editor.read(prompt: prompter.prompt(asking: prompt), initial: initial) {
    case .line(let line): return .answer(line)
    case .invalidText:
      runner.console.write("What was typed is not UTF-8: it is asked again.\n")
      return .broken
    case .interrupted, .endOfInput:
      interrupt.lower()
      runner.console.write("\n")
      return .end
    }
  }
}
