/// The log of what is in force, and the ways back.
extension LessonWalk {
  /// Keeps what is in force as the log. What was taken back is gone from it, so that it can be entered
  /// anew in order, whatever numbers 'retract' went by.
  mutating func noteEntries() {
    let known = Dictionary(log.map { ($0.typed, $0.step) }) { $1 }
    log = session.view.entries.map { record in
      let text = record.entry.canonicalText
      return LessonEntry(step: known[text] ?? step.title, typed: text)
    }
  }

  /// Says what would be taken back, and asks.
  mutating func ask(_ reset: Reset) -> Outcome {
    question = reset
    let (what, count) =
      switch reset {
      case .step: ("this step", log.count { $0.step == step.title } + (moves?.count ?? 0))
      case .lesson: ("the whole lesson", log.count + rounds.values.map(\.count).reduce(0, +))
      }
    let entries = counted(count, "entry", "entries")
    let marks = reset == .step ? "its marks" : "the marks of all steps"
    return outcome([
      .paragraph([
        .text("This takes back \(what): \(entries) and \(marks). "),
        "'yes' does it; anything else leaves all as it is.",
      ])
    ])
  }

  /// Takes back what was asked about.
  mutating func takeBack(_ reset: Reset, at moment: String) -> [Outcome] {
    switch reset {
    case .step:
      let title = step.title
      log.removeAll { $0.step == title }
      rounds[title] = nil
      records[position] = LessonRecord()
    case .lesson:
      log = []
      rounds = [:]
      records = Array(repeating: LessonRecord(), count: lesson.steps.count)
      position = 0
    }
    return retake() + arrive(at: moment)
  }

  /// Enters the log anew, from the dossier afresh; what cannot be entered any more is dropped and told.
  mutating func retake() -> [Outcome] {
    session = beginning
    session.reportsEffects = false
    var told: [Outcome] = []
    for entry in log { told += session.evaluate(entry.typed).filter(\.failed) }
    noteEntries()
    session.reportsEffects = beginning.reportsEffects
    if told.isEmpty { return [] }
    return [outcome([.paragraph(["This cannot be entered any more, and was left out:"])])] + told
  }
}
