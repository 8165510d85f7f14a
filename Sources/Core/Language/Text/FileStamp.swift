/// What tells, without reading it, whether a file is still the one that was read.
public struct FileStamp: Hashable, Sendable {
  /// Which file of its disk it is.
  public var number: UInt64
  /// How many bytes it has.
  public var size: Int
  /// When it was last changed: seconds since 1970, and nanoseconds.
  public var seconds: Int
  public var nanoseconds: Int

  /// Creates a stamp.
  public init(number: UInt64, size: Int, seconds: Int, nanoseconds: Int) {
    self.number = number
    self.size = size
    self.seconds = seconds
    self.nanoseconds = nanoseconds
  }
}
