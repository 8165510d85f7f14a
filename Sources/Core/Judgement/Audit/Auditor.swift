/// Makes the checks, one at a time. It looks at what documents say: what is assumed outright makes
/// evidence no better. What is supposed is looked at as the statements are.
struct Auditor {
  let judgement: Judgement
  /// After how many days without a word a position is stale.
  let span: Int
  /// The positions that are looked at and count, in lever order: most checks look at all of them.
  private let positions: [DocumentedPosition]

  var dossier: Dossier { judgement.dossier }
  private var watched: Watched<[DocumentedPosition]> { positions.watched(by: judgement) }

  /// - Parameter subject: What findings are wanted on; those on other positions may be left out.
  init(judgement: Judgement, span: Int, about subject: Subject?) {
    self.judgement = judgement
    self.span = span
    let about = judgement.dossier.isFoundByItself(subject) ? subject : nil
    let keys = judgement.dossier.positionKeys.filter { key in
      about.map { AuditSubject.position(key).touches($0) } ?? true
    }
    judgement.prepare(keys)
    positions = keys.watched(by: judgement).map { judgement.position($0) }.filter {
      !$0.readings.isEmpty
    }
  }

  /// What one check finds, sorted by what it is about.
  func findings(_ check: AuditCheck) -> [Finding] {
    let found: [Finding] =
      switch check {
      case .contradiction: watched.compactMap { clash($0) }
      case .contestedAccount: contested
      case .disputedNeed: disputed
      case .weakSources, .unjudgedSources, .singleSource:
        watched.compactMap { sources(of: $0, check) }
      case .juniorVoice: watched.compactMap { junior($0) }
      case .unnamedVoice: watched.compactMap { unnamed($0) }
      case .internalDivision, .possibleShift: watched.flatMap { divisions($0, check) }
      case .stalePosition: watched.compactMap { stale($0) }
      case .drift: watched.flatMap { drift($0) }
      case .differingConditions: watched.compactMap { conditions($0) }
      case .missingPosition: missing
      case .unusedID: unused
      case .uncitedSource: uncited
      }
    // Most checks go through positions in their order.
    let isSorted = zip(found, found.dropFirst())
      .allSatisfy { !dossier.precedes($1.about, $0.about) }
    if isSorted { return found }
    return found.enumerated().sorted { left, right in
      if dossier.precedes(left.element.about, right.element.about) { return true }
      if dossier.precedes(right.element.about, left.element.about) { return false }
      return left.offset < right.offset
    }.map(\.element)
  }

  private func finding(
    _ check: AuditCheck, _ position: DocumentedPosition, _ statements: [StatementID],
    _ detail: Finding.Detail = .none
  ) -> Finding {
    Finding(
      check: check, about: .position(position.key), statements: statements, detail: detail)
  }

  // MARK: Accounts that differ

  private var contested: [Finding] {
    let accounts = positions.flatMap { position -> [Finding] in
      let own =
        position.standing == .contested
        ? [finding(.contestedAccount, position, position.statements)] : []
      return own
        + position.passedOver.map {
          finding(
            .contestedAccount, position, (position.statements + [$0]).sorted(), .passedOver($0))
        }
    }
    let facts = dossier.factors.indices.map { FactorID($0) }.compactMap { id -> Finding? in
      // A factor that is assumed has a value, and its facts differ as before.
      guard case .contested(let facts) = documented.factor(id) else { return nil }
      return Finding(
        check: .contestedAccount, about: .subject(.factor(id)), statements: facts.sorted())
    }
    return accounts + facts
  }

  /// The same standpoint without what is assumed.
  private var documented: Judgement {
    if judgement.standpoint.assumptions.settings.isEmpty { return judgement }
    var standpoint = judgement.standpoint
    standpoint.assumptions.settings = [:]
    return judgement.seen(from: standpoint)
  }

  private var disputed: [Finding] {
    dossier.requirements.indices.map { RequirementID($0) }.filter { judgement.isDisputed($0) }
      .map { id in
        let statements = (dossier[id].claims + dossier[id].denials)
          .filter { judgement.counts($0) }
        return Finding(
          check: .disputedNeed, about: .subject(.guarantee(dossier[id].guarantee)),
          statements: statements.sorted(), detail: .need(id))
      }
  }

