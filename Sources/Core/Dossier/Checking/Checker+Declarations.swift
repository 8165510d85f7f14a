extension Checker {
  /// Fills in what an entry's details say of the thing it declares.
  mutating func fill(_ subject: Subject, _ entry: Entry) {
    for detail in entry.details {
      switch subject {
      case .source(let id): fill(id, detail)
      case .actor(let id): fill(id, detail)
      case .guarantee(let id): fill(id, detail)
      case .factor(let id): fill(id, detail)
      }
    }
  }

  private mutating func fill(_ id: SourceID, _ detail: Detail) {
    let index = id.index
    switch detail.kind {
    case .outlet(let text): dossier.sources[index].outlet = text
    case .author(let text): dossier.sources[index].author = text
    case .published(let date): dossier.sources[index].published = date.value
    case .reliability(let rating): dossier.sources[index].reliability = rating
    case .language(let tag): dossier.sources[index].language = tag
    case .url(let text): dossier.sources[index].url = text
    case .document(let name, let digest):
      dossier.sources[index].document = name
      dossier.sources[index].sha256 = digest
    default: break
    }
  }

  private mutating func fill(_ id: ActorID, _ detail: Detail) {
    let index = id.index
    switch detail.kind {
    case .also(let names): dossier.actors[index].aliases += names
    case .size(let size, let isApproximate):
      dossier.actors[index].size = size
      dossier.actors[index].sizeIsApproximate = isApproximate
    case .memberOf(let names, let period):
      for name in names {
        guard let group = other(name, than: id) else { continue }
        dossier.actors[index].memberships.append(.init(group: group, period: checked(period)))
        if dossier.membersOf[group]?.contains(id) != true {
          dossier.membersOf[group, default: []].append(id)
        }
      }
    case .speaksFor(let names, let role, let rank, let period):
      for name in names {
        guard let principal = other(name, than: id) else { continue }
        dossier.actors[index].mandates.append(
          .init(principal: principal, role: role, rank: rank ?? 1, period: checked(period)))
      }
    default: break
    }
  }

  private mutating func fill(_ id: GuaranteeID, _ detail: Detail) {
    let index = id.index
    switch detail.kind {
    case .also(let names): dossier.guarantees[index].aliases += names
    case .components(let names): dossier.guarantees[index].components = names
    case .needs(let syntax):
      if let need = expression(syntax) { dossier.guarantees[index].needs.append(need) }
    case .triggeredBy(let syntax): dossier.guarantees[index].trigger = expression(syntax)
    default: break
    }
  }

  private mutating func fill(_ id: FactorID, _ detail: Detail) {
    switch detail.kind {
    case .also(let names): dossier.factors[id.index].aliases += names
    case .lasts(let days): dossier.factors[id.index].lasts = days
    default: break
    }
  }

  private mutating func other(_ name: Name, than id: ActorID) -> ActorID? {
    guard let found = actor(name) else { return nil }
    guard found != id else {
      report(
        .wrongKind, "'\(name.value)' is this actor itself", at: name.range,
        expected: "another actor")
      return nil
    }
    return found
  }

  private func checked(_ period: PeriodSyntax) -> Period {
    Period(from: period.from?.value.firstDay, until: period.until?.value.lastDay)
  }
}
