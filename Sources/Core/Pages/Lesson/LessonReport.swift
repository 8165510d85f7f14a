extension LessonWalk {
  /// What was met, and when: what `steps` shows and a teacher collects.
  public var report: Report {
    let rows = zip(lesson.steps, records).enumerated().map { index, pair in
      let (step, record) = pair
      let here = index == position ? "*" : ""
      let met = step.isDecision ? record.met ?? "not yet" : ""
      return [
        [Inline.text("\(index + 1)\(here)")], [.text(step.title)], [.text(met)],
        [.text(step.isDecision ? "\(record.tries)" : "")],
        [.text(step.hints.isEmpty ? "" : "\(record.hints) of \(step.hints.count)")],
        [.text(record.sawSolution ? "shown" : "")],
      ]
    }
    let count = zip(lesson.steps, records).count { $0.isDecision && $1.met != nil }
    var report = Report(
      "lesson",
      blocks: [
        .heading(1, [.text(lesson.title)]),
        .paragraph([.text("\(count) of \(lesson.taskCount) tasks met.")]),
        .table(
          Table(
            header: [["step"], ["title"], ["met"], ["tries"], ["hints"], ["solution"]], rows: rows)),
      ])
    report.data = [
      [
        .init("lesson", .string(lesson.title)), .init("tasks", .int(lesson.taskCount)),
        .init("met", .int(count)), .init("roles", .strings(roles)),
        .init("steps", .array(zip(lesson.steps, records).map(data))),
      ]
    ]
    return report
  }

  private func data(_ step: LessonStep, _ record: LessonRecord) -> JSON {
    .object([
      .init("title", .string(step.title)), .init("line", .int(step.line)),
      .init("asks", .bool(step.isDecision)), .init("met", .optional(record.met)),
      .init("tries", .int(record.tries)), .init("hints", .int(record.hints)),
      .init("sawSolution", .bool(record.sawSolution)),
      .init("entries", .strings(log.filter { $0.step == step.title }.map(\.typed))),
    ])
  }
}
