/// The wish to stop that Ctrl-C expresses while a command runs.
///
/// A long computation asks `isRaised` now and then, on any thread, and gives up when it is; the
/// session goes on. Reading an entry lowers it. There is one, since a process has one SIGINT.
package struct Interrupt: Sendable {
  /// Starts watching: from here on Ctrl-C no longer ends the process.
  package static func watch() -> Interrupt {
    EditLine.watchInterrupts()
    return Interrupt()
  }

  /// Whether Ctrl-C was pressed since the flag was last lowered.
  package var isRaised: Bool { EditLine.isInterrupted }
  /// Forgets about it, before the next command.
  package func lower() { EditLine.setInterrupted(false) }
  /// Asks for it as if Ctrl-C had been pressed.
  package func raise() { EditLine.setInterrupted(true) }
}
