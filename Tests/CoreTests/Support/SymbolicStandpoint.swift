import ParleyCore

/// A standpoint in terms of ids and gists, so that it can be written down, and still means the same
/// when entries are dropped from the dossier.
struct SymbolicStandpoint: Hashable {
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
  func key(_ id: StatementID) -> [PositionKey] {
    if case .position(let claim) = self[id].claim { return [claim.key] }
    return []
  }
}
