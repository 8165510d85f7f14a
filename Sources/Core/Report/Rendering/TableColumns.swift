extension Table {
  /// How many columns there are: the longest row's, so that no cell is lost.
  var columnCount: Int { max(header.count, rows.map(\.count).max() ?? 0) }

  /// The cell of a row in a column; empty where the row is short.
  static func cell(_ row: [[Inline]], _ column: Int) -> [Inline] {
    column < row.count ? row[column] : []
  }

  /// Whether a column holds nothing but numbers, which are then set flush right.
  func isNumeric(_ column: Int) -> Bool {
    var seen = false
    for row in rows {
      let text = InlineSpan.spans(Table.cell(row, column)).map(\.plainText).joined()
      if text.isEmpty { continue }
      guard Table.isNumber(text) else { return false }
      seen = true
    }
    return seen
  }

  /// Whether a text is a plain number: a sign, digits, and a fraction or percent sign if need be.
  static func isNumber(_ text: String) -> Bool {
    var rest = text.utf8[...]
    if let sign = rest.first, sign == UInt8(ascii: "-") || sign == UInt8(ascii: "+") {
      rest.removeFirst()
    }
    if rest.last == UInt8(ascii: "%") { rest.removeLast() }
    let parts = rest.split(separator: UInt8(ascii: "."), omittingEmptySubsequences: false)
    return parts.count <= 2
      && parts.allSatisfy { !$0.isEmpty && $0.allSatisfy { 0x30...0x39 ~= $0 } }
  }
}
