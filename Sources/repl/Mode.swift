import ParleyCore

/// One way to call the program.
protocol Mode {
  /// Does what is asked and says how it went.
  func run() -> ExitStatus
}
