import ParleyCore

/// Asks both evaluators everything there is to ask and lists what they differ in.
struct JudgementComparison {
  let dossier: Dossier
  let real: Judgement
  let naive: NaiveJudge

  init(_ dossier: Dossier, _ standpoint: Standpoint) {
    self.dossier = dossier
    real = Judgement(dossier, standpoint)
    // By turns all positions are worked out beforehand, side by side, and each when it is asked for.
    if dossier.statements.count.isMultiple(of: 2) {
      real.prepare(dossier.positionKeys, least: 0, each: 0)
    }
    naive = NaiveJudge(dossier, standpoint)
  }

  /// What they differ in, one line each. The real one is asked the questions first, while it has
  /// worked out nothing else.
  func differences() -> [String] {
    var result: [String] = []
    for question in questions { compare(question, &result) }
    for atom in atoms {
      note("\(dossier.text(atom))", real.verdict(atom), naive.verdict(atom), &result)
      if !isUndocumented(atom) { compare(atom, &result) }
    }
    compareInAnotherOrder(&result)
    for key in dossier.everyPositionKey { compare(key, &result) }
    for factor in dossier.everyFactor { compare(factor, &result) }
    for statement in dossier.everyStatement { compare(statement, &result) }
    compareForms(&result)
    for source in dossier.everySource {
      note("\(dossier[source].id) counts", real.counts(source), naive.counts(source), &result)
    }
    let documented = dossier.statements.filter { !$0.isSupposed }
    note("newest day", dossier.newestDay, documented.map(\.day).max(), &result)
    for requirement in dossier.everyRequirement {
      compareMentions(of: requirement, &result)
      note(
        "\(dossier[requirement]) is disputed", real.isDisputed(requirement),
        naive.isDisputed(requirement), &result)
    }
    return result
  }

  private func note<T: Equatable>(
    _ what: @autoclosure () -> String, _ real: T, _ naive: T, _ result: inout [String]
  ) {
    if real != naive { result.append("\(what()): engine \(real), naive \(naive)") }
  }

  // MARK: Questions

  private var questions: [Expression] {
    dossier.guarantees.first { $0.id == "questions" }?.needs ?? []
  }

  private var atoms: [Expression] {
    var atoms = dossier.everyPositionKey.flatMap { key in
      Side.allCases.map { Expression.position(key, $0) }
    }
    for guarantee in dossier.everyGuarantee {
      atoms.append(.guarantee(guarantee))
      if dossier[guarantee].trigger != nil { atoms.append(.due(guarantee)) }
    }
    return atoms
  }

  /// The verdicts are the same whatever was asked before.
  private func compareInAnotherOrder(_ result: inout [String]) {
    let other = Judgement(dossier, real.standpoint)
    for question in (questions + atoms).reversed() {
      note(
        "\(dossier.text(question)), asked in another order", other.verdict(question),
        naive.verdict(question), &result)
    }
  }

  /// Whether nothing is said of a position: such atoms are all alike, and the questions reach enough.
  private func isUndocumented(_ atom: Expression) -> Bool {
    if case .position(let key, _) = atom { naive.positions[key]!.readings.isEmpty } else { false }
  }

  private func compare(_ question: Expression, _ result: inout [String]) {
    var named: String { dossier.text(question) }
    note("verdict of \(named)", real.verdict(question), naive.verdict(question), &result)
    guard result.isEmpty else { return }
    let causes = real.causes(question)
    let texts = Set(causes.map { dossier.text($0) })
    let expected = Set(naive.causes(question).map { dossier.text($0) })
    note("causes of \(named)", texts.sorted(), expected.sorted(), &result)
    note("number of causes of \(named)", causes.count, expected.count, &result)
    let levers = causes.compactMap { lever($0) }
    note("order of causes of \(named)", levers, levers.sorted { comes($0, before: $1) }, &result)
    let deciding = real.deciding(question).map { dossier.id($0) }
    let expectedIDs = naive.deciding(question).sorted { sortKey($0) < sortKey($1) }
    note(
      "what decides \(named) (\(naive.verdict(question)))", deciding,
      expectedIDs.map { dossier.id($0) }, &result)
  }

  /// The lever that settles a cause, where there is one.
  private func lever(_ cause: Cause) -> LeverID? {
    switch cause {
    case .factor(let id), .contestedFactor(let id): .factor(id)
    case .undocumented(let key), .undecided(let key), .contested(let key): .position(key)
    case .disputed(let id): .account(id)
    case .undocumentedGuarantee(let id): .guarantee(id)
    case .emptyGroup, .undeclaredMembers, .mutualWait: nil
    }
  }

