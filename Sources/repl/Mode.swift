import ParleyCore

/// One way to call the program.
protocol Mode {
  /// Does what is asked and says how it went.
  func run() -> ExitStatus
}

/// A call that cannot be meant.
struct UsageMode: Mode {
  let console: Console
  let diagnostic: Diagnostic

  init(_ console: Console, _ message: String, _ expected: String) {
    self.console = console
    diagnostic = Diagnostic(.usage, message, expected: expected)
  }

  func run() -> ExitStatus {
    console.abandonOutput()
    console.report(diagnostic)
    return .usage
  }
}
