/// Cuts a table of comma-separated values (RFC 4180) into rows and cells, some rows at a time, however
/// long the table is. It looks at every byte once and copies what it hands out.
///
/// Lines end in LF or CR LF, in a quoted cell too; a blank line is no row. What is quoted is handed out
/// in its place without the doubling of quotes, with spaces where those were, so that the places of all
/// cells are the file's.
struct TableReader {
  /// Some rows, with the text that their places are in.
  struct Block: Sendable {
    /// Where its first row begins in the table: the offset and the line.
    var start = (offset: 0, line: 1)
    var text = SourceText(name: "", bytes: [])
    var rows: [Row] = []
    var cells: [Cell] = []
    /// Cells that are none, in the order of place.
    var diagnostics: [Diagnostic] = []
    /// Whether the last cell has no end, so that nobody knows what it swallowed.
    var isBroken = false
  }

  /// A row: its cells, by their indices in the block.
  struct Row: Sendable {
    var cells: Range<Int>
    var range: SourceRange
    /// Whether a cell of it is none.
    var hasError: Bool
  }

  /// A cell's content, quotes and apostrophe left out.
  struct Cell: Sendable {
    var range: SourceRange
    /// Whether nothing at all stands in it, not even an apostrophe for an empty text.
    var isAbsent: Bool
  }

  /// How many bytes of rows make a block.
  private static let blockSize = 1 << 18

  private let name: String
  private let bytes: [UInt8]
  private var index: Int
  private var line = 1
  private var start = 0
  private var firstLine = 1
  private var quoted: [Range<Int>] = []
  private var faults: [(message: String, range: SourceRange)] = []
  private var isBroken = false

  /// Prepares to read a file's bytes. A byte-order mark is passed over.
  init(name: String, bytes: [UInt8]) {
    self.init(
      name: name, bytes: bytes, from: (bytes.starts(with: [0xEF, 0xBB, 0xBF]) ? 3 : 0, line: 1))
  }

  /// Prepares to read a block and what comes after it once more.
  init(name: String, bytes: [UInt8], from start: (offset: Int, line: Int)) {
    self.name = name
    self.bytes = bytes
    (index, line) = start
  }

  /// The next rows: the one row of the head, or as many as make a block; nil at the end.
  mutating func next(onlyOne: Bool = false) -> Block? {
    skipBlankLines()
    guard index < bytes.count else { return nil }
    (start, firstLine, quoted, faults) = (index, line, [], [])
    var rows: [Row] = []
    var cells: [Cell] = []
    repeat {
      rows.append(row(&cells))
      skipBlankLines()
    } while !onlyOne && index < bytes.count && index - start < Self.blockSize
    return block(rows, cells)
  }

  private func block(_ rows: [Row], _ cells: [Cell]) -> Block {
    var part = Array(bytes[start..<index])
    for range in quoted { Self.unescape(&part, range) }
    let text = SourceText(name: name, exactly: part, firstLine: firstLine)
    return Block(
      start: (start, firstLine), text: text, rows: rows, cells: cells,
      diagnostics: faults.map { fault in
        Diagnostic(
          .badCell, fault.message,
          expected: "a cell with quotes in it wholly in quotes, each of its own doubled",
          place: Diagnostic.Place(fault.range, in: text))
      }, isBroken: isBroken)
  }

  // MARK: Rows

  private mutating func skipBlankLines() {
    while index < bytes.count {
      if bytes[index] == ASCII.lineFeed {
        index += 1
      } else if isCRLF(index) {
        index += 2
      } else {
        return
      }
      line += 1
    }
  }

  private mutating func row(_ cells: inout [Cell]) -> Row {
    let (first, lower, firstLine, before) = (cells.count, index - start, line, faults.count)
    while true {
      cells.append(cell())
      guard index < bytes.count, bytes[index] == ASCII.comma else { break }
      index += 1
    }
    let range = SourceRange(lower, index - start, line: firstLine)
    if index < bytes.count {
      index += isCRLF(index) ? 2 : 1
      line += 1
    }
    return Row(cells: first..<cells.count, range: range, hasError: faults.count > before)
  }

