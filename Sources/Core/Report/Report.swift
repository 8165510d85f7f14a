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

/// One block of a report.
public enum Block: Hashable, Sendable {
  /// A heading; level 1 is the report's title.
  case heading(Int, [Inline])
  /// Running text.
  case paragraph([Inline])
  /// A table.
  case table(Table)
  /// A list, each item with its own blocks.
  case list([[Block]])
  /// Things of one kind, each in a line: a list to read, a table as CSV.
  case records(Records)
  /// A tree, such as a proof.
  case tree(Tree)
  /// Text whose line breaks matter, such as lines to paste.
  case code(String)
  /// A passage of a document, word for word.
  case quotation(Quotation)
}

/// A passage of a document as it stands there, and where that is.
public struct Quotation: Hashable, Sendable {
  /// The paragraphs. They come from a file: renderers make them safe.
  public var paragraphs: [String]
  /// Where they stand: the document, the paragraphs, and what is to be known of the copy.
  public var place: [Inline]

  /// Creates a quotation.
  public init(_ paragraphs: [String], place: [Inline]) {
    self.paragraphs = paragraphs
    self.place = place
  }
}

/// A piece of text within a block.
public enum Inline: Hashable, Sendable {
  /// Plain text. It may come from a file: renderers make it safe.
  case text(String)
  /// Text that matters.
  case strong([Inline])
  /// A word of the language or an id, as one would type it.
  case code(String)
  /// A verdict.
  case verdict(Verdict)
  /// Where what was just said comes from.
  case citation(Citation)
}

extension Inline: ExpressibleByStringLiteral {
  /// Plain text.
  public init(stringLiteral value: String) { self = .text(value) }
}

/// The source of a sentence: a source id with paragraphs, or the place of an entry that has none.
public struct Citation: Hashable, Sendable {
  /// The source's id, or nil for what is supposed in a scenario or session, and for a declaration.
  public var source: String?
  /// Whether it is a declaration of the dossier's: the analyst's own definition.
  public var isDeclaration = false
  /// The paragraphs, in words: `8-10, 15`; empty where none are given.
  public var paragraphs: String
  /// The place of the statement in the dossier: `FILE:LINE`.
  public var place: String
  /// What was said, a statement each, in the form that a brief in Markdown carries them along and
  /// `verify` reads them again; empty where there is no statement.
  public var claims: [String] = []

  /// Creates a citation.
  public init(source: String?, paragraphs: String, place: String) {
    self.source = source
    self.paragraphs = paragraphs
    self.place = place
  }

  /// The citation of a declaration: what the dossier's keepers define themselves.
  public static func declaration(at place: String) -> Citation {
    var citation = Citation(source: nil, paragraphs: "", place: place)
    citation.isDeclaration = true
    return citation
  }
}

/// A table of cells.
public struct Table: Hashable, Sendable {
  /// The column heads.
  public var header: [[Inline]]
  /// The rows, each as long as the header.
  public var rows: [[[Inline]]]
  /// Which of the rows a page shows, where they are too many to read; all where nil. As CSV a table
  /// always has all. Whoever leaves rows out says so beside the table, and what shows them.
  public var page: Range<Int>?

  /// The table as a page shows it.
  var paged: Table {
    guard let page else { return self }
    return Table(header: header, rows: Array(rows[page.clamped(to: rows.indices)]))
  }

  /// Creates a table.
  public init(header: [[Inline]], rows: [[[Inline]]]) {
    self.header = header
    self.rows = rows
  }
}

/// Things of one kind, too wordy for a table's columns.
public struct Records: Hashable, Sendable {
  /// What kind they are: the first column as CSV, where it tells one kind from another.
  public var kind: String
  /// The column heads as CSV, that of the kind first.
  public var header: [String]
  /// The rows: each as long as the header without its first.
  public var rows: [[[Inline]]]
  /// How many of the rows a page lists, where they are too many to read; all where nil. As CSV there are
  /// always all. Whoever leaves rows out says so beside the list, and what shows them.
  public var listed: Int?

  /// Creates records.
  public init(kind: String, header: [String], rows: [[[Inline]]]) {
    self.kind = kind
    self.header = header
    self.rows = rows
  }

  /// As a list: the first cell, a colon, and the others with a dot between; empty ones left out.
  var list: Block {
    .list(
      rows.prefix(listed ?? rows.count).map { row in
        let rest = row.dropFirst().filter { !$0.isEmpty && $0 != [.text("")] }.joined(separator: [
          " · "
        ])
        return [.paragraph((row.first ?? []) + [": "] + rest)]
      })
  }

  /// As a table.
  var table: Table {
    Table(
      header: header.map { [.text($0)] }, rows: rows.map { [[.text(kind)]] + $0 })
  }
}

/// A node of a tree and what hangs under it.
public struct Tree: Hashable, Sendable {
  /// The node's own line.
  public var label: [Inline]
  /// What hangs under it, in order.
  public var children: [Tree]

  /// Creates a node.
  public init(_ label: [Inline], _ children: [Tree] = []) {
    self.label = label
    self.children = children
  }
}
