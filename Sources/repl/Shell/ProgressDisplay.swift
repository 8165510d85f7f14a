import ParleyTerminal
import Synchronization

/// Shows how far a long command is, on standard error: after a while, seldom, and gone when it ends.
final class ProgressDisplay: Sendable {
  private struct State {
    var start: ContinuousClock.Instant?
    var last: ContinuousClock.Instant?
    var isShown = false
  }
  private let state = Mutex(State())
  /// How long a command runs before a person wonders.
  private static let patience = Duration.milliseconds(500)
  private static let pause = Duration.milliseconds(100)

  /// Shows how much is done, unless it has just been shown.
  func show(_ done: Int, of total: Int) {
    state.withLock { state in
      let now = ContinuousClock.now
      let start = state.start ?? now
      state.start = start
      guard start.duration(to: now) > Self.patience, total > 0 else { return }
      if let last = state.last, last.duration(to: now) < Self.pause { return }
      state.last = now
      state.isShown = true
      standardError.write("\r\(done * 100 / total) % of \(total) (Ctrl-C stops)")
    }
  }

  /// Takes the line away, and waits for the next command.
  func clear() {
    state.withLock { state in
      if state.isShown { standardError.write("\r\u{1B}[K") }
      state = State()
    }
  }
}
