extension LessonWalk {
  /// The lesson for paper, as Markdown: what there is to read, each task with room to write, the hints
  /// at the end, and no solution. A role's sheet stands before its first decision.
  public var handout: String {
    var blocks: [Block] = [.heading(1, [.text(lesson.title)])]
    if let minutes = lesson.minutes { blocks.append(.paragraph([.text("\(minutes) minutes")])) }
    blocks += lesson.introduction
    var hasSheet = roles.isEmpty
    for (index, step) in lesson.steps.enumerated() {
      blocks.append(.heading(2, [.text("\(index + 1). \(step.title)")]))
      if step.isDecision, !hasSheet {
        blocks += sheets(of: roles)
        hasSheet = true
      }
      blocks += step.body + step.afterword
      blocks += task(step)
      if let round = step.round { blocks += room(for: round) }
    }
    blocks += hints
    return Report("handout", blocks: blocks).rendered(as: .markdown, command: 1)
  }

  private func task(_ step: LessonStep) -> [Block] {
    guard step.task != nil else { return [] }
    return [
      .paragraph([.strong(["Task."]), " Make this hold:"]),
      .code(step.taskLines.joined(separator: "\n")),
      .paragraph([.text("What I entered: " + Self.blank)]),
    ]
  }

  private func room(for round: LessonRound) -> [Block] {
    [
      .paragraph([.strong(["Round."]), " The moves:"]),
      .list(round.roles.map { [.paragraph([.code($0.value), .text(": " + Self.blank)])] }),
      .paragraph([.text("What came of it: " + Self.blank)]),
    ]
  }

  private var hints: [Block] {
    let hinted = lesson.steps.enumerated().filter { !$1.hints.isEmpty }
    guard !hinted.isEmpty else { return [] }
    return [.heading(2, ["Hints"])]
      + hinted.flatMap { index, step in
        [.heading(3, [.text("\(index + 1). \(step.title)")]), .list(step.hints)]
      }
  }

  private static let blank = String(repeating: ".", count: 60)
}
