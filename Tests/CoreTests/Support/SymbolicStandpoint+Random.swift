import ParleyCore

extension SymbolicStandpoint {
  /// Makes a random one for a dossier.
  init(for dossier: Dossier, _ random: inout SplitMix64) {
    self.init()
    if random.chance(45) {
      isAsOfNewest = false
      asOf = random.chance(10) ? nil : random.pick(RandomDossier.days)
    }
    if random.chance(15) { known = random.pick(RandomDossier.days) }
    if random.chance(20) {
      floor = random.pick(Reliability.allCases)
      includesUnjudged = random.chance(50)
    }
    for source in dossier.sources where random.chance(8) { distrusted.append(source.id) }
    silenceIsNo = random.chance(20)
    guard random.chance(60) else { return }
    for _ in 0..<random.number(1...6) { settings.append(setting(for: dossier, &random)) }
  }

  private func setting(for dossier: Dossier, _ random: inout SplitMix64) -> Assumed {
    let statements = dossier.everyStatement.filter { !dossier.key($0).isEmpty }
    let rivals = statements.filter { left in
      statements.contains { right in
        left != right && dossier.key(left) == dossier.key(right)
          && dossier[left].day == dossier[right].day
      }
    }
    let considering = statements.filter { id in
      if case .position(let claim) = dossier[id].claim { claim.verb == .considers } else { false }
    }
    let disputed = dossier.requirements.filter { !$0.claims.isEmpty && !$0.denials.isEmpty }
    let needs = (disputed + dossier.requirements.prefix(1)).flatMap { $0.claims + $0.denials }
    switch random.number(0...99) {
    case ..<25 where !statements.isEmpty:
      let statement = random.pick(rivals.isEmpty || random.chance(10) ? statements : rivals)
      return .taken(
        actor: dossier[dossier.key(statement)[0].actor].id, gist: dossier[statement].gist ?? "")
    case ..<50 where !needs.isEmpty:
      return .account(gist: dossier[random.pick(needs)].gist ?? "", random.chance(50))
    case ..<60:
      let factor = random.pick(dossier.factors)
      return .factor(factor.id, random.number(0...factor.values.count - 1))
    case ..<68:
      return .guarantee(random.pick(dossier.guarantees).id, random.chance(50))
    default:
      let key =
        random.chance(60)
        ? (random.chance(50) ? considering : statements).randomElement(using: &random)
          .map { dossier.key($0)[0] } : nil
      let chosen = key ?? random.pick(dossier.everyPositionKey)
      return .position(
        actor: dossier[chosen.actor].id, chosen.role, guarantee: dossier[chosen.guarantee].id,
        random.pick(PositionValue.allCases), isOutright: random.chance(40))
    }
  }
}
