/// Reads rows of a block as statements. What cannot be read throws one diagnostic, with its place and
/// the column's name.
struct StatementRowReader {
  private let block: TableReader.Block
  private let columnCount: Int
  /// Where each column stands in a row, by its place among all columns.
  private var indices: [Int?]
  private var reader: TokenReader

  init(_ block: TableReader.Block, _ columns: [StatementColumn?]) {
    self.block = block
    columnCount = columns.count
    indices = StatementColumn.allCases.map { columns.firstIndex(of: $0) }
    reader = TokenReader(block.text)
  }

  /// The statement of a row.
  mutating func entry(_ row: TableReader.Row) throws(Diagnostic) -> Entry {
    guard row.cells.count == columnCount else {
      throw failure(
        row, "the row has \(counted(row.cells.count, "cell"))",
        expected: "\(columnCount), as the head has; a comma within a cell needs quotes around it")
    }
    guard let date = try part(.date, row, { reader throws(Diagnostic) in try reader.date() }) else {
      throw missing(.date, row)
    }
    let claim = try claim(row)
    var details: [Detail] = []
    try addVoices(row, &details)
    try addCitations(row, &details)
    if let cell = cell(.reason, row) {
      details.append(Detail(.reason(try text(.reason, cell)), range: cell.range))
    }
    if let cell = cell(.on, row) {
      let on = try part(.on, row) { reader throws(Diagnostic) in try reader.date() }
      guard claim.isEvent || on == nil else {
        throw noted(
          .on, failure(cell.range, "'on' beside what is no event", expected: "it of an event alone")
        )
      }
      if let on { details.append(Detail(.on(on), range: cell.range)) }
    }
    if let cell = cell(.gist, row) {
      details.append(Detail(.gist([try text(.gist, cell)]), range: cell.range))
    }
    return Entry(.statement(date, claim), details: details, range: date.range)
  }

  // MARK: The claim

  private mutating func claim(_ row: TableReader.Row) throws(Diagnostic) -> ClaimSyntax {
    let claim = try part(.claim, row) { reader throws(Diagnostic) in
      let claim = try reader.claim()
      return try claim.mapped { text throws(Diagnostic) in try reader.spelled(text) }
    }
    if let claim {
      for column in StatementColumn.ofPosition {
        guard let cell = cell(column, row) else { continue }
        throw failure(
          cell.range, "'\(column.rawValue)' stands beside 'claim'",
          expected: "a position in columns of its own, or another claim in 'claim'")
      }
      return claim
    }
    guard
      let subjects = try part(
        .subject, row, { reader throws(Diagnostic) in try reader.names("an actor", .actor) })
    else { throw missing(.subject, row) }
    guard let verb = try part(.verb, row, Self.verb) else { throw missing(.verb, row) }
    let isProviding = try part(.providing, row) { reader throws(Diagnostic) in
      if reader.accept("no") { return false }
      guard reader.accept("yes") || reader.accept("providing") else {
        throw reader.unexpected("'yes', 'no' or nothing", ["yes", "no"])
      }
      return true
    }
    guard
      let guarantee = try part(
        .guarantee, row, { reader throws(Diagnostic) in try reader.name("a guarantee") })
    else { throw missing(.guarantee, row) }
    return .position(
      subjects: subjects, verb: verb, role: isProviding == true ? .provide : .endorse,
      guarantee: guarantee, condition: try condition(row))
  }

  private static func verb(_ reader: inout TokenReader) throws(Diagnostic) -> Verb {
    let verbs = Verb.allCases.map(\.rawValue)
    guard let verb = reader.acceptVerb(isPlural: false) else {
      throw reader.unexpected(alternatives(verbs), verbs)
    }
    return verb
  }

  private mutating func condition(_ row: TableReader.Row) throws(Diagnostic) -> ConditionSyntax {
    let whole = try expression(.condition, row)
    let added = try expression(.addedCondition, row)
    if whole != nil, added != nil, let cell = cell(.addedCondition, row) {
      throw failure(cell.range, "'also if' stands beside 'if'", expected: "one of them")
    }
    return ConditionSyntax(
      condition: whole ?? added, isPartial: added != nil,
      exception: try expression(.exception, row))
  }

  private mutating func expression(
    _ column: StatementColumn, _ row: TableReader.Row
  ) throws(Diagnostic) -> ExpressionSyntax? {
    try part(column, row) { reader throws(Diagnostic) in try reader.expression() }
  }

  // MARK: Details

  private mutating func addVoices(
    _ row: TableReader.Row, _ details: inout [Detail]
  ) throws(Diagnostic) {
    let speakers = try part(.by, row) { reader throws(Diagnostic) in
      let speakers = try reader.speakers()
      var read: [SpeakerSyntax] = []
      for speaker in speakers {
        read.append(try speaker.mapped { text throws(Diagnostic) in try reader.spelled(text) })
      }
      return read
    }
    if let speakers, let cell = cell(.by, row) {
      details.append(Detail(.by(speakers), range: cell.range))
    }
    let others = try part(.accordingTo, row) { reader throws(Diagnostic) in
      try reader.names("an actor", .actor)
    }
    if let others, let cell = cell(.accordingTo, row) {
      details.append(Detail(.accordingTo(others), range: cell.range))
    }
  }

