extension Session {
  /// Leaves a source out, as `distrust` does, and tells which verdicts go with it.
  mutating func retractSource(
    _ arguments: Arguments, _ command: Name, _ text: SourceText, _ outcome: inout Outcome
  ) throws(Diagnostic) {
    guard var reader = arguments.reader else { return }
    try reader.expect("source")
    let name = try reader.id("a source")
    var checker = Checker(state.dossier, isSupposed: true)
    checker.text = text
    guard let source = checker.source(name) else { throw checker.diagnostics.sorted()[0] }
    let before = state.judgement
    guard before.counts(source) else {
      throw Diagnostic(
        .nothingToRetract, "'\(name.value)' does not count already",
        expected: "a source that counts, as 'sources' lists them",
        place: Diagnostic.Place(name.range, in: text))
    }
    let range = command.range.through(name.range)
    do throws(Diagnostics) {
      try take(Entry(.distrust(name), range: range), text, &outcome)
    } catch {
      throw error.list[0]
    }
    outcome.report = SourceRetraction(source: source, before: before).report
  }
}
