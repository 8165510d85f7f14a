import ParleyCore

/// A random standpoint in terms of ids and gists, so that it still means the same when entries are
/// dropped from the dossier.
struct RandomStandpoint: Hashable {
  var asOf: Day?
  /// Whether the as-of date is the dossier's own.
  var isAsOfNewest = true
  var known: Day?
  var floor: Reliability?
  var includesUnjudged = false
  var distrusted: [String] = []
  var silenceIsNo = false
  var settings: [Assumed] = []

  /// A setting; those whose ids and gists mean nothing any more have no effect.
  enum Assumed: Hashable {
    case factor(String, Int)
    case guarantee(String, Bool)
    case position(actor: String, Role, guarantee: String, PositionValue, isOutright: Bool)
    case taken(actor: String, gist: String)
    case account(gist: String, Bool)
  }

  /// Makes one for a dossier.
  init(for dossier: Dossier, _ random: inout SplitMix64) {
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

  /// What it comes to for a dossier.
  func standpoint(for dossier: Dossier) -> Standpoint {
    var result = Standpoint(asOf: isAsOfNewest ? dossier.newestDay : asOf)
    result.known = known
    result.trust.floor = floor
    result.trust.includesUnjudged = includesUnjudged
    result.trust.distrusted = Set(
      distrusted.compactMap { id in dossier.everySource.first { dossier[$0].id == id } })
    result.assumptions.silenceIsNo = silenceIsNo
    for assumed in settings {
      guard let (lever, setting) = setting(assumed, in: dossier) else { continue }
      result.assumptions.settings[lever] = setting
    }
    return result
  }

  private func setting(_ assumed: Assumed, in dossier: Dossier) -> (LeverID, Setting)? {
    switch assumed {
    case .factor(let id, let value):
      return dossier.everyFactor.first { dossier[$0].id == id }.map { (.factor($0), .value(value)) }
    case .guarantee(let id, let verdict):
      return dossier.everyGuarantee.first { dossier[$0].id == id }
        .map { (.guarantee($0), .verdict(verdict)) }
    case .position(let actor, let role, let guarantee, let value, let isOutright):
      return dossier.everyPositionKey.first {
        dossier[$0.actor].id == actor && dossier[$0.guarantee].id == guarantee && $0.role == role
      }.map { (.position($0), isOutright ? .outright(value) : .settled(value)) }
    case .taken(let actor, let gist):
      for statement in dossier.everyStatement where dossier[statement].gist == gist {
        for key in dossier.key(statement) where dossier[key.actor].id == actor {
          return (.position(key), .taken(statement))
        }
      }
      return nil
    case .account(let gist, let accepted):
      return dossier.everyRequirement.first { id in
        (dossier[id].claims + dossier[id].denials).contains { dossier[$0].gist == gist }
      }.map { (.account($0), .accepted(accepted)) }
    }
  }
}

extension Dossier {
  /// The position a statement is about; none where it is about something else.
  fileprivate func key(_ id: StatementID) -> [PositionKey] {
    if case .position(let claim) = self[id].claim { return [claim.key] }
    return []
  }
}
