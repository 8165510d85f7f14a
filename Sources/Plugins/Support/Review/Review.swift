import ParleyCore

/// A change from one dossier to another: what is concluded otherwise, and because of which entries.
///
/// Each side is read as of its own day. What the passing of the days alone changes is kept apart from
/// what the entries change: entries are compared as of the later of the two days.
struct Review {
  let old: ReviewSide
  let new: ReviewSide
  /// The entries that differ, in order of place.
  let entries: [EntryChange]
  /// The conclusions that differ: guarantees, positions, factors, each in order of place.
  private(set) var changes: [ReviewedChange] = []
  /// The expectations that differ, in the order of the files.
  private(set) var expectations: [ReviewedExpectation] = []
  /// Which entries are behind any of these.
  private(set) var behind: Set<Int> = []

  private let view: SessionView
  private let both: (old: Judgement, new: Judgement)

  init(_ old: ReviewSide, _ new: ReviewSide, in view: SessionView) {
    self.old = old
    self.new = new
    self.view = view
    entries = EntryChange.all(from: old.entries, to: new.entries)
    let day = [old.day, new.day].compactMap(\.self).max()
    both = (old.judgement(asOf: day), new.judgement(asOf: day))
    changes = conclusions.compactMap { change($0) }
    expectations = ExpectationReview(self, view).list
    for causes in changes.map(\.causes) + expectations.map(\.causes) {
      for set in causes?.sets ?? [] { behind.formUnion(set.changes + set.along) }
    }
  }

  /// The later of the two days.
  var laterDay: Day? { both.new.standpoint.asOf }

  /// Everything that either can be asked, in the order of the new one, then what only the old one has.
  private var conclusions: [Conclusion] {
    let new = new.dossier.conclusions(new.judgement.standpoint)
    let known = Set(new)
    let gone = old.dossier.conclusions(old.judgement.standpoint).filter { !known.contains($0) }
    let all = new + gone
    return Change.Kind.allCases.flatMap { kind in all.filter { $0.kind == kind } }
  }

  private func change(_ conclusion: Conclusion) -> ReviewedChange? {
    let before = old.judgement.reading(conclusion)
    let after = new.judgement.reading(conclusion)
    guard before.key != after.key else { return nil }
    let (start, end) = (both.old.reading(conclusion), both.new.reading(conclusion))
    var change = ReviewedChange(conclusion: conclusion, before: before, after: after)
    if start.key != before.key { change.byTime = start }
    if end.key != after.key { change.byTime = end }
    if start.key != end.key { change.causes = causes(of: conclusion, end.key) }
    return change
  }

  /// The sets of changes that bring a conclusion about on the later day.
  private func causes(of conclusion: Conclusion, _ wanted: String) -> CauseSearch {
    let reach = Reach(from: [conclusion], in: [old.dossier, new.dossier])
    let mixture = Mixture(old.entries, entries, reach)
    let standpoint = both.new.standpoint
    return CauseSearch(among: mixture.relevant, watch: view.watch) { applied in
      guard let dossier = mixture.dossier(applying: applied) else { return .unreadable }
      let reading =
        isDeclared(conclusion, applying: applied)
        ? Judgement(dossier, standpoint).reading(conclusion) : .undeclared
      return reading.key == wanted ? .reached : .missed
    }
  }

  /// Whether a guarantee or factor is declared once some changes are applied.
  private func isDeclared(_ conclusion: Conclusion, applying applied: [Int]) -> Bool {
    if conclusion.kind == .position { return true }
    guard let index = entries.firstIndex(where: { $0.declared.contains(conclusion.spelling) })
    else { return true }
    switch entries[index].kind {
    case .added: return applied.contains(index)
    case .removed: return !applied.contains(index)
    case .edited: return true
    }
  }
}
