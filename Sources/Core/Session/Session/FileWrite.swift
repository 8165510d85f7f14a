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

  /// What becomes of a link that has the file's name.
  public enum Link: Sendable {
    /// It gives way to the file, and what it leads to stays as it is: whoever put it there does not choose
    /// what is written.
    case replaced
    /// What it leads to is written, where that is in a folder; nil for anywhere.
    case followed(within: String?)
  }

  /// Its path.
  public var path: String
  /// What it has to be until then.
  public var before: Before
  /// The bytes it is to have; nil where it is to be taken away.
  public var after: [UInt8]?
  /// What becomes of a link of its name.
  public var link: Link

  /// Creates one.
  public init(
    _ path: String, from before: Before, to after: [UInt8]?, link: Link = .replaced
  ) {
    self.path = path
    self.link = link
    self.before = before
    self.after = after
  }
}
