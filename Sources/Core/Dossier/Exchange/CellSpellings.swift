/// What files say for the cells of a table, as far as rows read before have told: few cells stand in one
/// row alone, and what is known need not be read again.
struct CellSpellings: Sendable {
  /// More than this many are not kept; a table whose every cell differs gains nothing from them.
  private static let most = 1 << 16

  private var bytes: [UInt8] = []
  private var known: [UInt64: (cell: Range<Int>, written: Range<Int>)] = [:]

  /// Adds to a text what is written for a cell; false where that is not known.
  func write(
    _ cell: Range<Int>, in column: Int, of table: ByteCursor, to text: inout [UInt8]
  ) -> Bool {
    guard let found = known[Self.key(cell, column, table)],
      table.isEqual(cell, bytes, found.cell)
    else { return false }
    text += bytes[found.written]
    return true
  }

  /// Takes up what is written for a cell that stands in a column.
  mutating func learn(
    _ cell: Range<Int>, in column: Int, of table: ByteCursor, as written: String
  ) {
    let key = Self.key(cell, column, table)
    guard known.count < Self.most, known[key] == nil else { return }
    let first = bytes.count
    for index in cell { bytes.append(table[index]) }
    let middle = bytes.count
    bytes += written.utf8
    known[key] = (first..<middle, middle..<bytes.count)
  }

  /// A number for the bytes of a cell, another one in each column.
  private static func key(_ cell: Range<Int>, _ column: Int, _ table: ByteCursor) -> UInt64 {
    (table.hash(cell) ^ UInt64(column)) &* 0x9E37_79B9_7F4A_7C15
  }
}
