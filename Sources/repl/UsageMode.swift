import ParleyCore

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
