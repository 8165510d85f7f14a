/// What a terminal shows: as much of an xterm as line editors and plain output use.
///
/// Enough to see what a person sees: text, cursor movements, insertion, erasure, scrolling. Colours
/// and modes are passed over. East Asian letters and emoji take two columns, combining marks none.
public struct Screen: CustomStringConvertible, Sendable {
  /// The cursor, counted from 0.
  public private(set) var row = 0
  public private(set) var column = 0
  public let columns: Int
  public let rows: Int
  /// Each cell's text: empty for the second half of a wide letter.
  private var cells: [[String]]
  private var pending: [UInt8] = []
  private var wrapsNext = false

  public init(columns: Int, rows: Int) {
    self.columns = columns
    self.rows = rows
    cells = Array(repeating: Array(repeating: " ", count: columns), count: rows)
  }

  /// The rows without the blanks at their ends.
  public var lines: [String] {
    cells.map { row in
      let text = row.joined()
      return String(text.reversed().drop { $0 == " " }.reversed())
    }
  }

  /// The row the cursor is in.
  public var line: String { lines[row] }
  /// Whether some row has the text.
  public func contains(_ text: String) -> Bool { lines.contains { $0.contains(text) } }
  /// The rows down to the last with anything on it.
  public var description: String {
    lines.reversed().drop { $0.isEmpty }.reversed().joined(separator: "\n")
  }

  /// Shows more output; an unfinished sequence waits for the rest.
  public mutating func show(_ bytes: some Sequence<UInt8>) {
    pending += bytes
    var index = 0
    while index < pending.count {
      guard let length = take(at: index) else { break }
      index += length
    }
    pending.removeFirst(index)
  }

  /// Carries out what begins at an index of `pending`; its length, or nil when it is unfinished.
  private mutating func take(at index: Int) -> Int? {
    let byte = pending[index]
    switch byte {
    case 0x1B: return takeEscape(at: index)
    case 0x0D: (column, wrapsNext) = (0, false)
    case 0x0A: lineFeed()
    case 0x08: (column, wrapsNext) = (max(0, column - 1), false)
    case 0x09: column = min(columns - 1, (column / 8 + 1) * 8)
    case 0..<0x20, 0x7F: break
    default:
      let length = byte < 0xC0 ? 1 : byte < 0xE0 ? 2 : byte < 0xF0 ? 3 : 4
      guard index + length <= pending.count else { return nil }
      for scalar in String(decoding: pending[index..<index + length], as: UTF8.self).unicodeScalars
      {
        put(scalar)
      }
      return length
    }
    return 1
  }

  private mutating func takeEscape(at index: Int) -> Int? {
    guard index + 1 < pending.count else { return nil }
    switch pending[index + 1] {
    case UInt8(ascii: "["):
      var end = index + 2
      while end < pending.count, !(0x40...0x7E).contains(pending[end]) { end += 1 }
      guard end < pending.count else { return nil }
      let text = String(decoding: pending[(index + 2)..<end], as: UTF8.self)
      let numbers = text.split(separator: ";").map { Int($0) ?? 0 }
      control(Unicode.Scalar(pending[end]), numbers, isPrivate: text.hasPrefix("?"))
      return end - index + 1
    case UInt8(ascii: "("), UInt8(ascii: ")"):
      return index + 2 < pending.count ? 3 : nil
    case UInt8(ascii: "M"): row = max(0, row - 1)
    default: break
    }
    return 2
  }

  private mutating func control(_ final: Unicode.Scalar, _ numbers: [Int], isPrivate: Bool) {
    if isPrivate || final == "m" { return }
    wrapsNext = false
    let count = max(1, numbers.first ?? 1)
    let mode = numbers.first ?? 0
    let blank = " "
    switch final {
    case "A": row = max(0, row - count)
    case "B": row = min(rows - 1, row + count)
    case "C": column = min(columns - 1, column + count)
    case "D": column = max(0, column - count)
    case "G": column = min(columns, count) - 1
    case "H":
      row = min(rows, count) - 1
      column = min(columns, max(1, numbers.count > 1 ? numbers[1] : 1)) - 1
    case "J":
      erase(in: row, mode)
      let others = mode == 0 ? (row + 1)..<rows : mode == 1 ? 0..<row : 0..<rows
      for other in others { erase(in: other, 2) }
    case "K": erase(in: row, mode)
    case "P":
      let last = min(columns, column + count)
      cells[row].removeSubrange(column..<last)
      cells[row] += Array(repeating: blank, count: columns - cells[row].count)
    case "@":
      cells[row].insert(contentsOf: Array(repeating: blank, count: count), at: column)
      cells[row].removeLast(cells[row].count - columns)
    case "X":
      for index in column..<min(columns, column + count) { cells[row][index] = blank }
    default: break
    }
  }

  private mutating func erase(in row: Int, _ mode: Int) {
    let range = mode == 0 ? column..<columns : mode == 1 ? 0..<(column + 1) : 0..<columns
    for index in range { cells[row][index] = " " }
  }

  private mutating func lineFeed() {
    wrapsNext = false
    if row < rows - 1 {
      row += 1
    } else {
      cells.removeFirst()
      cells.append(Array(repeating: " ", count: columns))
    }
  }

  private mutating func put(_ scalar: Unicode.Scalar) {
    let width = Self.width(of: scalar)
    if width == 0 {
      cells[row][max(0, column - 1)].unicodeScalars.append(scalar)
      return
    }
    if wrapsNext || column + width > columns {
      column = 0
      lineFeed()
    }
    cells[row][column] = String(scalar)
    if width == 2 { cells[row][column + 1] = "" }
    column += width
    wrapsNext = column == columns
    if wrapsNext { column -= 1 }
  }

  private static func width(of scalar: Unicode.Scalar) -> Int {
    switch scalar.properties.generalCategory {
    case .nonspacingMark, .enclosingMark, .format: return 0
    default: break
    }
    return switch scalar.value {
    case 0x1100...0x115F, 0x2E80...0xA4CF, 0xAC00...0xD7A3, 0xF900...0xFAFF, 0xFE30...0xFE6F,
      0xFF00...0xFF60, 0xFFE0...0xFFE6, 0x1F300...0x1F64F, 0x1F900...0x1F9FF, 0x20000...0x3FFFD:
      2
    default: 1
    }
  }
}
