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

/// A text with its control characters spelled out, so that none of them reaches the terminal alive.
///
/// Besides the C0 and C1 controls these are the line separators and the marks that turn the
/// direction of writing, with which a name can pass for another.
package func visible(_ text: String) -> String {
  let isHarmless = text.unicodeScalars.allSatisfy { !isControl($0) }
  if isHarmless { return text }
  return text.unicodeScalars.reduce(into: "") { result, scalar in
    if isControl(scalar) {
      result += "\\u{" + String(scalar.value, radix: 16, uppercase: true) + "}"
    } else {
      result.unicodeScalars.append(scalar)
    }
  }
}

private func isControl(_ scalar: Unicode.Scalar) -> Bool {
  switch scalar.value {
  case 0x00...0x1F, 0x7F...0x9F, 0x200E...0x200F, 0x2028...0x202E, 0x2066...0x2069: true
  default: false
  }
}
