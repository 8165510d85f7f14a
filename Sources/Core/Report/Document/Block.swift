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