  private mutating func cell() -> Cell {
    let lower = index
    if index < bytes.count, bytes[index] == ASCII.quote { return quotedCell() }
    while index < bytes.count, !endsCell(index) {
      if bytes[index] == ASCII.quote {
        fault("a quote stands inside a cell that does not begin with one", index, line)
      }
      index += 1
    }
    return content(lower, index, line)
  }

  private mutating func quotedCell() -> Cell {
    let (opening, firstLine) = (index, line)
    var isPlain = true
    index += 1
    while index < bytes.count {
      switch bytes[index] {
      case ASCII.lineFeed: line += 1
      case ASCII.carriageReturn where isCRLF(index): isPlain = false
      case ASCII.quote where index + 1 < bytes.count && bytes[index + 1] == ASCII.quote:
        isPlain = false
        index += 1
      case ASCII.quote:
        let end = index
        index += 1
        if index < bytes.count, !endsCell(index) {
          if line > firstLine {
            // It may be that the cell has no end, and that this quote begins another row's.
            fault("this cell has no end, or something stands behind it", opening, firstLine)
            isBroken = true
          } else {
            fault("something stands behind the quote that ends a cell", index, line)
          }
          while index < bytes.count, !endsCell(index) { index += 1 }
        }
        if !isPlain { quoted.append(opening + 1 - start..<end - start) }
        return content(
          opening + 1, isPlain ? end : unescapedEnd(opening + 1, end), firstLine)
      default: break
      }
      index += 1
    }
    fault("this cell has no end", opening, firstLine)
    isBroken = true
    return content(opening + 1, index, firstLine)
  }

  /// A cell from its bytes; an apostrophe before them is not of them.
  private func content(_ lower: Int, _ upper: Int, _ line: Int) -> Cell {
    let hasApostrophe = lower < upper && bytes[lower] == UInt8(ascii: "'")
    let first = hasApostrophe ? lower + 1 : lower
    return Cell(
      range: SourceRange(first - start, upper - start, line: line), isAbsent: lower == upper)
  }

  private mutating func fault(_ message: String, _ index: Int, _ line: Int) {
    faults.append((message, SourceRange(index - start, index - start + 1, line: line)))
  }

  private func endsCell(_ index: Int) -> Bool {
    bytes[index] == ASCII.comma || bytes[index] == ASCII.lineFeed || isCRLF(index)
  }

  private func isCRLF(_ index: Int) -> Bool {
    bytes[index] == ASCII.carriageReturn && index + 1 < bytes.count
      && bytes[index + 1] == ASCII.lineFeed
  }

  // MARK: Quotes

  /// Where a quoted cell's content ends once it has been unescaped.
  private func unescapedEnd(_ lower: Int, _ upper: Int) -> Int {
    var dropped = 0
    var index = lower
    while index < upper {
      if Self.isDropped(bytes, index, upper) { dropped += 1 }
      index += Self.isPair(bytes, index, upper) ? 2 : 1
    }
    return upper - dropped
  }

  private static func unescape(_ bytes: inout [UInt8], _ range: Range<Int>) {
    var target = range.lowerBound
    var index = range.lowerBound
    while index < range.upperBound {
      let isPair = isPair(bytes, index, range.upperBound)
      if isPair || !isDropped(bytes, index, range.upperBound) {
        bytes[target] = bytes[index]
        target += 1
      }
      index += isPair ? 2 : 1
    }
    while target < range.upperBound {
      bytes[target] = ASCII.space
      target += 1
    }
  }

  /// Whether a byte is the first of a doubled quote.
  private static func isPair(_ bytes: [UInt8], _ index: Int, _ upper: Int) -> Bool {
    bytes[index] == ASCII.quote && index + 1 < upper && bytes[index + 1] == ASCII.quote
  }

  /// Whether a byte costs the content one: the first of a doubled quote, or of a CR LF.
  private static func isDropped(_ bytes: [UInt8], _ index: Int, _ upper: Int) -> Bool {
    isPair(bytes, index, upper)
      || bytes[index] == ASCII.carriageReturn && index + 1 < upper
        && bytes[index + 1] == ASCII.lineFeed
  }
}
