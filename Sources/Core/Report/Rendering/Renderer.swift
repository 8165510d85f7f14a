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
  /// - Parameters:
  ///   - command: the number of the command that made it, from 1; JSON and HTML carry it.
  ///   - watch: who may break it off; what there is by then is worth nothing.
  public func rendered(
    as format: Format, command: Int, options: RenderOptions = RenderOptions(),
    watch: Watch = .unwatched
  ) -> String {
    if let raw { return raw }
    let renderer: any Renderer =
      switch format {
      case .text: TextRenderer(options: options, watch: watch)
      case .markdown: MarkdownRenderer(watch: watch)
      case .html: HTMLRenderer(watch: watch)
      case .json: JSONRenderer(watch: watch)
      case .csv: CSVRenderer(watch: watch)
      }
    return renderer.render(self, command: command)
  }
}
