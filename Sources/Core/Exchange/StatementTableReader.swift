/// Reads a table of statements (`StatementColumn` says of which columns) into entries, each with its
/// place in the table: what is wrong with them, the checker's findings included, points there.
public struct StatementTableReader {
  /// What reading gave.
  public struct Reading: Sendable {
    /// The rows that could be read, in order, some hundreds or thousands in each.
    public var parts: [SyntaxFile] = []
    /// How many rows there are below the head.
    public var rowCount = 0
    /// What is wrong with the table as a whole; nothing may be used where there is any.
    public var faults: [Diagnostic] = []
    /// What is wrong with single rows, in the order of place.
    public var rowFaults: [Diagnostic] = []
    /// The line that each row begins on, in order.
    var lines: [Int] = []

    /// The line on which the row begins that has a line of the table.
    public func row(at line: Int) -> Int? {
      var (lower, upper) = (0, lines.count)
      while lower < upper {
        let middle = (lower + upper) / 2
        if lines[middle] <= line { lower = middle + 1 } else { upper = middle }
      }
      return lower > 0 ? lines[lower - 1] : nil
    }

    /// The statements, without those of the rows that begin on these lines.
    public func statements(without lines: Set<Int>) -> [Entry] {
      parts.flatMap { statements(of: $0, without: lines) }
    }

    /// Those of one of the parts.
    public func statements(of part: SyntaxFile, without lines: Set<Int>) -> [Entry] {
      guard !lines.isEmpty else { return part.entries }
      return part.entries.filter { row(at: $0.range.line).map(lines.contains) != true }
    }
  }

  private var table: TableReader
  private var result = Reading()
  /// What each column of the table means; nil where it is passed over.
  private var columns: [StatementColumn?] = []

  /// Reads a file's bytes.
  ///
  /// - Parameter names: What columns of the table mean that are called otherwise, by their heads; nil
  ///   for those to pass over.
  public static func read(
    name: String, bytes: [UInt8], names: [String: StatementColumn?] = [:]
  ) -> Reading {
    var reader = StatementTableReader(table: TableReader(name: name, bytes: bytes))
    reader.readHead(name, names)
    if reader.result.faults.isEmpty { reader.readRows() }
    return reader.result
  }

  private init(table: TableReader) { self.table = table }

  // MARK: The head

  private mutating func readHead(_ name: String, _ names: [String: StatementColumn?]) {
    guard let head = table.next(onlyOne: true) else {
      result.faults = [
        Diagnostic(
          .missingColumn, "the table '\(name)' is empty",
          expected: "a head: " + StatementColumn.allCases.map(\.rawValue).joined(separator: ","))
      ]
      return
    }
    result.faults = head.diagnostics
    do throws(Diagnostic) {
      // A table in another encoding, or with other line ends, shows here first.
      _ = try TokenReader(head.text).text(in: head.rows[0].range)
    } catch {
      result.faults = [error]
      return
    }
    for cell in head.cells {
      let text = head.text.string(cell.range).trimmed
      if let known = names[text] {
        columns.append(known)
      } else if let column = StatementColumn(head: text) {
        columns.append(column)
      } else {
        columns.append(nil)
        report(
          .unknownColumn, "there is no column \(shown(text))", cell.range, head.text, near: text)
        continue
      }
      if case .some(.some(let column)) = columns.last, columns.dropLast().contains(column) {
        report(.unknownColumn, "a second column '\(column.rawValue)'", cell.range, head.text)
      }
    }
    let heads = Set(head.cells.map { head.text.string($0.range).trimmed })
    for name in names.keys.sorted() where !heads.contains(name) {
      report(
        .unknownColumn, "'--map' names a column \(shown(name)) that is not there",
        head.rows[0].range, head.text)
    }
    guard result.faults.isEmpty else { return }
    var needed: [StatementColumn] = [.date, .source]
    if !columns.contains(.claim) { needed += [.subject, .verb, .guarantee] }
    for column in needed where !columns.contains(column) {
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
    result.faults.append(
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
    while let block = table.next() {
      var reader = StatementRowReader(block, columns)
      var entries: [Entry] = []
      entries.reserveCapacity(block.rows.count)
      result.rowFaults += block.isBroken ? [] : block.diagnostics
      for row in block.rows {
        result.rowCount += 1
        result.lines.append(row.range.line)
        if row.hasError { continue }
        do throws(Diagnostic) {
          entries.append(try reader.entry(row))
        } catch {
          result.rowFaults.append(error)
        }
      }
      result.parts.append(SyntaxFile(text: block.text, entries: entries))
      if block.isBroken { result.faults += block.diagnostics }
    }
    result.rowFaults.sort()
  }
}
