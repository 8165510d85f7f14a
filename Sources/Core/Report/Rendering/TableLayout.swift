/// Sets a table for a terminal: columns as wide as they need to be, or wrapped to fit, or one record
/// under the other where columns would be too narrow to read.
struct TableLayout {
  /// The narrowest that a column of running text is made before the table is stacked instead.
  private static let narrowest = 12
  /// Where lines have no limit, a table that would be wider than this is too wide to scroll through, and
  /// is set within `wide` columns.
  private static let widest = 1_000
  private static let wide = 200
  private static let gap = StyledLine.spaces(2)
  /// Further lines of a wrapped cell stand in, so that it is seen where a row begins.
  private static let hang = StyledLine.spaces(2)

  private var header: [FlowedText]
  private var rows: [[FlowedText]]
  private var isNumeric: [Bool]
  private var table: Table

  init(_ table: Table, _ watch: Watch = .unwatched) {
    var table = table
    // What is broken off has no rows, so that nothing has to be laid out.
    if watch.isInterrupted() { table.rows = [] }
    self.table = table
    let columns = 0..<table.columnCount
    header = columns.map { FlowedText(Table.cell(table.header, $0), style: .bold) }
    rows = table.rows.watched(by: watch).map { row in
      columns.map { FlowedText(Table.cell(row, $0)) }
    }
    isNumeric = columns.map { table.isNumeric($0) }
  }

  func lines(width: Int) -> [StyledLine] {
    if header.isEmpty { return [] }
    let natural = naturalWidths
    let isTooWide = natural.reduce(gaps, +) > Self.widest
    let width = width == .max && isTooWide ? Self.wide : width
    guard let widths = columnWidths(natural, within: width) else { return stacked(width: width) }
    var lines: [StyledLine] = []
    if !header.allSatisfy(\.isEmpty) {
      lines += self.lines(header, widths)
      lines.append(
        joined(widths.map { StyledLine(String(repeating: "─", count: $0)) }))
    }
    for row in rows { lines += self.lines(row, widths) }
    return lines
  }

  /// The widths at which no cell is wrapped.
  private var naturalWidths: [Int] {
    columns.map { cells in max(1, cells.map(\.naturalWidth).max() ?? 0) }
  }

  /// Each column's cells, the header's first.
  private var columns: [[FlowedText]] {
    header.indices.map { column in [header[column]] + rows.map { $0[column] } }
  }

  /// What stands between the columns.
  private var gaps: Int { Self.gap.width * (header.count - 1) }

  /// The columns' widths, or nil where they do not fit. Room is given to the narrowest column first,
  /// so that ids and dates stay whole and long text wraps; citations are cut before a table is given up.
  private func columnWidths(_ natural: [Int], within width: Int) -> [Int]? {
    if natural.reduce(gaps, +) <= width { return natural }
    let leasts = [leastWidths(natural, isCut: false), leastWidths(natural, isCut: true)]
    guard var widths = leasts.first(where: { $0.reduce(gaps, +) <= width }) else { return nil }
    var room = width - widths.reduce(gaps, +)
    while room > 0 {
      let growing = widths.indices.filter { widths[$0] < natural[$0] }
      guard let column = growing.min(by: { widths[$0] < widths[$1] }) else { break }
      widths[column] += 1
      room -= 1
    }
    return widths
  }

  /// The least widths at which every word is whole; or, where those are cut that can be, every part of one.
  private func leastWidths(_ natural: [Int], isCut: Bool) -> [Int] {
    zip(columns, natural).map { cells, natural in
      let longest = cells.map { cell in
        let words = cell.wordWidths(isCut: isCut)
        return (words.max() ?? 0) + (words.count > 1 ? Self.hang.width : 0)
      }
      return min(natural, max(longest.max() ?? 0, Self.narrowest))
    }
  }

  private func lines(_ cells: [FlowedText], _ widths: [Int]) -> [StyledLine] {
    let columns = zip(cells, widths).map { $0.lines(width: $1, rest: TableLayout.hang) }
    return (0..<max(1, columns.map(\.count).max() ?? 0)).map { number in
      joined(
        columns.indices.map { column in
          let cell = number < columns[column].count ? columns[column][number] : StyledLine()
          let padding = StyledLine.spaces(widths[column] - cell.width)
          return isNumeric[column] ? padding + cell : cell + padding
        })
    }
  }

  private func joined(_ cells: [StyledLine]) -> StyledLine {
    cells.dropFirst().reduce(cells[0]) { $0 + TableLayout.gap + $1 }
  }

  /// Each row as lines of `Head: cell`, with a blank line between rows. Empty cells are left out.
  private func stacked(width: Int) -> [StyledLine] {
    let records = table.rows.map { row in
      row.indices.flatMap { column -> [StyledLine] in
        let cell = InlineSpan.spans(row[column]).map { FlowedText.Piece($0, style: .plain) }
        if FlowedText(cell).isEmpty { return [] }
        var head = InlineSpan.spans(Table.cell(table.header, column))
          .map { FlowedText.Piece($0, style: .bold) }
        if !FlowedText(head).isEmpty { head += [.init(text: ":", style: .bold), .init(text: " ")] }
        return FlowedText(head + cell).lines(width: width, rest: TableLayout.hang)
      }
    }
    return Array(records.filter { !$0.isEmpty }.joined(separator: [StyledLine()]))
  }
}
