/// The line a diagnostic points into, made ready to be drawn: every character visible, its columns
/// known, and as much of the line as there is room for.
struct Excerpt {
  /// What is shown of the line.
  private(set) var text = StyledLine()
  /// The columns before the culprit, in what is shown.
  private(set) var offset = 0
  /// The columns of the culprit, at least 1.
  private(set) var length = 1

  /// What one character, with the marks upon it, shows as.
  private struct Cell {
    var text: String
    var width: Int
    var isCulprit: Bool
    var isShown = false
  }

  /// - Parameters:
  ///   - room: the columns there are.
  ///   - beside: the columns that are wanted to the right of the carets.
  init(_ place: Diagnostic.Place, room: Int, beside: Int) {
    let cells = Excerpt.cells(place)
    let window = Excerpt.window(cells, room: max(room, 8), beside: beside)
    var widths = (before: 0, within: 0)
    if window.lowerBound > 0 {
      text.append("…", .faint)
      widths.before = 1
    }
    for cell in cells[window] {
      text.append(cell.text, cell.isShown ? .faint : .plain)
      if cell.isCulprit { widths.within += cell.width }
    }
    if window.upperBound < cells.count { text.append("…", .faint) }
    widths.before += cells[window].prefix { !$0.isCulprit }.reduce(0) { $0 + $1.width }
    offset = widths.before
    length = max(1, widths.within)
  }

  /// The line's cells, without spaces at its end. A tab is an arrow up to the next multiple of four
  /// columns; a hidden character is its escape; a combining mark is with what it stands on.
  private static func cells(_ place: Diagnostic.Place) -> [Cell] {
    var cells: [Cell] = []
    var column = 0
    let first = max(place.column - place.excerptColumn, 0)
    let culprit = first..<first + max(place.length, 1)
    let scalars = Array(place.excerpt.unicodeScalars)
    for (index, scalar) in scalars.enumerated() {
      let isHidden = Visible.isHidden(at: index, in: scalars)
      let isCulprit = culprit.contains(index)
      let isModifier = TextWidth.of(scalar) == 0 || 0x1F3FB...0x1F3FF ~= scalar.value
      if isModifier, !isHidden, let last = cells.indices.last, !cells[last].isShown {
        column -= cells[last].width
        cells[last].text.unicodeScalars.append(scalar)
        cells[last].width = TextWidth.of(cells[last].text)
        cells[last].isCulprit = cells[last].isCulprit || isCulprit
        column += cells[last].width
        continue
      }
      var cell = Cell(text: String(scalar), width: 0, isCulprit: isCulprit)
      if scalar == "\t" {
        cell.text = "→" + String(repeating: " ", count: 3 - column % 4)
        cell.isShown = true
      } else if isHidden {
        cell.text = Visible.escape(scalar)
        cell.isShown = true
      }
      cell.width = TextWidth.of(cell.text)
      column += cell.width
      cells.append(cell)
    }
    if !cells.contains(where: \.isCulprit) {
      cells.append(Cell(text: " ", width: 1, isCulprit: true))  // what is missing after the end
    }
    while let last = cells.last, last.text == " ", !last.isCulprit { cells.removeLast() }
    return cells
  }

  /// The cells to show: all where there is room, else those about the culprit, with a column left at
  /// each cut end for the mark of it. What is wanted beside the carets takes from what is shown
  /// before them, where that leaves a word or so.
  private static func window(_ cells: [Cell], room: Int, beside: Int) -> Range<Int> {
    func width(_ cells: ArraySlice<Cell>) -> Int { cells.reduce(0) { $0 + $1.width } }
    if width(cells[...]) <= room { return cells.indices }
    let start = cells.firstIndex(where: \.isCulprit) ?? 0
    let length = width(cells[start...].prefix(while: \.isCulprit))
    let even = max((room - 2 - length) / 2, room - 2 - width(cells[start...]))
    let leaving = room - 1 - length - beside
    var context = max(0, leaving < 8 ? even : min(even, leaving))
    var lower = start
    while lower > 0, cells[lower - 1].width <= context {
      lower -= 1
      context -= cells[lower].width
    }
    var left = room - (lower > 0 ? 1 : 0)
    if width(cells[lower...]) <= left { return lower..<cells.count }
    left -= 1
    var upper = lower
    while upper < cells.count, cells[upper].width <= left {
      left -= cells[upper].width
      upper += 1
    }
    return lower..<upper
  }
}
