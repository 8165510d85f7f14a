/// Writes rows of a table as statements in canonical layout, as the printer would.
///
/// A row that has nothing but the usual columns, and whose every cell stood in some row before in the same
/// column, is put together from what was written for those. Every other one is read and printed, and tells
/// what its cells are written as.
struct StatementRowWriter {
  /// How cells are written, as far as is known.
  private(set) var spellings: CellSpellings
  private let columns: [StatementColumn?]
  /// The rows being written, and what they came to so far.
  private var block: TableReader.Block
  private var reader: StatementRowReader
  private var text: [UInt8] = []
  /// Where each column stands in a row.
  private let date, subject, verb, providing, guarantee, condition, exception, claim: Int?
  private let by, source, paragraphs, credibility, fingerprint, gist: Int?
  /// Where those stand that a position alone has, and those that only reading does justice to.
  private let ofPosition, unusual: [Int]

  /// Prepares to write rows of these columns.
  init(_ columns: [StatementColumn?], _ spellings: CellSpellings) {
    (self.columns, self.spellings) = (columns, spellings)
    block = TableReader.Block()
    reader = StatementRowReader(block, columns)
    date = columns.firstIndex(of: .date)
    subject = columns.firstIndex(of: .subject)
    verb = columns.firstIndex(of: .verb)
    providing = columns.firstIndex(of: .providing)
    guarantee = columns.firstIndex(of: .guarantee)
    condition = columns.firstIndex(of: .condition)
    exception = columns.firstIndex(of: .exception)
    claim = columns.firstIndex(of: .claim)
    by = columns.firstIndex(of: .by)
    source = columns.firstIndex(of: .source)
    paragraphs = columns.firstIndex(of: .paragraphs)
    credibility = columns.firstIndex(of: .credibility)
    fingerprint = columns.firstIndex(of: .fingerprint)
    gist = columns.firstIndex(of: .gist)
    ofPosition = StatementColumn.ofPosition.compactMap { columns.firstIndex(of: $0) }
    unusual = [.addedCondition, .accordingTo, .carrier, .alsoIn, .reason, .on]
      .compactMap { columns.firstIndex(of: $0) }
  }

  /// Writes the rows of a block that can be read: the statements, and what is wrong with the others.
  mutating func write(_ block: TableReader.Block) -> (StatementTable.Part, faults: [Diagnostic]) {
    self.block = block
    reader = StatementRowReader(block, columns)
    text = []
    text.reserveCapacity(2 * block.text.bytes.count)
    var count = 0
    var faults: [Diagnostic] = []
    for row in block.rows where !row.hasError {
      do throws(Diagnostic) {
        try write(row)
        count += 1
      } catch {
        faults.append(error)
      }
    }
    return (StatementTable.Part(text: text, count: count, start: block.start), faults)
  }

  private mutating func write(_ row: TableReader.Row) throws(Diagnostic) {
    let start = text.count
    // Each statement has a detail, and so a blank line before it.
    if start > 0 { text.append(ASCII.lineFeed) }
    if writeFromCells(row) { return }
    text.removeSubrange(start...)
    let entry = try reader.entry(row)
    learn(row, entry)
    text += ((start > 0 ? "\n" : "") + Printer().print(entry)).utf8
  }

  // MARK: From cells

  private mutating func writeFromCells(_ row: TableReader.Row) -> Bool {
    guard row.cells.count == columns.count, unusual.allSatisfy({ isAbsent($0, row) }) else {
      return false
    }
    let head = text.count
    guard write(date, row), writeClaim(row) else { return false }
    // What is wider may have to be broken.
    guard text.count - head <= Printer().width else { return false }
    text.append(ASCII.lineFeed)
    if !isAbsent(by, row) {
      add("  by ")
      guard write(by, row) else { return false }
      text.append(ASCII.lineFeed)
    }
    return writeCitation(row) && writeGist(row)
  }

  private mutating func writeClaim(_ row: TableReader.Row) -> Bool {
    text.append(ASCII.space)
    guard isAbsent(claim, row) else { return hasClaimAlone(row) && write(claim, row) }
    guard write(subject, row) else { return false }
    text.append(ASCII.space)
    guard write(verb, row) else { return false }
    text.append(ASCII.space)
    guard isAbsent(providing, row) || write(providing, row), write(guarantee, row) else {
      return false
    }
    return writeOptional(condition, row, after: " if ")
      && writeOptional(exception, row, after: " unless ")
  }

  private mutating func writeCitation(_ row: TableReader.Row) -> Bool {
    add("  in ")
    guard write(source, row), writeOptional(paragraphs, row, after: " "),
      writeOptional(credibility, row, after: " "), writeFingerprint(row)
    else { return false }
    text.append(ASCII.lineFeed)
    return true
  }

