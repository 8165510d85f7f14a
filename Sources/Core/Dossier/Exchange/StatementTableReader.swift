/// Reads a table of statements (`StatementColumn` says of which columns).
struct StatementTableReader {
  /// How many blocks of rows are read before the next are cut.
  private static let batch = 32

  private var table: StatementTable
  private var rows: TableReader

  /// Reads a file's bytes.
  static func read(
    name: String, bytes: [UInt8], names: [String: StatementColumn?]
  ) -> StatementTable {
    var reader = StatementTableReader(
      table: StatementTable(name: name, bytes: bytes), rows: TableReader(name: name, bytes: bytes))
    reader.readHead(name, names)
    if reader.table.faults.isEmpty { reader.readRows() }
    return reader.table
  }

  // MARK: The head

  private mutating func readHead(_ name: String, _ names: [String: StatementColumn?]) {
    guard let head = rows.next(onlyOne: true) else {
      table.faults = [
        Diagnostic(
          .missingColumn, "the table '\(name)' is empty",
          expected: "a head: " + StatementColumn.allCases.map(\.rawValue).joined(separator: ","))
      ]
      return
    }
    table.faults = head.diagnostics
    do throws(Diagnostic) {
      // A table in another encoding, or with other line ends, shows here first.
      _ = try TokenReader(head.text).text(in: head.rows[0].range)
    } catch {
      table.faults = [error]
      return
    }
    for cell in head.cells {
      let text = head.text.string(cell.range).trimmed
      if let known = names[text] {
        table.columns.append(known)
      } else if let column = StatementColumn(head: text) {
        table.columns.append(column)
      } else {
        table.columns.append(nil)
        report(
          .unknownColumn, "there is no column \(shown(text))", cell.range, head.text, near: text)
        continue
      }
      if case .some(.some(let column)) = table.columns.last,
        table.columns.dropLast().contains(column)
      {
        report(.unknownColumn, "a second column '\(column.rawValue)'", cell.range, head.text)
      }
    }
    let heads = Set(head.cells.map { head.text.string($0.range).trimmed })
    for name in names.keys.sorted() where !heads.contains(name) {
      report(
        .unknownColumn, "'--map' names a column \(shown(name)) that is not there",
        head.rows[0].range, head.text)
    }
    guard table.faults.isEmpty else { return }
    var needed: [StatementColumn] = [.date, .source]
    if !table.columns.contains(.claim) { needed += [.subject, .verb, .guarantee] }
    for column in needed where !table.columns.contains(column) {
      report(
        .missingColumn, "the column '\(column.rawValue)' is missing", head.rows[0].range, head.text)
    }
  }

  private mutating func report(
    _ id: DiagnosticID, _ message: String, _ range: SourceRange, _ text: SourceText,
    near word: String? = nil
  ) {
    let known = StatementColumn.allCases.map(\.rawValue)
    let isOtherwiseParted = word.map { $0.contains(";") || $0.contains("\t") } ?? false
    table.faults.append(
      Diagnostic(
        id, message,
        expected: isOtherwiseParted
          ? "commas between the columns"
          : "date, source, and claim or subject, verb and guarantee; "
            + "'--map' says what columns of other names mean",
        suggestion: word.flatMap { NearestWord.to($0.lowercased(), among: known) },
        place: Diagnostic.Place(range, in: text)))
  }

  // MARK: Rows

  private mutating func readRows() {
    var spellings = CellSpellings()
    while case let blocks = nextBlocks(), !blocks.isEmpty {
      // Each stretch learns from its own blocks, and from those of the batch before.
      let (columns, known, stretches) = (table.columns, spellings, min(blocks.count, Threads.count))
      let readings = Threads.map(stretches) { stretch in
        let first = stretch * blocks.count / stretches
        return Self.read(
          blocks[first..<(stretch + 1) * blocks.count / stretches], columns, known)
      }
      for reading in readings {
        table.parts += reading.parts
        table.rowFaults += reading.faults
      }
      spellings = readings[0].spellings
      for block in blocks {
        table.lines += block.rows.lazy.map(\.range.line)
        if block.isBroken { table.faults += block.diagnostics }
      }
    }
    table.rowFaults.sort()
  }

  private mutating func nextBlocks() -> [TableReader.Block] {
    var blocks: [TableReader.Block] = []
    while blocks.count < Self.batch, let block = rows.next() { blocks.append(block) }
    return blocks
  }

  /// What some blocks came to.
  private struct Reading: Sendable {
    var parts: [StatementTable.Part] = []
    var faults: [Diagnostic] = []
    var spellings: CellSpellings
  }

  private static func read(
    _ blocks: ArraySlice<TableReader.Block>, _ columns: [StatementColumn?],
    _ spellings: CellSpellings
  ) -> Reading {
    var writer = StatementRowWriter(columns, spellings)
    var reading = Reading(spellings: spellings)
    for block in blocks {
      let (part, faults) = writer.write(block)
      reading.parts.append(part)
      reading.faults += (block.isBroken ? [] : block.diagnostics) + faults
    }
    reading.spellings = writer.spellings
    return reading
  }
}
