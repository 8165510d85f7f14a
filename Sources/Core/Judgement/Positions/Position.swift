/// How an actor stands on a guarantee from a session's standpoint: the current position, what is
/// assumed of it, and what both sides of it come to.
public struct Position: Sendable {
  /// Whose, on what.
  public var key: PositionKey
  /// What the statements that count say.
  public var position: DocumentedPosition
  /// Whether it supports.
  public var supports: Verdict
  /// Whether it opposes.
  public var opposes: Verdict
  /// What is assumed of it, where that has an effect.
  public var setting: Setting?
  /// Whether nothing is documented and that is taken as no position.
  public var isSilence = false

  /// The readings in force: those documented, or the one that an assumption takes.
  public var readings: [DocumentedPosition.Reading] {
    switch setting {
    case .taken(let id)?: position.readings.filter { $0.statements.contains(id) }
    case .outright?: []
    case .settled?: position.standing == .undecided ? position.readings : []
    default: position.readings
    }
  }

  /// The standing in words: `for, condition unmet`, `not documented`. A position whose condition is
  /// unmet stays a position: it is no refusal.
  public var words: String {
    switch setting {
    case .outright(let value)?: return value.standingWord + " (assumed)"
    case .settled(let value)?:
      let condition = value == .opposes ? opposes : supports
      let isConditional = value != .neither && readings.first?.condition != nil
      return value.standingWord + (isConditional ? condition.conditionWords : "") + " (assumed)"
    case .taken?: return readings.first.map { words(of: $0) + " (account taken)" } ?? "contested"
    default: break
    }
    switch position.readings.count {
    case 0: return isSilence ? "not documented, taken as no" : "not documented"
    case 1: return words(of: position.readings[0])
    default: return "contested"
    }
  }

  /// The standing whatever it rests on: what is assumed as it was documented is no change.
  public var standingWords: String {
    switch setting {
    case .outright?, .settled?, .taken?: String(words.prefix { $0 != "(" }.dropLast())
    default: words
    }
  }

  /// Whether nothing is documented or assumed.
  public var isSilent: Bool { setting == nil && position.readings.isEmpty }

  /// The sides that the statements take, each with its condition: what tells a position from a
  /// restatement of it.
  public var forms: Set<DocumentedPosition.Form> { position.forms }

  private func words(of reading: DocumentedPosition.Reading) -> String {
    let isConditional = reading.condition != nil
    switch reading.stance {
    case .for: return "for" + (isConditional ? supports.conditionWords : "")
    case .against: return "against" + (isConditional ? opposes.conditionWords : "")
    case .undecided:
      // Undecided is no on both sides where its condition is no, else open.
      return "undecided" + (isConditional && supports == .no ? Verdict.no.conditionWords : "")
    }
  }
}

extension Judgement {
  /// Whether nothing is documented of a position or assumed of it: what `stand` says, without asking what
  /// its condition comes to.
  public func isSilent(_ key: PositionKey) -> Bool {
    setting(of: position(key)) == nil && position(key).readings.isEmpty
  }

  /// How an actor stands on a guarantee.
  public func stand(_ key: PositionKey) -> Position {
    let position = position(key)
    return Position(
      key: key, position: position, supports: verdict(.position(key, .supports)),
      opposes: verdict(.position(key, .opposes)), setting: setting(of: position),
      isSilence: standpoint.assumptions.silenceIsNo)
  }

  /// What is assumed of a position, where that has an effect.
  private func setting(of position: DocumentedPosition) -> Setting? {
    let setting = standpoint.assumptions.settings[.position(position.key)]
    switch setting {
    case .settled? where position.standing == .contested: return nil
    case .taken(let id)?
    where position.standing != .contested || !position.statements.contains(id):
      return nil
    default: return setting
    }
  }
}

extension PositionValue {
  /// The standing it gives.
  fileprivate var standingWord: String {
    switch self {
    case .supports: "for"
    case .opposes: "against"
    case .neither: "neither"
    }
  }
}

extension Verdict {
  /// How a condition of this verdict is told after a standing.
  fileprivate var conditionWords: String {
    switch self {
    case .yes: ", condition met"
    case .no: ", condition unmet"
    case .open: ", condition open"
    }
  }
}
