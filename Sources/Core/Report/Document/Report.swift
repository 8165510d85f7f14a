/// What a plugin returns: a document for people and the same content as data for programs.
///
/// A report never holds layout. Renderers walk it: one a format.
public struct Report: Hashable, Sendable {
  /// The command that made it; names the JSON schema, `parley/NAME/1`.
  public var name: String
  /// The document, from top to bottom.
  public var blocks: [Block]
  /// The data, in the order the contract lists its fields, without `schema` and `command`. Most
  /// commands give one object; a listing may give several, each of which becomes a line.
  public var data: [[JSON.Field]]

  /// Whether what was looked at was found wanting: the program ends with 1.
  public var isWanting = false
  /// Whether it tells only what was known when somebody interrupted the command.
  public var isPartial = false
  /// Whether it found something wanting: under `--strict` the program ends with status 1.
  public var hasFindings = false
  /// What is doubtful beside what was asked for, such as a waiver that has lapsed, with places. An error
  /// among it is told in the place of the report.
  public var warnings: [Diagnostic] = []
  /// Data in a form of its own, such as a whole dossier as CSV: written as it is, whatever the format of
  /// reports, and nothing else of the report is. Whoever makes it sees to it that nothing in it acts.
  public var raw: String?
  /// A file that was asked for; whoever ran the command writes it.
  public var file: File?

  /// A file to write.
  public struct File: Hashable, Sendable {
    /// Where to.
    public var path: String
    /// What.
    public var text: String
    /// Whether a file that is there already is replaced.
    public var replaces: Bool

    /// Creates a file to write.
    public init(path: String, text: String, replaces: Bool) {
      self.path = path
      self.text = text
      self.replaces = replaces
    }
  }

  /// Creates a report whose data is one object.
  public init(_ name: String, blocks: [Block] = [], data: [JSON.Field] = []) {
    self.name = name
    self.blocks = blocks
    self.data = [data]
  }
}