  private mutating func addCitations(
    _ row: TableReader.Row, _ details: inout [Detail]
  ) throws(Diagnostic) {
    let source = try part(.source, row) { reader throws(Diagnostic) in try reader.name("a source") }
    var citation = CitationSyntax(source: source)
    citation.paragraphs =
      try part(.paragraphs, row) { reader throws(Diagnostic) in
        _ = reader.accept("para")
        return try reader.paragraphs()
      } ?? []
    citation.credibility = try part(.credibility, row) { reader throws(Diagnostic) in
      try reader.credibility()
    }
    if let cell = cell(.carrier, row) { citation.carrier = try text(.carrier, cell) }
    citation.fingerprint = try part(.fingerprint, row) { reader throws(Diagnostic) in
      _ = reader.accept("print")
      return try reader.digest(digits: 16, "a fingerprint")
    }
    guard source != nil, let place = cell(.source, row)?.range else { throw missing(.source, row) }
    details.append(Detail(.citation(citation), range: place))
    guard let cell = cell(.alsoIn, row) else { return }
    // A line each; the language has no line break within one.
    var rest = cell.range
    while rest.lower < rest.upper {
      let end =
        block.text.bytes[rest.lower..<rest.upper].firstIndex(of: ASCII.lineFeed) ?? rest.upper
      let line = SourceRange(rest.lower, end, line: rest.line)
      rest = SourceRange(min(end + 1, rest.upper), rest.upper, line: rest.line + 1)
      do throws(Diagnostic) {
        let further = try reader.field(line) { reader throws(Diagnostic) in
          let citation = try reader.citation()
          return try citation.mapped { text throws(Diagnostic) in try reader.spelled(text) }
        }
        details.append(Detail(.citation(further), range: line))
      } catch {
        throw noted(.alsoIn, error)
      }
    }
  }

  // MARK: Cells

  /// A column's cell; nil where the table has no such column, or nothing stands in it.
  private func cell(_ column: StatementColumn, _ row: TableReader.Row) -> TableReader.Cell? {
    guard let index = indices[column.order] else { return nil }
    let cell = block.cells[row.cells.lowerBound + index]
    return cell.isAbsent ? nil : cell
  }

  /// What stands in a column, read whole as a part of the language; nil where nothing does.
  private mutating func part<T>(
    _ column: StatementColumn, _ row: TableReader.Row,
    _ read: (inout TokenReader) throws(Diagnostic) -> T
  ) throws(Diagnostic) -> T? {
    guard let cell = cell(column, row) else { return nil }
    do throws(Diagnostic) {
      try reader.load(cell.range)
      guard !reader.tokens.isEmpty else { return nil }
      let value = try read(&reader)
      try reader.expectEnd("the end of the cell")
      return value
    } catch {
      throw noted(column, error)
    }
  }

  private func text(
    _ column: StatementColumn, _ cell: TableReader.Cell
  ) throws(Diagnostic) -> String {
    do throws(Diagnostic) {
      return try reader.checkedText(
        SpelledText.read(try reader.text(in: cell.range)), cell.range)
    } catch {
      throw noted(column, error)
    }
  }

  // MARK: Diagnostics

  private func missing(_ column: StatementColumn, _ row: TableReader.Row) -> Diagnostic {
    let isOfPosition = StatementColumn.ofPosition.contains(column)
    return failure(
      row, "the row has no '\(column.rawValue)'",
      expected: "one in every row" + (isOfPosition ? ", or a 'claim'" : ""))
  }

  private func failure(
    _ row: TableReader.Row, _ message: String, expected: String
  ) -> Diagnostic {
    failure(
      SourceRange(row.range.lower, row.range.upper, line: row.range.line), message,
      expected: expected)
  }

  private func failure(_ range: SourceRange, _ message: String, expected: String) -> Diagnostic {
    reader.failure(.badRow, message, expected: expected, at: range)
  }

  private func noted(_ column: StatementColumn, _ diagnostic: Diagnostic) -> Diagnostic {
    var diagnostic = diagnostic
    diagnostic.notes.append("in the column '\(column.rawValue)'")
    return diagnostic
  }
}

extension StatementColumn {
  /// Its place among all columns.
  fileprivate var order: Int { Self.allCases.firstIndex(of: self) ?? 0 }
}

extension TokenReader {
  /// The text that a string in a table's cell spells, which has no character that no string may have.
  fileprivate func spelled(_ text: String) throws(Diagnostic) -> String {
    try checkedText(SpelledText.read(text), range(from: 0, to: tokens.count))
  }
}