  // MARK: Sources and voices

  private func sources(of position: DocumentedPosition, _ check: AuditCheck) -> Finding? {
    let basis = Set(position.basis).sorted()
    let cited = basis.flatMap { dossier[$0].citations }.filter { judgement.counts($0.source) }
    let sources = Set(cited.map(\.source)).sorted()
    // What is supposed has no source that could be weak.
    guard !cited.isEmpty, basis.allSatisfy({ !dossier[$0].citations.isEmpty }) else { return nil }
    let isFound: Bool
    switch check {
    case .weakSources: isFound = cited.allSatisfy { isWeak($0.source) }
    case .unjudgedSources:
      isFound =
        cited.allSatisfy { isWeak($0.source) || isUnjudged($0) }
        && !cited.allSatisfy { isWeak($0.source) }
    default: isFound = sources.count == 1
    }
    guard isFound else { return nil }
    // Of accounts that differ each has somebody who agrees: that bears nothing out.
    let alike =
      position.standing == .contested ? [] : alike(position, but: Set(sources), than: Set(basis))
    return finding(check, position, basis, .sources(sources, alike: alike))
  }

  private func isWeak(_ source: SourceID) -> Bool {
    [.d, .e].contains(dossier[source].reliability)
  }

  private func isUnjudged(_ citation: SourceCitation) -> Bool {
    dossier[citation.source].reliability == .unjudged || citation.credibility == .unjudged
  }

  /// Statements from other sources that hold one of the position's readings and do not carry it.
  private func alike(
    _ position: DocumentedPosition, but sources: Set<SourceID>, than basis: Set<StatementID>
  ) -> [StatementID] {
    let forms = position.forms
    return dossier.statements(about: position.key).watched(by: judgement).filter { id in
      guard !basis.contains(id), judgement.counts(id),
        case .position(let claim) = dossier[id].claim,
        dossier[id].citations.contains(where: {
          judgement.counts($0.source) && !sources.contains($0.source)
        })
      else { return false }
      let form = DocumentedPosition.Form(claim.verb.stance, judgement.wholeCondition(of: id))
      return forms.contains(form)
    }
  }

  private func junior(_ position: DocumentedPosition) -> Finding? {
    guard position.statements.allSatisfy({ dossier[$0].rank > 1 }) else { return nil }
    return finding(.juniorVoice, position, position.statements)
  }

  /// A position that nobody named carries, and whose last named voice of that rank held another, or is
  /// none.
  private func unnamed(_ position: DocumentedPosition) -> Finding? {
    guard position.statements.allSatisfy({ dossier[$0].isUnnamed }) else { return nil }
    let rank = position.statements.map { dossier[$0].rank }.min()
    let named = dossier.statements(about: position.key).filter { id in
      judgement.counts(id) && dossier[id].rank == rank && !dossier[id].speakers.isEmpty
        && !dossier[id].isUnnamed
    }.max { (dossier[$0].day, $1) < (dossier[$1].day, $0) }
    if let named, case .position(let claim) = dossier[named].claim,
      position.forms.contains(.init(claim.verb.stance, judgement.wholeCondition(of: named)))
    {
      return nil
    }
    return finding(
      .unnamedVoice, position, (position.statements + [named].compactMap(\.self)).sorted(),
      .displacing(named))
  }

  private func divisions(_ position: DocumentedPosition, _ check: AuditCheck) -> [Finding] {
    position.divisions.filter { $0.isLater == (check == .possibleShift) }.map {
      finding(check, position, (position.statements + [$0.statement]).sorted(), .division($0))
    }
  }

  // MARK: Time

  private func stale(_ position: DocumentedPosition) -> Finding? {
    guard let asOf = judgement.standpoint.asOf,
      let newest = position.statements.map({ dossier[$0].day }).max(),
      asOf.number - newest.number > span
    else { return nil }
    let age = Finding.Detail.age(days: asOf.number - newest.number)
    return finding(.stalePosition, position, position.statements, age)
  }

  private func drift(_ position: DocumentedPosition) -> [Finding] {
    PositionChange.all(of: position.key, in: judgement).filter { isDated($0) }.map { shift in
      finding(
        .drift, position, Set(shift.before.statements + shift.after.statements).sorted(),
        .shift(shift))
    }
  }