  /// `print HEX`; each is another, so there is nothing to know of it.
  private mutating func writeFingerprint(_ row: TableReader.Row) -> Bool {
    guard let range = range(fingerprint, row) else { return true }
    let digits = text.count + 7
    let bytes = block.text.bytes
    let hasWord = bytes[range].starts(with: "print ".utf8)
    add(" print ")
    text += bytes[range.dropFirst(hasWord ? 6 : 0)]
    return text.count - digits == Fingerprint.digits
      && text[digits...].allSatisfy {
        ASCII.isDigit($0) || (UInt8(ascii: "a")...UInt8(ascii: "f")).contains($0)
      }
  }

  /// The gist, where it is text that a string has as it is, but for quotes.
  private mutating func writeGist(_ row: TableReader.Row) -> Bool {
    guard let range = range(gist, row) else { return true }
    let bytes = block.text.bytes
    add("  \"")
    var index = range.lowerBound
    while index < range.upperBound {
      let byte = bytes[index]
      guard byte >= 0x80 else {
        // A backslash may spell a hidden character.
        guard byte >= ASCII.space, byte < ASCII.delete, byte != ASCII.backslash else {
          return false
        }
        if byte == ASCII.quote { text.append(ASCII.backslash) }
        text.append(byte)
        index += 1
        continue
      }
      guard let scalar = UTF8Scalar(bytes, at: index, limit: range.upperBound), !scalar.isControl
      else { return false }
      text += bytes[index..<index + scalar.length]
      index += scalar.length
    }
    text.append(ASCII.quote)
    text.append(ASCII.lineFeed)
    return true
  }

  private mutating func writeOptional(
    _ column: Int?, _ row: TableReader.Row, after words: StaticString
  ) -> Bool {
    guard !isAbsent(column, row) else { return true }
    add(words)
    return write(column, row)
  }

  /// Writes a cell as it is known to be written.
  private mutating func write(_ column: Int?, _ row: TableReader.Row) -> Bool {
    guard let column, let range = range(column, row) else { return false }
    return block.text.bytes.withUnsafeBufferPointer { bytes in
      let table = ByteCursor(bytes, in: SourceRange(0, bytes.count, line: 1))
      return spellings.write(range, in: column, of: table, to: &text)
    }
  }

  private mutating func add(_ words: StaticString) {
    words.withUTF8Buffer { text += $0 }
  }

  // MARK: What a row tells

  private mutating func learn(_ row: TableReader.Row, _ entry: Entry) {
    guard case .statement(let day, let claim) = entry.kind else { return }
    learn(date, row, "\(day.value)")
    learn(claim, row)
    for detail in entry.details {
      switch detail.kind {
      case .by: learn(by, row, detail.kind.content)
      case .citation(let citation) where detail.range == cellRange(source, row):
        learn(source, row, citation.source?.value)
        let places = CitationSyntax(paragraphs: citation.paragraphs)
        learn(
          paragraphs, row, places.paragraphs.isEmpty ? nil : Detail.Kind.citation(places).content)
        learn(credibility, row, citation.credibility.map { "credibility \($0.rawValue)" })
      default: break
      }
    }
  }

  private mutating func learn(_ claim: ClaimSyntax, _ row: TableReader.Row) {
    if hasClaimAlone(row) { return learn(self.claim, row, Printer().print(claim)) }
    guard case .position(let subjects, let verb, let role, let guarantee, let condition) = claim,
      subjects.count == 1, !condition.isPartial
    else { return }
    learn(subject, row, subjects[0].value)
    learn(self.verb, row, verb.rawValue)
    learn(providing, row, role == .provide ? "providing " : "")
    learn(self.guarantee, row, guarantee.value)
    learn(self.condition, row, condition.condition.map { Printer().print($0) })
    learn(exception, row, condition.exception.map { Printer().print($0) })
  }

  private mutating func learn(_ column: Int?, _ row: TableReader.Row, _ written: String?) {
    guard let column, let range = range(column, row), let written else { return }
    block.text.bytes.withUnsafeBufferPointer { bytes in
      let table = ByteCursor(bytes, in: SourceRange(0, bytes.count, line: 1))
      spellings.learn(range, in: column, of: table, as: written)
    }
  }

  // MARK: Cells

  private func isAbsent(_ column: Int?, _ row: TableReader.Row) -> Bool {
    column.map { block.cells[row.cells.lowerBound + $0].isAbsent } ?? true
  }

  /// Whether nothing stands in the columns that only a position has.
  private func hasClaimAlone(_ row: TableReader.Row) -> Bool {
    ofPosition.allSatisfy { isAbsent($0, row) }
  }

  /// Where a cell's content stands in the block; nil where nothing stands in it.
  private func range(_ column: Int?, _ row: TableReader.Row) -> Range<Int>? {
    cellRange(column, row).map { $0.lower..<$0.upper }
  }

  private func cellRange(_ column: Int?, _ row: TableReader.Row) -> SourceRange? {
    guard let column else { return nil }
    let cell = block.cells[row.cells.lowerBound + column]
    return cell.isAbsent ? nil : cell.range
  }
}
