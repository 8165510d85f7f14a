/// The reference of errors and warnings: `explain`, `help errors`, `help ID` and docs/errors.md.
extension HelpPage {
  /// Everything that can be found wrong, by id.
  ///
  /// - Parameter command: The command that lists it.
  static func errors(for command: String) -> Report {
    let ids = DiagnosticID.allCases.sorted { $0.rawValue < $1.rawValue }
    return Report(
      command,
      blocks: [
        .heading(1, ["Errors and warnings"]),
        .paragraph([
          "Each diagnostic ends in its id, which never changes its meaning.",
          " An error ends a script; a warning does not. ", .code("parley explain ID"),
          " explains one.",
        ]),
        .table(
          Table(
            header: [["id"], ["kind"], ["status"], ["means"]],
            rows: ids.map { id in
              [
                [.code(id.rawValue)], [.text(id.severity.rawValue)],
                [.text("\(ExitStatus(id).rawValue)")], [.text(id.meaning)],
              ]
            })),
      ],
      data: [.init("errors", .array(ids.map { .object(fields($0)) }))])
  }

  /// One diagnostic in full.
  static func page(_ id: DiagnosticID) -> Report {
    let status = ExitStatus(id).rawValue
    let kind =
      id.severity == .warning
      ? "A warning; what was read is used." : "An error; the exit status is \(status)."
    var report = Report(
      "explain",
      blocks: [
        .heading(1, [.text(id.rawValue)]), .paragraph([.text("\(id.meaning) \(kind)")]),
      ],
      data: fields(id))
    if let page = id.page {
      report.blocks += [
        .paragraph([.text(page.why)]), .paragraph([.text(page.remedy)]), .code(page.example),
      ]
      report.data[0] += [
        .init("why", .string(page.why)), .init("remedy", .string(page.remedy)),
        .init("example", .string(page.example)),
      ]
    }
    return report
  }

  private static func fields(_ id: DiagnosticID) -> [JSON.Field] {
    [
      .init("id", .string(id.rawValue)), .init("severity", .string(id.severity.rawValue)),
      .init("meaning", .string(id.meaning)), .init("status", .int(Int(ExitStatus(id).rawValue))),
    ]
  }
}
