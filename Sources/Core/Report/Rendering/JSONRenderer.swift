/// A report's data, one object a line: `schema`, which names the command and a version, then
/// `command`, then the fields as the plugin gave them.
struct JSONRenderer: Renderer {
  var watch = Watch.unwatched

  func render(_ report: Report, command: Int) -> String {
    report.data.watched(by: watch).map { fields in
      let head = [
        JSON.Field("schema", .string("parley/\(report.name)/1")),
        JSON.Field("command", .int(command)),
      ]
      return JSON.object(head + fields).encoded(watch) + "\n"
    }.joined()
  }
}
