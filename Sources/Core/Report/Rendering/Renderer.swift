/// Turns a report into the text of one format. Every text in a report may be hostile: a renderer
/// lets none of it act, on a terminal, as markup, as a link or as a formula.
protocol Renderer {
  /// The report in this format, ending in a line end, or empty where there is nothing to say.
  ///
  /// - Parameter command: the number of the command that made it, from 1.
  func render(_ report: Report, command: Int) -> String
}

extension Report {
  /// The report in a format.
  ///
  /// - Parameter command: the number of the command that made it, from 1; JSON and HTML carry it.
  public func rendered(
    as format: Format, command: Int, options: RenderOptions = RenderOptions()
  ) -> String {
    if let raw { return raw }
    let renderer: any Renderer =
      switch format {
      case .text: TextRenderer(options: options)
      case .markdown: MarkdownRenderer()
      case .html: HTMLRenderer()
      case .json: JSONRenderer()
      case .csv: CSVRenderer()
      }
    return renderer.render(self, command: command)
  }
}
