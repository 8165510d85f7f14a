/// An assumption that a verdict rests on.
public enum InForce: Hashable, Sendable {
  /// A lever that is set.
  case lever(LeverID, Setting)
  /// An undocumented position counts as no.
  case silenceIsNo
}

extension Dossier {
  /// An assumption as one would write it after `assume`.
  public func text(_ assumption: InForce) -> String {
    switch assumption {
    case .silenceIsNo: return "silence is no"
    case .lever(.factor(let id), .value(let value)): return text(.equal(id, value))
    case .lever(.guarantee(let id), .verdict(let truth)):
      return text(truth ? .guarantee(id) : .not(.guarantee(id)))
    case .lever(.position(let key), .outright(let value)) where value != .neither:
      return text(.position(key, value == .supports ? .supports : .opposes))
    case .lever(let lever, let setting):
      return text(LeverSetting(lever, setting))
    }
  }
}
