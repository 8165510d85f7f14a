/// Makes the checks, one at a time. It looks at what documents say: what is assumed outright makes
/// evidence no better. What is supposed is looked at as the statements are.
struct Auditor {
  let judgement: Judgement
  /// After how many days without a word a position is stale.
  let span: Int
  /// The positions that are looked at and count, in lever order: most checks look at all of them.
  private let positions: [CurrentPosition]

  var dossier: Dossier { judgement.dossier }

  /// - Parameter subject: What findings are wanted on; those on other positions may be left out.
  init(judgement: Judgement, span: Int, about subject: Subject?) {
    self.judgement = judgement
    self.span = span
    let about = judgement.dossier.isFoundByItself(subject) ? subject : nil
    let keys = judgement.dossier.positionKeys.filter { key in
      about.map { Finding.About.position(key).touches($0) } ?? true
    }
    judgement.prepare(keys)
    positions = keys.map { judgement.position($0) }.filter { !$0.readings.isEmpty }
  }

  /// What one check finds, sorted by what it is about.
  func findings(_ check: AuditCheck) -> [Finding] {
    let found: [Finding] =
      switch check {
      case .contradiction: positions.compactMap { clash($0) }
      case .contestedAccount: contested
      case .disputedNeed: disputed
      case .weakSources, .unjudgedSources, .singleSource:
        positions.compactMap { sources(of: $0, check) }
      case .juniorVoice: positions.compactMap { junior($0) }
      case .unnamedVoice: positions.compactMap { unnamed($0) }
      case .internalDivision, .possibleShift: positions.flatMap { divisions($0, check) }
      case .stalePosition: positions.compactMap { stale($0) }
      case .drift: positions.flatMap { drift($0) }
      case .differingConditions: positions.compactMap { conditions($0) }
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
    _ check: AuditCheck, _ position: CurrentPosition, _ statements: [StatementID],
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
    return Judgement(dossier, standpoint)
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

  private func sources(of position: CurrentPosition, _ check: AuditCheck) -> Finding? {
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
    _ position: CurrentPosition, but sources: Set<SourceID>, than basis: Set<StatementID>
  ) -> [StatementID] {
    dossier.statements(about: position.key).filter { id in
      guard !basis.contains(id), judgement.counts(id),
        case .position(let claim) = dossier[id].claim,
        dossier[id].citations.contains(where: {
          judgement.counts($0.source) && !sources.contains($0.source)
        })
      else { return false }
      let form = CurrentPosition.Form(claim.verb.stance, judgement.wholeCondition(of: id))
      return position.forms.contains(form)
    }
  }

  private func junior(_ position: CurrentPosition) -> Finding? {
    guard position.statements.allSatisfy({ dossier[$0].rank > 1 }) else { return nil }
    return finding(.juniorVoice, position, position.statements)
  }

  /// A position that nobody named carries, and whose last named voice of that rank held another, or is
  /// none.
  private func unnamed(_ position: CurrentPosition) -> Finding? {
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

  private func divisions(_ position: CurrentPosition, _ check: AuditCheck) -> [Finding] {
    position.divisions.filter { $0.isLater == (check == .possibleShift) }.map {
      finding(check, position, (position.statements + [$0.statement]).sorted(), .division($0))
    }
  }

  // MARK: Time

  private func stale(_ position: CurrentPosition) -> Finding? {
    guard let asOf = judgement.standpoint.asOf,
      let newest = position.statements.map({ dossier[$0].day }).max(),
      asOf.number - newest.number > span
    else { return nil }
    let age = Finding.Detail.age(days: asOf.number - newest.number)
    return finding(.stalePosition, position, position.statements, age)
  }

  private func drift(_ position: CurrentPosition) -> [Finding] {
    Shift.all(of: position.key, in: judgement).filter { isDated($0) }.map { shift in
      finding(
        .drift, position, Set(shift.before.statements + shift.after.statements).sorted(),
        .shift(shift))
    }
  }

  /// Whether the new position certainly came after the old one: no day could be both's.
  private func isDated(_ shift: Shift) -> Bool {
    let old = shift.before.statements.map { dossier[$0].day }.max()
    let new = shift.after.statements.map { dossier[$0].date.firstDay }.min()
    guard let old, let new else { return false }
    return old < new
  }

  private func clash(_ position: CurrentPosition) -> Finding? {
    let told = told(position.key).filter { $0.form.condition == nil }
    let clashing = Set(
      pairs(told) { $0.form.stance != $1.form.stance && $0.isDecided && $1.isDecided })
    guard !clashing.isEmpty else { return nil }
    return finding(.contradiction, position, clashing.sorted())
  }

  private func conditions(_ position: CurrentPosition) -> Finding? {
    let differing = Set(
      pairs(told(position.key)) {
        $0.form.stance == $1.form.stance && $0.form.condition != $1.form.condition
      })
    guard !differing.isEmpty else { return nil }
    return finding(.differingConditions, position, differing.sorted())
  }

  /// One statement on a position, with the days on which it may have been voiced.
  private struct Told {
    var id: StatementID
    var rank: Int
    var days: ClosedRange<Int>
    var form: CurrentPosition.Form
    var isDecided: Bool { form.stance != .undecided }
  }

  private func told(_ key: PositionKey) -> [Told] {
    dossier.statements(about: key).filter { judgement.counts($0) }.compactMap { id in
      guard case .position(let claim) = dossier[id].claim else { return nil }
      let last = dossier[id].day.number
      let first = min(dossier[id].date.firstDay.number, last)
      return Told(
        id: id, rank: dossier[id].rank, days: first...last,
        form: .init(claim.verb.stance, judgement.wholeCondition(of: id)))
    }
  }

  /// The statements of pairs of one rank that may be of the same day and fit a test. A voice of another
  /// rank that differs is a division.
  private func pairs(_ told: [Told], where fits: (Told, Told) -> Bool) -> [StatementID] {
    let byFirstDay = told.sorted { ($0.days.lowerBound, $0.id) < ($1.days.lowerBound, $1.id) }
    var found: [StatementID] = []
    for (index, one) in byFirstDay.enumerated() {
      for other in byFirstDay[(index + 1)...] {
        if other.days.lowerBound > one.days.upperBound { break }
        if one.rank == other.rank && fits(one, other) { found += [one.id, other.id] }
      }
    }
    return found
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
