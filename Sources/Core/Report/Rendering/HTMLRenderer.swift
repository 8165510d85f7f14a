/// A report as a page that stands alone: no script, no address to load from, a small style sheet
/// that follows the reader's choice of light or dark. Everything from the report is escaped.
///
/// Several reports make one page as ``head(title:)`` and then each report's ``article(_:command:)``:
/// HTML needs no closing tags for the page itself.
public struct HTMLRenderer: Renderer {
  private let watch: Watch

  /// Creates a renderer, which somebody may break off.
  public init(watch: Watch = .unwatched) { self.watch = watch }

  /// The report as a page.
  public func render(_ report: Report, command: Int) -> String {
    head(title: title(report)) + article(report, command: command)
  }

  /// What a page begins with, up to its first article.
  public func head(title: String) -> String {
    """
    <!DOCTYPE html>
    <html lang="en">
    <head>
    <meta charset="utf-8">
    <meta http-equiv="Content-Security-Policy" \
    content="default-src 'none'; style-src 'unsafe-inline'">
    <meta name="viewport" content="width=device-width, initial-scale=1">
    <meta name="color-scheme" content="light dark">
    <title>\(escaped(title))</title>
    <style>
    \(HTMLRenderer.style)
    </style>
    </head>
    <body>

    """
  }

  /// The report as an article, which is all of a page that comes from it.
  public func article(_ report: Report, command: Int) -> String {
    let open = "<article class=\"\(escaped(report.name))\" data-command=\"\(command)\">\n"
    return open + html(report.blocks) + "</article>\n"
  }

  private func title(_ report: Report) -> String {
    for case .heading(_, let inlines) in report.blocks {
      return InlineSpan.spans(inlines).map(\.plainText).joined()
    }
    return "parley \(report.name)"
  }

  private func html(_ blocks: [Block]) -> String { blocks.watched(by: watch).map(html).joined() }

  private func html(_ block: Block) -> String {
    switch block {
    case .heading(let level, let inlines):
      let tag = "h\(min(max(level, 1), 6))"
      return "<\(tag)>\(html(inlines))</\(tag)>\n"
    case .paragraph(let inlines):
      let text = html(inlines)
      return text.isEmpty ? "" : "<p>\(text)</p>\n"
    case .table(let table): return html(table.paged)
    case .list(let items):
      return "<ul>\n" + items.watched(by: watch).map { "<li>\(html(item: $0))</li>\n" }.joined()
        + "</ul>\n"
    case .records(let records): return html(records.list)
    case .tree(let tree): return "<ul class=\"tree\">\n\(html(tree))</ul>\n"
    case .code(let code):
      let lines = CodeLines.lines(code).map(HTMLRenderer.markup)
      return lines.isEmpty ? "" : "<pre><code>\(lines.joined(separator: "\n"))</code></pre>\n"
    case .quotation(let quotation):
      let texts = quotation.paragraphs.map { "<p>\(html([.text($0)]))</p>\n" }.joined()
      return "<blockquote>\n\(texts)<footer>— \(html(quotation.place))</footer>\n</blockquote>\n"
    }
  }

  /// An item of one paragraph is its text alone, as in a list without blank lines.
  private func html(item blocks: [Block]) -> String {
    if blocks.count == 1, case .paragraph(let inlines) = blocks[0] { return html(inlines) }
    return "\n" + html(blocks)
  }

  private func html(_ tree: Tree) -> String {
    let children = tree.children.map(html).joined()
    let below = children.isEmpty ? "" : "\n<ul>\n\(children)</ul>\n"
    return "<li>\(html(tree.label))\(below)</li>\n"
  }

  private func html(_ table: Table) -> String {
    let columns = 0..<table.columnCount
    if columns.isEmpty { return "" }
    let kinds = columns.map { table.isNumeric($0) ? " class=\"number\"" : "" }
    func row(_ row: [[Inline]], _ tag: String, _ attributes: String = "") -> String {
      let cells = columns.map { column in
        "<\(tag)\(attributes)\(kinds[column])>\(html(Table.cell(row, column)))</\(tag)>"
      }
      return "<tr>\(cells.joined())</tr>\n"
    }
    let head = row(table.header, "th", " scope=\"col\"")
    let body = table.rows.watched(by: watch).map { row($0, "td") }.joined()
    return "<div class=\"table\"><table>\n<thead>\n\(head)</thead>\n<tbody>\n\(body)</tbody>\n"
      + "</table></div>\n"
  }

  private func html(_ inlines: [Inline]) -> String {
    InlineSpan.spans(inlines).map { span in
      let text = escaped(span.plainText)
      let html =
        switch span.content {
        case .text: text
        case .code: "<code>\(text)</code>"
        case .verdict(let verdict): "<b class=\"verdict \(verdict.rawValue)\">\(text)</b>"
        case .citation(let citation): "<cite title=\"\(escaped(citation.place))\">\(text)</cite>"
        }
      return span.isStrong ? "<strong>\(html)</strong>" : html
    }.joined()
  }

  private func escaped(_ text: String) -> String { HTMLRenderer.markup(Visible.text(text)) }

  /// Text that is safe between tags and within a quoted attribute.
  private static func markup(_ text: String) -> String {
    var result = ""
    for scalar in text.unicodeScalars {
      switch scalar {
      case "&": result += "&amp;"
      case "<": result += "&lt;"
      case ">": result += "&gt;"
      case "\"": result += "&quot;"
      case "'": result += "&#39;"
      default: result.unicodeScalars.append(scalar)
      }
    }
    return result
  }

  private static let style = """
    :root { color-scheme: light dark; }
    body { margin: 2rem auto; max-width: 60rem; padding: 0 1rem; font: 1rem/1.5 system-ui, sans-serif; }
    .table { overflow-x: auto; }
    table { border-collapse: collapse; }
    th, td { padding: .25rem .75rem .25rem 0; text-align: left; vertical-align: top; }
    thead th { border-bottom: 1px solid; }
    .number { text-align: right; font-variant-numeric: tabular-nums; }
    code, pre { font-family: ui-monospace, monospace; font-size: .95em; }
    pre { overflow-x: auto; }
    blockquote { margin: .5rem 0; padding-left: 1rem; border-left: 3px solid #8888; }
    blockquote footer { font-size: .875em; opacity: .75; }
    cite { font-style: normal; font-size: .875em; opacity: .75; }
    .tree, .tree ul { list-style: none; padding-left: 1.25rem; border-left: 1px solid #8888; }
    .yes { color: light-dark(#116329, #7ee787); }
    .no { color: light-dark(#a40e26, #ff8f85); }
    .open { color: light-dark(#7a4b00, #f2cc60); }
    @media print { body { max-width: none; } }
    """
}
