/// The lines that list candidates, as wide as the terminal allows, and no more than so many: what is left
/// out is counted on the last.
///
/// With glosses each has a line of its own; bare names stand in columns, read downwards like those of `ls`.
///
/// - Parameter columnsOf: How many columns a text takes.
func listing(
  _ candidates: [Completion.Candidate], width: Int, rows: Int, columnsOf: (String) -> Int
) -> [String] {
  let hasGlosses = candidates.contains { $0.gloss != nil }
  let names = candidates.map(\.text)
  let column = (names.map(columnsOf).max() ?? 0) + gap
  let perRow = hasGlosses ? 1 : max(1, (width + gap) / column)
  let isTooLong = candidates.count > perRow * rows
  let shown = isTooLong ? perRow * max(1, rows - 1) : candidates.count
  let lines =
    hasGlosses
    ? candidates.prefix(shown).map { glossed($0, min(column, width / 2), width, columnsOf) }
    : inColumns(Array(names.prefix(shown)), width: width, columnsOf: columnsOf)
  return isTooLong ? lines + ["and \(candidates.count - shown) more"] : lines
}

/// How many columns stand between two names.
private let gap = 2

/// A candidate and what is said of it, cut where the line ends.
private func glossed(
  _ candidate: Completion.Candidate, _ column: Int, _ width: Int, _ columnsOf: (String) -> Int
) -> String {
  guard let gloss = candidate.gloss else { return candidate.text }
  let padding = max(gap, column - columnsOf(candidate.text))
  let line = candidate.text + String(repeating: " ", count: padding) + gloss
  guard columnsOf(line) > width else { return line }
  var cut = ""
  var columns = 1
  for character in line {
    columns += columnsOf(String(character))
    guard columns <= width else { break }
    cut.append(character)
  }
  return cut + "…"
}

/// Names laid out in columns as wide as the terminal allows, read downwards like those of `ls`.
func inColumns(_ names: [String], width: Int, columnsOf: (String) -> Int) -> [String] {
  let widths = names.map(columnsOf)
  let column = (widths.max() ?? 0) + gap
  let columns = max(1, (width + gap) / column)
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
