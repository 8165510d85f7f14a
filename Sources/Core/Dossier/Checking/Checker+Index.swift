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
}

extension Diagnostic.Place {
  /// The place of an entry whose text is no longer at hand: its line, without an excerpt.
  public init(_ place: ParleyCore.Place) {
    self.init(file: place.file, line: place.line, column: 1, length: 1, excerpt: "")
  }
}
