/// A table of statements that has been read: what its rows say as a dossier's file says it, part by part,
/// and what is wrong with them, in its place in the table.
public struct StatementTable: Sendable {
  /// Some hundreds or thousands of rows.
  public struct Part: Sendable {
    /// The statements of the rows that could be read, in canonical layout, with a blank line between each
    /// and the next.
    public var text: [UInt8]
    /// How many they are.
    public var count: Int
    /// The line of its first row, and where that begins in the table.
    var start: (offset: Int, line: Int)
  }

  /// The rows, in order.
  public internal(set) var parts: [Part] = []
  /// How many rows there are below the head.
  public var rowCount: Int { lines.count }
  /// What is wrong with the table as a whole; nothing may be used where there is any.
  public internal(set) var faults: [Diagnostic] = []
  /// What is wrong with single rows, in the order of place.
  public internal(set) var rowFaults: [Diagnostic] = []
  /// What each column means; nil where it is passed over.
  var columns: [StatementColumn?] = []
  /// The line that each row begins on, in order.
  var lines: [Int] = []

  let name: String
  let bytes: [UInt8]

  init(name: String, bytes: [UInt8]) {
    self.name = name
    self.bytes = bytes
  }

  /// Reads a file's bytes.
  ///
  /// - Parameter names: What columns of the table mean that are called otherwise, by their heads; nil
  ///   for those to pass over.
  public static func read(
    name: String, bytes: [UInt8], names: [String: StatementColumn?] = [:]
  ) -> StatementTable {
    StatementTableReader.read(name: name, bytes: bytes, names: names)
  }

  /// The line on which the row begins that has a line of the table.
  public func row(at line: Int) -> Int? {
    var (lower, upper) = (0, lines.count)
    while lower < upper {
      let middle = (lower + upper) / 2
      if lines[middle] <= line { lower = middle + 1 } else { upper = middle }
    }
    return lower > 0 ? lines[lower - 1] : nil
  }

  /// The rows of a part that could be read, each with its place in the table.
  func syntax(of part: Part) -> SyntaxFile {
    var table = TableReader(name: name, bytes: bytes, from: part.start)
    guard let block = table.next() else {
      return SyntaxFile(text: SourceText(name: name, ""), entries: [])
    }
    var reader = StatementRowReader(block, columns)
    var entries: [Entry] = []
    for row in block.rows where !row.hasError {
      if let entry = try? reader.entry(row) { entries.append(entry) }
    }
    return SyntaxFile(text: block.text, entries: entries)
  }
}
