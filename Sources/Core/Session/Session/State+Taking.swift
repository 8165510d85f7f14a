extension State {
  /// The state with an entry in force: a supposition, a date, a trust or an assumption.
  ///
  /// - Parameter replacing: Whether an assumption takes the place of one on the same lever, as at a
  ///   prompt; else that is an error, as in a file.
  func taking(_ record: SessionEntry, replacing: Bool) throws(Diagnostics)
    -> (state: State, warnings: [Diagnostic])
  {
    var next = self
    var warnings: [Diagnostic] = []
    switch record.entry.kind {
    case .source, .actor, .guarantee, .factor, .statement, .waive, .from:
      warnings = try next.suppose(record)
    case .asOf(let date, let known):
      next.drop { if case .asOf = $0.entry.kind { true } else { false } }
      next.judge {
        $0.asOf = date.value.lastDay
        $0.known = known?.value.lastDay
      }
    case .trust(let floor, let unjudged):
      next.drop { if case .trust = $0.entry.kind { true } else { false } }
      next.judge {
        $0.trust.floor = floor
        $0.trust.includesUnjudged = unjudged
      }
    case .distrust(let name):
      var checker = checker(for: record)
      let source = checker.source(name)
      guard let source else { throw Diagnostics(checker.diagnostics) }
      next.drop { $0.entry.kind == record.entry.kind }
      next.judge { $0.trust.distrusted.insert(source) }
    case .assume(let assumption):
      warnings = try next.assume(assumption, record, replacing: replacing)
    case .scenario, .expect, .mark, .command: break
    }
    next.entries.append(record)
    warnings += next.nothingCounts(since: self, record)
    return (next, warnings + next.newlyIdle(since: self, record))
  }

  /// A warning where an entry has left no statement that counts: everything reads open from there.
  private func nothingCounts(since before: State, _ record: SessionEntry) -> [Diagnostic] {
    guard standpoint != before.standpoint, !dossier.statements.isEmpty, !hasEvidence,
      before.hasEvidence
    else { return [] }
    let isUnknown = standpoint.known != before.standpoint.known && standpoint.known != nil
    var range = record.entry.range
    if isUnknown, case .asOf(_, let known?) = record.entry.kind { range = known.range }
    return [
      Diagnostic(
        .nothingCounts, "no statement counts any more",
        expected: isUnknown
          ? "a day by which a source had been published" : "a day or a trust that leaves some",
        place: Diagnostic.Place(range, in: record.text))
    ]
  }

  /// Whether any statement counts.
  private var hasEvidence: Bool {
    dossier.statements.indices.contains { judgement.counts(StatementID($0)) }
  }

  /// Warnings of the settings that an entry has left without effect.
  private func newlyIdle(since before: State, _ record: SessionEntry) -> [Diagnostic] {
    let known = before.judgement.idleSettings
    return judgement.idleSettings.filter { !known.contains($0) }.map { lever in
      Diagnostic(
        .withoutEffect, "the assumption on '\(dossier.spelling(lever))' has no effect any more",
        expected: "a lever that is still open from this standpoint",
        place: Diagnostic.Place(record.entry.range, in: record.text))
    }
  }

  private func checker(for record: SessionEntry) -> Checker {
    var checker = Checker(dossier, isSupposed: true)
    checker.text = record.text
    return checker
  }

  /// Takes entries out of those in force, where a new one replaces them. With them go the
  /// expectations that were tried while they were in force: saved, they would be tried without.
  private mutating func drop(_ isReplaced: (SessionEntry) -> Bool) {
    entries = entriesWithout(entries.filter(isReplaced))
  }

  /// The entries in force but for some, and for the expectations that rest on those.
  func entriesWithout(_ dropped: [SessionEntry]) -> [SessionEntry] {
    guard let first = entries.firstIndex(where: dropped.contains) else { return entries }
    let later = entries[first...].filter { !dropped.contains($0) && !$0.entry.isExpectation }
    return entries[..<first] + later
  }

  private mutating func suppose(_ record: SessionEntry) throws(Diagnostics) -> [Diagnostic] {
    let entry = record.entry
    var read = [entry]
    if case .statement = entry.kind, let from { read.insert(from.entry, at: 0) }
    let place = record.place.file == "session" ? record.place : nil
    let checked = dossier.supposing(read, in: record.text, at: place)
    guard let supposed = checked.dossier else { throw Diagnostics(checked.diagnostics) }
    var warnings = checked.diagnostics
    let added = supposed.statements[dossier.statements.count...]
    if let asOf = standpoint.asOf, let later = added.first(where: { asOf < $0.day }) {
      warnings.append(
        Diagnostic(
          .supposedLater, "the statement is dated after the as-of date \(asOf): it does not count",
          expected: "a date up to \(asOf), or 'as of \(later.date)' first",
          place: Diagnostic.Place(entry.range, in: record.text)))
    }
    if case .from = entry.kind { from = record }
    judge(supposed)
    return warnings
  }

  private mutating func assume(
    _ assumption: AssumptionSyntax, _ record: SessionEntry, replacing: Bool
  ) throws(Diagnostics) -> [Diagnostic] {
    if case .silenceIsNo = assumption {
      drop { $0.entry.kind == record.entry.kind }
      judge { $0.assumptions.silenceIsNo = true }
      return []
    }
    var checker = checker(for: record)
    guard let (lever, setting) = checker.setting(assumption, at: record.entry.range, judgement)
    else { throw Diagnostics(checker.diagnostics.sorted()) }
    if let earlier = entries.first(where: { self.lever(of: $0) == lever }) {
      guard replacing else {
        throw Diagnostics(
          Diagnostic(
            .setTwice, "'\(dossier.spelling(lever))' is set twice",
            expected: "one setting for each lever",
            place: Diagnostic.Place(record.entry.range, in: record.text),
            notes: ["set first at \(earlier.place)"]))
      }
      drop { $0 == earlier }
    }
    judge { $0.assumptions.settings[lever] = setting }
    return []
  }

  /// The lever that an entry in force sets, if it sets one.
  func lever(of record: SessionEntry) -> LeverID? {
    guard case .assume(let assumption) = record.entry.kind else { return nil }
    var checker = checker(for: record)
    return checker.lever(assumption)
  }
}
