extension TestRun {
  /// The run for people, and as data: what failed first, each with its place and reasons, then a line
  /// for each file with its counts, then the tally.
  ///
  /// - Parameter drawsTroubles: whether what failed is in it. A terminal wants that drawn in its own
  ///   width and colours.
  public func report(drawsTroubles: Bool = true) -> Report {
    let troubles = drawsTroubles ? troubles : []
    var blocks = troubles.map { Block.code($0.picture(RenderOptions(width: 80))) }
    if !isEmpty { blocks.append(.table(table)) }
    blocks.append(.paragraph([.strong([.text(tally)])]))
    var report = Report("test", blocks: blocks)
    report.data = all.map { data($0.result, of: $0.path) }
    return report
  }

  /// The sum of the run, for programs.
  public var summary: Report {
    Report(
      "test-summary",
      data: [
        .init("passed", .int(count(.passed))), .init("failed", .int(count(.failed))),
        .init("errors", .int(count(.error))), .init("skipped", .int(count(.skipped))),
        .init("todo", .int(count(.todo))), .init("holdAlready", .int(holdAlready)),
      ])
  }

  /// A line for each file; columns in which nobody has anything are left out.
  private var table: Table {
    let columns: [(String, TestResult.Status)] = [
      ("passed", .passed), ("failed", .failed), ("errors", .error), ("skipped", .skipped),
      ("still to do", .todo),
    ]
    let shown = columns.filter { $0.1 == .passed || count($0.1) > 0 }
    return Table(
      header: [["file"]] + shown.map { [.text($0.0)] },
      rows: files.filter { !$0.results.isEmpty }.map { file in
        [[.text(file.path)]] + shown.map { [.text("\(file.count($0.1))")] }
      })
  }

  private func data(_ result: TestResult, of path: String) -> [JSON.Field] {
    [
      .init("file", .string(path)), .init("scenario", .optional(result.scenario)),
      .init("line", result.line.map { .int($0) } ?? nil),
      .init("expectation", .optional(result.name)),
      .init("status", .string(result.status.rawValue)),
      .init("verdict", .optional(result.verdict?.rawValue)),
      .init("because", .strings(result.because)), .init("missing", .strings(result.missing)),
      .init("message", .optional(result.diagnostic?.message)),
      .init("id", .optional(result.diagnostic?.id.rawValue)),
      .init("column", result.diagnostic?.place.map { .int($0.column) } ?? nil),
      .init("why", .strings(result.why)),
      .init("mark", .optional(result.mark?.rawValue)), .init("reason", .optional(result.reason)),
    ]
  }

  /// What there is to test, none of it tried: a line for each, and the same as data.
  public var list: Report {
    let lines = all.map { path, result -> String in
      let place = result.line.map { "\(path):\($0)" } ?? path
      let mark = result.mark.map { " (\($0.rawValue): \(result.reason ?? ""))" } ?? ""
      return Visible.text("\(place): \(result.title)\(mark)")
    }
    var report = Report("test-list")
    if !lines.isEmpty { report.blocks = [.code(lines.joined(separator: "\n"))] }
    report.data = all.map { path, result in
      [
        .init("file", .string(path)), .init("scenario", .optional(result.scenario)),
        .init("line", result.line.map { .int($0) } ?? nil),
        .init("expectation", .optional(result.name)),
        .init("mark", .optional(result.mark?.rawValue)), .init("reason", .optional(result.reason)),
      ]
    }
    return report
  }
}
