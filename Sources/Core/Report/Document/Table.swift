/// A table of cells.
public struct Table: Hashable, Sendable {
  /// The column heads.
  public var header: [[Inline]]
  /// The rows, each as long as the header.
  public var rows: [[[Inline]]]
  /// Which of the rows a page shows, where they are too many to read; all where nil. As CSV a table
  /// always has all. Whoever leaves rows out says so beside the table, and what shows them.
  public var page: Range<Int>?

  /// What all its rows are, where only the heading over it says so; as CSV, which has no headings, each row
  /// begins with it.
  public var kind: Kind?

  /// What all rows of a table are: `role`, `provide`.
  public struct Kind: Hashable, Sendable {
    /// The head of its column.
    public var head: String
    /// What stands in each row.
    public var value: String

    /// Creates a kind.
    public init(_ head: String, _ value: String) {
      self.head = head
      self.value = value
    }
  }

  /// The table with its kind as its first column.
  var withKind: Table {
    guard let kind else { return self }
    return Table(
      header: [[.text(kind.head)]] + header, rows: rows.map { [[.text(kind.value)]] + $0 })
  }

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
