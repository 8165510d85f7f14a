/// Who looks on while something takes long: may ask for it to be given up, and is told how far it is.
public struct Watch: Sendable {
  /// Whether it should be given up. Asked often, on any thread.
  public var isInterrupted: @Sendable () -> Bool
  /// Takes how much is done, and of how much. Called now and then, on any thread.
  public var progress: @Sendable (_ done: Int, _ total: Int) -> Void

  /// Creates a watch.
  public init(
    isInterrupted: @escaping @Sendable () -> Bool,
    progress: @escaping @Sendable (_ done: Int, _ total: Int) -> Void = { _, _ in }
  ) {
    self.isInterrupted = isInterrupted
    self.progress = progress
  }

  /// Nobody looks on.
  public static let unwatched = Watch(isInterrupted: { false })
}
