extension Checker {
  /// Enters the statements from a page on into the dossier's look-ups.
  mutating func index(fromPage firstPage: Int) {
    let pages = dossier.statements.pages[firstPage...]
    let count = pages.reduce(0) { $0 + $1.records.count }
    var grouped = PositionGroups(dossier, expecting: count)
    var next = dossier.statements.count - count
    for page in pages {
      for record in page.records {
        let id = StatementID(next)
        next += 1
        if case .position(_, let role) = record.form {
          grouped.append(id, record, role)
        } else {
          enter(id, page.claim(record))
        }
      }
      guard !page.isSupposed, let newest = page.records.lazy.map(\.day).max() else { continue }
      let day = Day(number: Int(newest))
      dossier.newestDay = dossier.newestDay.map { max($0, day) } ?? day
    }
    for (key, ids) in grouped.all { dossier.positions[key, default: []] += ids }
  }

  private mutating func enter(_ id: StatementID, _ claim: Claim) {
    switch claim {
    case .fact(let factor, _, _): dossier.facts[factor, default: []].append(id)
    case .requirement(let guarantee, let isNeeded, let need):
      enter(id, guarantee, isNeeded, need)
    default: break
    }
  }

  private mutating func enter(
    _ id: StatementID, _ guarantee: GuaranteeID, _ isNeeded: Bool, _ need: Expression
  ) {
    let canonical = need.canonical
    let known = dossier.requirementsByForm[guarantee]?[canonical]
    let requirement: RequirementID
    if let known {
      requirement = known
    } else {
      requirement = RequirementID(dossier.requirements.count)
      dossier.requirements.append(
        Requirement(guarantee: guarantee, expression: need, canonical: canonical))
      dossier.requirementsOf[guarantee, default: []].append(requirement)
      dossier.requirementsByForm[guarantee, default: [:]][canonical] = requirement
    }
    if isNeeded {
      if dossier[requirement].claims.isEmpty {
        dossier.requirements[requirement.index].expression = need
      }
      dossier.requirements[requirement.index].claims.append(id)
    } else {
      dossier.requirements[requirement.index].denials.append(id)
    }
  }

  /// What may not mean what its author thinks, judged with every source trusted.
  func doubts(fromPage first: Int) -> [Diagnostic] {
    let doubtful = dossier.statements.doubtful(fromPage: first)
    guard !doubtful.isEmpty else { return [] }
    let overlong = overlong(doubtful)
    guard overlong.isEmpty else { return overlong }
    let judgement = Judgement(dossier, Standpoint())
    return doubtful.compactMap { id, place in
      switch dossier[id].claim {
      case .position where judgement.standsAlone(id):
        Diagnostic(
          .conditionStandsAlone, "'also if' follows no settled position of the same stance",
          expected: "an earlier position to add to; the condition stands alone", place: place)
      case .requirement(let guarantee, false, let need) where !isClaimed(need, of: guarantee):
        Diagnostic(
          .denialWithoutClaim, "nobody claims the need that this denies",
          expected: "a statement '… needs …' with the same expression", place: place)
      default: nil
      }
    }
  }

  /// How many different parts partial restatements may add to one position. Each day's position is told
  /// with all that was asked for by then, which is as much work as the square of this.
  private static let mostAdded = 1_000

  /// The restatements at which a position comes to be added to too often, of those that are looked at.
  private func overlong(
    _ restatements: [(id: StatementID, place: Diagnostic.Place)]
  ) -> [Diagnostic] {
    let keys = restatements.compactMap { id, _ in dossier[id].partialCondition?.key }
    var passing: Set<StatementID> = []
    for key in Set(keys) where dossier.statements(about: key).count > Self.mostAdded {
      var parts: Set<Expression> = []
      let first = dossier.statements(about: key).first { id in
        parts.formUnion(dossier[id].partialCondition?.parts.map(\.canonical) ?? [])
        return parts.count > Self.mostAdded
      }
      if let first { passing.insert(first) }
    }
    return restatements.filter { passing.contains($0.id) }.map {
      Diagnostic(
        .tooManyParts, "'also if' has added more than 1,000 different parts to this position",
        expected: "the whole condition, after 'if'", place: $0.place)
    }
  }

  private func isClaimed(_ need: Expression, of guarantee: GuaranteeID) -> Bool {
    dossier.requirementsByForm[guarantee]?[need.canonical].map { !dossier[$0].claims.isEmpty }
      ?? false
  }
}

extension Statement {
  /// What a partial restatement adds, and to whose position on what.
  fileprivate var partialCondition: (key: PositionKey, parts: [Expression])? {
    guard case .position(let claim) = claim, claim.condition.isPartial else { return nil }
    return (claim.key, claim.condition.own?.conjuncts ?? [])
  }
}

extension Diagnostic.Place {
  /// The place of an entry whose text is no longer at hand: its line, without an excerpt.
  public init(_ place: ParleyCore.Place) {
    self.init(file: place.file, line: place.line, column: 1, length: 1, excerpt: "")
  }
}