  /// Subjects are told in order of kind, then place.
  private func sortKey(_ subject: Subject) -> (Int, Int) {
    switch subject {
    case .factor(let id): (0, id.index)
    case .guarantee(let id): (1, id.index)
    case .actor(let id): (2, id.index)
    case .source(let id): (3, id.index)
    }
  }

  /// The order of levers; accounts go by the place of the first claim.
  private func comes(_ left: LeverID, before right: LeverID) -> Bool {
    if case .account(let left) = left, case .account(let right) = right {
      return dossier[left].claims[0] < dossier[right].claims[0]
    }
    return left.sortKey.lexicographicallyPrecedes(right.sortKey)
  }

  // MARK: Canonical form

  /// Every expression of the dossier, as written.
  private var expressions: [Expression] {
    let definitions = dossier.guarantees.flatMap { $0.needs + ($0.trigger.map { [$0] } ?? []) }
    return definitions
      + dossier.statements.flatMap { statement -> [Expression] in
        switch statement.claim {
        case .position(let claim): claim.condition.own.map { [$0] } ?? []
        case .requirement(_, _, let need): [need]
        default: []
        }
      }
  }

  /// A need gathers every statement that claims or denies it in whatever form.
  private func compareMentions(of id: RequirementID, _ result: inout [String]) {
    let requirement = dossier[id]
    let form = CanonicalForm(requirement.expression)
    for (isNeeded, mentions) in [(true, requirement.claims), (false, requirement.denials)] {
      let expected = dossier.everyStatement.filter {
        guard case .requirement(requirement.guarantee, isNeeded, let need) = dossier[$0].claim
        else { return false }
        return CanonicalForm(need) == form
      }
      note("mentions of \(dossier.text(requirement.expression))", mentions, expected, &result)
    }
  }

  /// What is equal in one canonical form is equal in the other, and the form changes no meaning.
  private func compareForms(_ result: inout [String]) {
    let written = expressions.map { ($0, real: $0.canonical, naive: CanonicalForm($0)) }
    for (left, real, form) in written {
      note("canonical \(dossier.text(left))", CanonicalForm(real), form, &result)
      note("canonical of canonical \(dossier.text(left))", real.canonical, real, &result)
      note(
        "verdict of canonical \(dossier.text(left))", naive.verdict(real), naive.verdict(left),
        &result)
      for right in written {
        note(
          "equality of \(dossier.text(left)) and \(dossier.text(right.0))", real == right.real,
          form == right.naive, &result)
      }
    }
  }

  // MARK: Positions, factors, statements

  private func compare(_ key: PositionKey, _ result: inout [String]) {
    let real = real.position(key)
    let naive = naive.positions[key]!
    var named: String { dossier.text(key) }
    note("standing of \(named)", real.standing, naive.standing, &result)
    let readings = Set(
      real.readings.map { reading in
        NaivePosition.Reading(
          stance: reading.stance, condition: reading.condition.map { CanonicalForm($0) },
          verb: reading.verb, statements: Set(reading.statements))
      })
    let expected = Set(
      naive.readings.map { reading in
        var reading = reading
        reading.expression = nil
        return reading
      })
    note("readings of \(named)", readings, expected, &result)
    note("readings of \(named) are told once", real.readings.count, readings.count, &result)
    for reading in real.readings {
      note("statements in order", reading.statements, reading.statements.sorted(), &result)
    }
    let divisions = real.divisions.map {
      NaivePosition.Division(statement: $0.statement, isLater: $0.isLater)
    }
    note("divisions of \(named)", Set(divisions), naive.divisions, &result)
    note("divisions told once", divisions.count, Set(divisions).count, &result)
  }

  private func compare(_ factor: FactorID, _ result: inout [String]) {
    let found: NaiveJudge.FactorValue =
      switch real.factor(factor) {
      case .open: .open
      case .contested(let facts): .contested(Set(facts))
      case .value(let value, let facts): .value(value, Set(facts))
      }
    note("factor \(dossier[factor].id)", found, naive.factor(factor), &result)
  }

  private func compare(_ id: StatementID, _ result: inout [String]) {
    var named: String { "\(dossier[id].place)" }
    note("\(named) counts", real.counts(id), naive.counts(id), &result)
    if naive.counts(id) {
      note("\(named) stands alone", real.standsAlone(id), naive.standsAlone(id), &result)
    }
    note("\(named) day", dossier[id].day, naive.day(of: id), &result)
    note("\(named) rank", dossier[id].rank, naive.rank(of: id), &result)
  }
}
