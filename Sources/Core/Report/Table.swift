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
