/// A guarantee, a position or a factor that is read otherwise once something is documented.
struct VerdictShift: Hashable, Sendable {
  /// What it is, as a lever is spelled.
  var subject: String
  /// How it was read, in words.
  var before: String
  /// How it is read, in words.
  var after: String

  /// All that two judgements of a dossier and a longer one read otherwise, in the order of the longer:
  /// guarantees, documented positions, factors.
  ///
  /// - Throws: An `interrupted` diagnostic where somebody broke it off.
  static func all(
    from old: Judgement, to new: Judgement
  ) throws(Diagnostic) -> [VerdictShift] {
    let dossier = new.dossier
    let readings =
      dossier.guarantees.watched(by: new).map {
        ($0.id, old.words(guarantee: $0.id), new.words(guarantee: $0.id))
      }
      + dossier.positionKeys.watched(by: new).map { key in
        (dossier.spelling(key), old.words(key, of: dossier), new.words(key, of: dossier))
      }
      + dossier.factors.watched(by: new).map {
        ($0.id, old.words(factor: $0.id), new.words(factor: $0.id))
      }
    if new.isInterrupted() { throw Diagnostic(.interrupted, "interrupted") }
    return readings.filter { $0.1 != $0.2 }.map {
      VerdictShift(subject: $0.0, before: $0.1, after: $0.2)
    }
  }
}

extension Judgement {
  fileprivate func words(guarantee id: String) -> String {
    guard case .guarantee(let guarantee)? = dossier.subject(id) else { return "not declared" }
    return verdict(.guarantee(guarantee)).rawValue
  }

  fileprivate func words(factor id: String) -> String {
    guard case .factor(let factor)? = dossier.subject(id) else { return "not declared" }
    switch self.factor(factor) {
    case .open: return "open"
    case .contested: return "contested"
    case .value(let value, _): return dossier[factor].values[value]
    }
  }

  /// A position by the names that another dossier has for it.
  fileprivate func words(_ key: PositionKey, of other: Dossier) -> String {
    guard case .actor(let actor)? = dossier.subject(other[key.actor].id),
      case .guarantee(let guarantee)? = dossier.subject(other[key.guarantee].id)
    else { return "not documented" }
    return stand(PositionKey(actor: actor, guarantee: guarantee, role: key.role)).standingWords
  }
}
