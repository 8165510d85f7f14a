/// Where an entry stands: a file, relative to the dossier's folder, and a line; for what was typed,
/// `session` and the entry's number.
public struct Place: Hashable, Sendable, CustomStringConvertible {
  /// The file's name, or `session`.
  public var file: String
  /// The line, counted from 1, or the entry's number.
  public var line: Int

  /// Creates a place.
  public init(file: String, line: Int) {
    self.file = file
    self.line = line
  }

  /// `FILE:LINE`.
  public var description: String { "\(file):\(line)" }
}
