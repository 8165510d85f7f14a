/// A report's tables as comma-separated values (RFC 4180, line ends CR LF), one after another with an
/// empty line between two. A tree is a table of its lines, each with its level, from 0 at the root.
/// Records with the same columns are one table, at the place of the first. Everything else in the
/// report is left out; but of a report without any table each paragraph and each item of a list is a
/// row, beside the heading that it stands under: nobody takes an empty file for an answer.
///
/// A cell that a spreadsheet would take for a formula gets an apostrophe before it. Text has its white
/// space made into single spaces, so that a row is always a line.
struct CSVRenderer: Renderer {
  var watch = Watch.unwatched

  func render(_ report: Report, command: Int) -> String {
    let found = tables(report.blocks)
    return (found.isEmpty ? [lines(report.blocks)] : found).filter { $0.columnCount > 0 }.map {
      table in
      let heads = table.header.contains { !$0.isEmpty } ? [table.header] : []
      return (heads + table.rows).watched(by: watch).map { row(($0), table.columnCount) }.joined()
    }.filter { !$0.isEmpty }.joined(separator: "\r\n")
  }

  private func tables(_ blocks: [Block]) -> [Table] {
    var tables: [Table] = []
    var places: [[String]: Int] = [:]
    for block in blocks {
      switch block {
      case .table(let table): tables.append(table.withKind)
      case .list(let items): tables += items.flatMap(self.tables)
      case .records(let records):
        if let place = places[records.header] {
          tables[place].rows += records.table.rows
        } else {
          places[records.header] = tables.count
          tables.append(records.table)
        }
      case .tree(let tree):
        tables.append(Table(header: [["level"], ["line"]], rows: rows(tree, level: 0)))
      case .heading, .paragraph, .code, .quotation: break
      }
    }
    return tables
  }

  /// A report's sentences, each beside the heading that it stands under; nothing where it has none.
  private func lines(_ blocks: [Block]) -> Table {
    var table = Table(header: [["heading"], ["line"]], rows: [])
    var heading: [Inline] = []
    func add(_ blocks: [Block]) {
      for block in blocks {
        switch block {
        case .heading(_, let inlines): heading = inlines
        case .paragraph(let inlines): table.rows.append([heading, inlines])
        case .list(let items): items.forEach(add)
        case .code(let code):
          table.rows += CodeLines.lines(code).map { [heading, [.text($0)]] }
        case .quotation(let quotation):
          table.rows += quotation.paragraphs.map { [heading, [.text($0)]] }
        case .table, .records, .tree: break
        }
      }
    }
    add(blocks)
    if table.rows.isEmpty { return Table(header: [], rows: []) }
    if !heading.isEmpty { return table }
    return Table(header: [["line"]], rows: table.rows.map { [$0[1]] })
  }

  private func rows(_ tree: Tree, level: Int) -> [[[Inline]]] {
    [[[.text("\(level)")], tree.label]] + tree.children.flatMap { rows($0, level: level + 1) }
  }

  private func row(_ row: [[Inline]], _ columns: Int) -> String {
    let cells = (0..<columns).map { cell(Table.cell(row, $0)) }
    return (cells == [""] ? "\"\"" : cells.joined(separator: ",")) + "\r\n"
  }

  private func cell(_ inlines: [Inline]) -> String {
    Spreadsheet.field(
      Visible.text(InlineSpan.spans(inlines).map(\.plainText).joined())
        .unicodeScalars.split(separator: " ").map(String.init).joined(separator: " "))
  }
}
