/// A report as CommonMark with GitHub's tables, in which nothing from a file is markup.
///
/// A citation is a link to the line it rests on, in a form that `grep` and `verify` find:
///
///     [SOURCE ¶PARAGRAPHS](FILE#LLINE)      as [afp-2025-09-03 ¶8-10](cast/italy.parley#L12)
///     [SOURCE](FILE#LLINE)                  where no paragraph is given
///     [declared, FILE:LINE](FILE#LLINE '…') where the title has a conclusion to be held again
///     \[supposed, PLACE\]                   where nothing was published
///
/// FILE is percent-encoded; no other link is ever written. Trees are nested lists. A paragraph is one
/// line, so that a change of a word is a change of a line and no wrapping makes a list of a dash.
struct MarkdownRenderer: Renderer {
  var watch = Watch.unwatched

  func render(_ report: Report, command: Int) -> String {
    lines(report.blocks, depth: 0).map { $0 + "\n" }.joined()
  }

  /// The blocks with a blank line between two, but for a list under a list item's text, which would
  /// make its list a loose one. Bullets change between neighbouring lists, which would else be one.
  ///
  /// - Parameter depth: how many lists they are in.
  private func lines(_ blocks: [Block], depth: Int) -> [String] {
    var result: [String] = []
    var listsInARow = 0
    var previous: Block?
    for block in blocks.watched(by: watch) {
      let bullet = ["-", "*", "+"][(depth + listsInARow) % 3]
      let lines = lines(block, depth: depth, bullet: bullet)
      if lines.isEmpty { continue }
      let isUnderText = depth > 0 && block.isList && previous?.isTextOrList ?? false
      if !result.isEmpty, !isUnderText { result.append("") }
      result += lines
      listsInARow = block.isList ? listsInARow + 1 : 0
      previous = block
    }
    return result
  }

  private func lines(_ block: Block, depth: Int, bullet: String) -> [String] {
    switch block {
    case .heading(let level, let inlines):
      let text = MarkdownInline.text(inlines)
      return text.isEmpty ? [] : [String(repeating: "#", count: min(max(level, 1), 6)) + " " + text]
    case .paragraph(let inlines):
      let text = MarkdownInline.text(inlines)
      return text.isEmpty ? [] : [text]
    case .table(let table): return lines(table.paged)
    case .list(let items): return lines(items, depth: depth, bullet: bullet)
    case .records(let records): return lines(records.list, depth: depth, bullet: bullet)
    case .tree(let tree): return lines([item(tree)], depth: depth, bullet: bullet)
    case .code(let code): return lines(code)
    case .quotation(let quotation):
      let texts = quotation.paragraphs.map { [Inline.text($0)] } + [["— "] + quotation.place]
      let lines = texts.map { MarkdownInline.text($0) }.filter { !$0.isEmpty }
      return Array(lines.map { ["> " + $0] }.joined(separator: [">"]))
    }
  }

  private func lines(_ items: [[Block]], depth: Int, bullet: String) -> [String] {
    let parts = items.watched(by: watch).map { lines($0, depth: depth + 1) }.filter { !$0.isEmpty }
    let isLoose = parts.contains { $0.contains("") }
    let texts = parts.map { lines in
      lines.enumerated().map { index, line in
        index == 0 ? "\(bullet) \(line)" : line.isEmpty ? "" : "  \(line)"
      }
    }
    return Array(texts.joined(separator: isLoose ? [""] : []))
  }

  private func item(_ tree: Tree) -> [Block] {
    let label = Block.paragraph(tree.label)
    return tree.children.isEmpty ? [label] : [label, .list(tree.children.map(item))]
  }

  private func lines(_ table: Table) -> [String] {
    let columns = 0..<table.columnCount
    if columns.isEmpty { return [] }
    func line(_ row: [[Inline]]) -> String {
      let cells = columns.map { MarkdownInline.text(Table.cell(row, $0), inTable: true) }
      return "| \(cells.joined(separator: " | ")) |"
    }
    let rule = "|" + columns.map { table.isNumeric($0) ? " ---: |" : " --- |" }.joined()
    return [line(table.header), rule] + table.rows.watched(by: watch).map(line)
  }

  private func lines(_ code: String) -> [String] {
    let lines = CodeLines.lines(code)
    if lines.isEmpty { return [] }
    let longest = lines.map(MarkdownEscape.longestBacktickRun).max() ?? 0
    let fence = String(repeating: "`", count: max(3, longest + 1))
    return [fence] + lines + [fence]
  }
}

extension Block {
  fileprivate var isList: Bool {
    switch self {
    case .list, .records, .tree: true
    default: false
    }
  }

  fileprivate var isTextOrList: Bool {
    if case .paragraph = self { true } else { isList }
  }
}
