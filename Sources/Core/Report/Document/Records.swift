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
