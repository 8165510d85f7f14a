/// What stands around a line and means nothing to the program but much to its readers: it is kept,
/// so that rewriting a file loses no word.
public struct Trivia: Hashable, Sendable {
  /// The comment and blank lines above the line, in order.
  public var above: [Line] = []
  /// The comments at the line's end, `#` included; several where a continued line had several.
  /// A gist has one for each of its lines up to the last that has one, empty where a line has none.
  public var trailing: [String] = []

  /// Creates trivia, empty unless told otherwise.
  public init(above: [Line] = [], trailing: [String] = []) {
    self.above = above
    self.trailing = trailing
  }

  /// A line that is nothing but trivia.
  public enum Line: Hashable, Sendable {
    /// A run of blank lines.
    case blank
    /// A comment, `#` included, without the white space before it and after it.
    case comment(String)
  }
}
