/// A file that is to be written, and what it has to be until then: what somebody else has made of it
/// meanwhile is not lost.
public struct FileWrite: Sendable {
  /// What a file has to be for it to be written.
  public enum Before: Sendable {
    /// Whatever it is.
    case anything
    /// Not there.
    case absent
    /// There, with these bytes.
    case bytes([UInt8])
  }

  /// Its path.
  public var path: String
  /// What it has to be until then.
  public var before: Before
  /// The bytes it is to have; nil where it is to be taken away.
  public var after: [UInt8]?

  /// Creates one.
  public init(_ path: String, from before: Before, to after: [UInt8]?) {
    self.path = path
    self.before = before
    self.after = after
  }
}
