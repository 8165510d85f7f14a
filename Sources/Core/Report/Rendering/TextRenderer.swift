/// A report as text for a terminal or a plain file.
///
/// No line is wider than asked for, but for a word that is, and none ends in a space. A title is
/// followed by a blank line, a lower heading by its text. Colour adds emphasis and nothing else:
/// headings, heads and strong text are bold, verdicts green, red and yellow, citations faint.
struct TextRenderer: Renderer {
  var options = RenderOptions()
  var watch = Watch.unwatched

  func render(_ report: Report, command: Int) -> String {
    lines(report.blocks, width: options.columns, isItem: false)
      .watched(by: watch).map { $0.painted(color: options.color) + "\n" }.joined()
  }

  /// - Parameter isItem: whether the blocks are a list item's, which stand closer together.
  private func lines(_ blocks: [Block], width: Int, isItem: Bool) -> [StyledLine] {
    var result: [StyledLine] = []
    var previous: Block?
    for block in blocks.watched(by: watch) {
      let lines = lines(block, width: width)
      if lines.isEmpty { continue }
      if let previous, isSeparated(previous, block, isItem: isItem) { result.append(StyledLine()) }
      result += lines
      previous = block
    }
    return result
  }

  private func isSeparated(_ upper: Block, _ lower: Block, isItem: Bool) -> Bool {
    switch (upper, lower) {
    case (.heading(2..., _), .heading): true
    case (.heading(2..., _), _): false
    case (.paragraph, .list), (.paragraph, .tree), (.paragraph, .quotation): !isItem
    default: true
    }
  }

  private func lines(_ block: Block, width: Int) -> [StyledLine] {
    switch block {
    case .heading(_, let inlines): FlowedText(inlines, style: .bold).lines(width: width)
    case .paragraph(let inlines): FlowedText(inlines, watch).lines(width: width)
    case .table(let table): TableLayout(table.paged, watch).lines(width: width)
    case .list(let items): lines(items, width: width)
    case .records(let records): lines(records.list, width: width)
    case .tree(let tree): lines(tree, width: width)
    case .code(let code): lines(code)
    case .quotation(let quotation): lines(quotation, width: width)
    }
  }

  /// An item that says nothing is left out.
  private func lines(_ items: [[Block]], width: Int) -> [StyledLine] {
    let bullet = StyledLine("- ")
    let parts = items.watched(by: watch).map {
      lines($0, width: width - bullet.width, isItem: true)
    }.filter {
      !$0.isEmpty
    }
    let isLoose = parts.contains { $0.contains { $0.width == 0 } }
    let items = parts.map { $0.prefixed(first: bullet, rest: .spaces(bullet.width)) }
    return Array(items.joined(separator: isLoose ? [StyledLine()] : []))
  }

  private func lines(_ tree: Tree, width: Int) -> [StyledLine] {
    let trunk = StyledLine("│  ")
    let below = tree.children.isEmpty ? StyledLine() : trunk
    var result = FlowedText(tree.label, watch).lines(width: width, rest: below)
    if result.isEmpty { result = [StyledLine()] }
    for (index, child) in tree.children.enumerated() {
      let isLast = index == tree.children.count - 1
      result += lines(child, width: width - trunk.width).prefixed(
        first: StyledLine(isLast ? "└─ " : "├─ "), rest: isLast ? .spaces(trunk.width) : trunk)
    }
    return result
  }

  /// A quotation has a mark before each of its lines, as in a letter; where it stands comes last.
  private func lines(_ quotation: Quotation, width: Int) -> [StyledLine] {
    let mark = StyledLine("> ")
    let texts = quotation.paragraphs.map { [Inline.text($0)] } + [["— "] + quotation.place]
    let parts = texts.map { FlowedText($0).lines(width: width - mark.width) }.filter { !$0.isEmpty }
    return Array(parts.joined(separator: [StyledLine()])).map {
      $0.width == 0 ? StyledLine(">") : mark + $0
    }
  }

  /// Code stands at the margin, unwrapped, so that it can be copied and pasted as it is.
  private func lines(_ code: String) -> [StyledLine] {
    CodeLines.lines(code).map { StyledLine($0) }
  }
}

extension [StyledLine] {
  /// The lines with something before the first and something before each further one.
  fileprivate func prefixed(first: StyledLine, rest: StyledLine) -> [StyledLine] {
    enumerated().map { ($0 == 0 ? first : rest) + $1 }
  }
}