  /// Whether the new position certainly came after the old one: no day could be both's.
  private func isDated(_ shift: PositionChange) -> Bool {
    let old = shift.before.statements.map { dossier[$0].day }.max()
    let new = shift.after.statements.map { dossier[$0].date.firstDay }.min()
    guard let old, let new else { return false }
    return old < new
  }

  private func clash(_ position: DocumentedPosition) -> Finding? {
    let decided = told(position.key).filter { $0.form.condition == nil && $0.isDecided }
    let clashing = differing(decided, among: \.rank, by: \.form)
    guard !clashing.isEmpty else { return nil }
    return finding(.contradiction, position, clashing)
  }

  private func conditions(_ position: DocumentedPosition) -> Finding? {
    let differing = differing(
      told(position.key), among: { Kin(rank: $0.rank, stance: $0.form.stance) }, by: \.form)
    guard !differing.isEmpty else { return nil }
    return finding(.differingConditions, position, differing)
  }

  /// Statements that may differ in their conditions alone.
  private struct Kin: Hashable {
    var rank: Int
    var stance: Stance
  }

  /// One statement on a position, with the days on which it may have been voiced.
  private struct Told {
    var id: StatementID
    var rank: Int
    var days: ClosedRange<Int>
    var form: DocumentedPosition.Form
    var isDecided: Bool { form.stance != .undecided }
  }

  private func told(_ key: PositionKey) -> [Told] {
    dossier.statements(about: key).watched(by: judgement)
      .filter { judgement.counts($0) }.compactMap { id in
        guard case .position(let claim) = dossier[id].claim else { return nil }
        let last = dossier[id].day.number
        let first = min(dossier[id].date.firstDay.number, last)
        return Told(
          id: id, rank: dossier[id].rank, days: first...last,
          form: .init(claim.verb.stance, judgement.wholeCondition(of: id)))
      }
  }

  /// The statements that may be of the same day as another of their group and hold another form, in order
  /// of place. A voice of another rank that differs is a division.
  ///
  /// Such a one is there where more of the group share a day with a statement than of its own form do. Who
  /// shares a day is counted: those that begin before it ends, less those that end before it begins.
  private func differing<Group: Hashable>(
    _ told: [Told], among group: (Told) -> Group, by form: (Told) -> DocumentedPosition.Form
  ) -> [StatementID] {
    Dictionary(grouping: told, by: group).values.watched(by: judgement).flatMap { told in
      let everybody = Days(told.lazy.map(\.days))
      return Dictionary(grouping: told, by: form).values.watched(by: judgement).flatMap { alike in
        let own = Days(alike.lazy.map(\.days))
        return alike.filter { everybody.sharing($0.days) > own.sharing($0.days) }.map(\.id)
      }
    }.sorted()
  }

  /// When stretches of days begin, and when they end, each in order.
  private struct Days {
    private let firsts: [Int]
    private let lasts: [Int]

    init(_ stretches: some Sequence<ClosedRange<Int>>) {
      firsts = stretches.map(\.lowerBound).sorted()
      lasts = stretches.map(\.upperBound).sorted()
    }

    /// How many of them share a day with a stretch.
    func sharing(_ days: ClosedRange<Int>) -> Int {
      firsts.countBefore(days.upperBound + 1) - lasts.countBefore(days.lowerBound)
    }
  }
}

extension [Int] {
  /// How many of a sorted list are below a bound.
  fileprivate func countBefore(_ bound: Int) -> Int {
    var (low, high) = (0, count)
    while low < high {
      let middle = (low + high) / 2
      if self[middle] < bound { low = middle + 1 } else { high = middle }
    }
    return low
  }
}

extension Dossier {
  /// Whether every finding on a position that is on a subject is about that subject: what a person, an
  /// office or a source said, and what a factor conditions, may be anybody's position.
  fileprivate func isFoundByItself(_ subject: Subject?) -> Bool {
    switch subject {
    case .guarantee?: true
    case .actor(let actor)?: ![.person, .office].contains(self[actor].kind)
    case .factor?, .source?, nil: false
    }
  }
}

extension Statement {
  /// Whether somebody said it, and nobody who is named.
  fileprivate var isUnnamed: Bool {
    !speakers.isEmpty
      && speakers.allSatisfy { if case .unnamed = $0 { true } else { false } }
  }
}
