import ParleyCore
import ParleyTerminal

/// Runs scripts in one session, prints what comes of them, and keeps the status.
struct ScriptRunner {
  let console: Console
  var session: Session
  var status = ExitStatus.success
  /// Whether the session is at its end: by `quit`, or by an error that is not gone over.
  var isStopped = false
  /// Whether an error ended it.
  private(set) var hasBrokenOff = false

  init(_ console: Console, _ session: Session) {
    self.console = console
    self.session = session
  }

  /// Runs a script. One that cannot be read as a whole is not begun, unless asked to keep going.
  mutating func run(_ text: SourceText, isFile: Bool) {
    let file = session.read(text)
    report(file.diagnostics)
    if isStopped { return }
    if isFile { session.begin(script: text.name) }
    for entry in file.entries {
      session.isForPage = console.format.isPage
      show(session.evaluate(entry, in: file.text))
      if isStopped { return }
    }
  }

  /// Prints what came of an entry and does what it asks for.
  mutating func show(_ outcome: Outcome) {
    if let report = outcome.report { console.write(report, command: outcome.number) }
    report(outcome.diagnostics)
    let hasFindings = console.options.strict && outcome.report?.hasFindings == true
    if hasFindings || outcome.report?.isWanting == true || outcome.expectation?.isMet == false {
      status = max(status, .wanting)
    }
    do throws(Diagnostic) {
      switch outcome.request {
      case .quit: isStopped = true
      case .set(let option, let value): try console.set(option, value)
      case .output(let path, let replaces):
        try console.redirect(to: path, replacing: replaces, command: outcome.number)
      case .add, .read, nil: break
      }
    } catch {
      var diagnostic = error
      diagnostic.place = error.place ?? outcome.place
      report([diagnostic])
    }
  }

  /// Prints what came of something a person typed: an error costs nothing but the line, and what was
  /// interrupted says so once.
  mutating func show(_ outcomes: [Outcome], _ interrupt: Interrupt?) {
    let wasInterrupted = interrupt?.isRaised == true
    // What is printed now is to be seen whole, unless somebody interrupts that as well.
    if outcomes.contains(where: \.wasInterrupted) { interrupt?.lower() }
    for var outcome in outcomes {
      outcome.diagnostics.removeAll { $0.id == .interrupted }
      show(outcome)
      if case .quit? = outcome.request {} else { isStopped = false }
      for effect in outcome.effects {
        let change = "\(effect.before.rawValue) -> \(effect.after.rawValue)"
        console.tell("  \(Visible.text(effect.guarantee)): \(change)")
      }
    }
    if wasInterrupted || interrupt?.isRaised == true {
      interrupt?.lower()
      console.tell("\ninterrupted")
    }
  }

  private mutating func report(_ diagnostics: [Diagnostic]) {
    console.report(diagnostics)
    for diagnostic in diagnostics { status = max(status, ExitStatus(diagnostic)) }
    if diagnostics.contains(where: { $0.severity == .error }) && !console.options.keepGoing {
      isStopped = true
      hasBrokenOff = true
    }
  }
}
