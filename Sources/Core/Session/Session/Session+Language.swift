extension Session {
  /// Takes an entry of the language into the session.
  mutating func take(_ entry: Entry, _ text: SourceText, _ outcome: inout Outcome)
    throws(Diagnostics)
  {
    let place =
      script.map { Place(file: $0, line: entry.range.line) }
      ?? Place(file: "session", line: outcome.number)
    let record = SessionEntry(number: outcome.number, entry: entry, place: place, text: text)
    if case .mark(let mark, _) = entry.kind {
      guard script == nil else { return }
      throw Diagnostics(
        Diagnostic(
          .notInSession,
          "'\(mark.rawValue)' marks a scenario for testing, and here nothing is tested",
          expected: "it in a scenario file, which 'parley test FILE' tests",
          place: Diagnostic.Place(entry.range, in: text)))
    } else if case .scenario(let title) = entry.kind {
      outcome.diagnostics += Diagnostic.flaws(
        of: [title.value], "title", in: title.range, of: text)
      let start = preamble ?? state
      preamble = start
      var next = start
      next.scenario = title.value
      commit(next, &outcome)
    } else if case .expect(let expectation) = entry.kind {
      let result = try check(expectation, record)
      outcome.expectation = result
      outcome.report = ExpectationReport.report(result)
      state.entries.append(record)
    } else {
      let (next, warnings) = try state.taking(record, replacing: script == nil)
      outcome.diagnostics += warnings
      commit(next, &outcome)
    }
  }

  /// Puts a further assumption in force, in place of one on the same lever.
  mutating func assume(_ assumption: Located<AssumptionSyntax>, in text: SourceText)
    throws(Diagnostic)
  {
    let entry = Entry(.assume(assumption.value), range: assumption.range)
    let record = SessionEntry(
      number: count, entry: entry, place: Place(file: "session", line: count), text: text)
    do throws(Diagnostics) {
      state = try state.taking(record, replacing: true).state
    } catch {
      throw error.list[0]
    }
  }

  private func check(_ expectation: ExpectationSyntax, _ record: SessionEntry)
    throws(Diagnostics) -> ExpectationResult
  {
    var checker = Checker(state.dossier, isSupposed: true)
    checker.text = record.text
    let expression = checker.expression(expectation.expression)
    checker.checkTriggers()
    let reasons = expectation.because.map {
      checker.subject($0, "an actor, guarantee, factor or source")
    }
    guard let expression, checker.diagnostics.isEmpty else {
      throw Diagnostics(checker.diagnostics.sorted())
    }
    let verdict = state.judgement.verdict(expression)
    let deciding = state.judgement.deciding(expression)
    let missing = reasons.compactMap(\.self).filter { !deciding.contains($0) }
    let wanted: Verdict = expectation.isOpen ? .open : .yes
    return ExpectationResult(
      scenario: state.scenario, place: record.place, range: record.entry.range,
      expression: expression, wanted: wanted,
      text: record.entry.canonicalText.droppingFirstWord,
      isMet: verdict == wanted && missing.isEmpty, verdict: verdict,
      because: deciding.map { state.dossier.id($0) },
      missingReasons: missing.map { state.dossier.id($0) })
  }
}

extension Entry {
  /// Whether it only expects something and changes nothing.
  var isExpectation: Bool {
    if case .expect = kind { true } else { false }
  }
}

extension String {
  /// One line without its first word: `troop-force` of `expect troop-force`.
  var droppingFirstWord: String {
    firstIndex(of: " ").map { String(self[index(after: $0)...]) } ?? ""
  }
}
