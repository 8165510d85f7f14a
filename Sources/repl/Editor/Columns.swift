/// Names laid out in columns as wide as the terminal allows, read downwards like those of `ls`.
func inColumns(_ names: [String], width: Int, columnsOf: (String) -> Int) -> [String] {
  let gap = 2
  let widths = names.map(columnsOf)
  let column = (widths.max() ?? 0) + gap
  let columns = max(1, (width + gap - 1) / column)
  let rows = (names.count + columns - 1) / columns
  return (0..<rows).map { row in
    let cells = stride(from: row, to: names.count, by: rows)
    return cells.map { index in
      let isLast = index + rows >= names.count
      let padding = isLast ? 0 : column - widths[index]
      return names[index] + String(repeating: " ", count: padding)
    }.joined()
  }
}
