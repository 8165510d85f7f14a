import ParleyCore

/// Tells in sentences what decides a verdict and why one is open, each with its citations.
struct Teller {
  /// What is told of.
  let judgement: Judgement
  /// How statements are cited after what they say, with a space before each place.
  let cites: ([StatementID]) -> [Inline]
  var dossier: Dossier { judgement.dossier }

  /// Creates a teller that gives the places of statements.
  init(_ judgement: Judgement) { self.init(judgement, citing: judgement.cites) }

  /// Creates a teller that cites in its own way.
  init(_ judgement: Judgement, citing cites: @escaping ([StatementID]) -> [Inline]) {
    self.judgement = judgement
    self.cites = cites
  }

  // MARK: Positions

  /// `Italy opposes troop-force if COND`, cited.
  func told(_ reading: DocumentedPosition.Reading, of key: PositionKey) -> [Inline] {
    let condition: [Inline] = reading.condition.map { [" if ", .code(dossier.text($0))] } ?? []
    return [.text(dossier[key.actor].name + " \(reading.verb.rawValue) "), object(key)] + condition
      + cites(reading.basis)
  }

  /// The current position in a sentence without its full stop: the readings, or that there is none.
  func told(_ stand: Position) -> [Inline] {
    let key = stand.key
    let actor = dossier[key.actor].name
    switch stand.setting {
    case .outright(let value)?, .settled(let value)?:
      let isConditional = !stand.readings.isEmpty && stand.readings[0].condition != nil
      let side: [Inline] =
        value == .neither
        ? [.text("\(actor) neither supports nor opposes "), object(key)]
        : [.text("\(actor) \(value.rawValue) "), object(key)]
      let condition = isConditional ? stand.readings[0].condition : nil
      return side + (condition.map { [" if ", .code(dossier.text($0))] } ?? []) + [" (assumed)"]
    default: break
    }
    guard !stand.readings.isEmpty else {
      let silence = stand.isSilence ? ", and silence is taken as no" : ""
      return toldUndocumented(key) + [.text(silence)]
    }
    return stand.readings.map { told($0, of: key) }.joined(by: "; but ")
  }

  /// That no position is documented, or that what documents it does not count from here.
  func toldUndocumented(_ key: PositionKey) -> [Inline] {
    let counts =
      dossier.statements(about: key).isEmpty
      ? " is documented" : " counts here (none by that day from a trusted source)"
    return [.text("no position of \(dossier[key.actor].name) on "), object(key), .text(counts)]
  }

  /// What the position is on: `providing troop-force`.
  func object(_ key: PositionKey) -> Inline {
    .code((key.role == .provide ? "providing " : "") + dossier[key.guarantee].id)
  }

  // MARK: What decides

  /// One thing that decides a verdict, in a sentence without its full stop.
  func told(_ ground: Ground) -> [Inline] {
    switch ground {
    case .factor(let id): told(id)
    case .position(let key, _): toldWithCondition(key)
    case .guarantee(let id): told(id)
    case .due(let id): toldDue(id)
    }
  }

  private func toldWithCondition(_ key: PositionKey) -> [Inline] {
    let stand = judgement.stand(key)
    let sentence = told(stand)
    guard stand.readings.count == 1, stand.readings[0].condition != nil else { return sentence }
    let verdict = stand.readings[0].stance == .against ? stand.opposes : stand.supports
    switch verdict {
    case .yes: return sentence + [", and the condition is met"]
    case .no: return sentence + [", and the condition is unmet"]
    case .open: return sentence
    }
  }

  private func told(_ id: FactorID) -> [Inline] {
    let reading = judgement.reading(id)
    guard case .value(let value, let facts) = judgement.factor(id) else {
      return [.code(dossier[id].id), .text(" is \(reading.value)")] + cites(reading.facts)
    }
    let text = Inline.code(dossier.text(id, value))
    if reading.isAssumed { return [text, " (assumed)"] }
    let since = facts.first.map { " since \(dossier[$0].dayTold)" } ?? ""
    return [text, .text(since)] + cites(facts)
  }

  private func told(_ id: GuaranteeID) -> [Inline] {
    let name = Inline.code(dossier[id].id)
    let isNo = judgement.verdict(.guarantee(id)) == .no
    if judgement.standpoint.assumptions.settings[.guarantee(id)] != nil {
      return [name, .text(isNo ? " is missing (assumed)" : " holds (assumed)")]
    }
    let needs = judgement.decidingNeeds(of: id)
    if needs.isEmpty { return [.text("every claimed need of "), name, " is set aside"] }
    let told = needs.map { need -> [Inline] in [.code(dossier.text(need.expression))] + basis(need)
    }
    let verb = Inline.text(" needs ")
    return [name, verb] + told.joined(by: " and ") + [.text(isNo ? ": unmet" : ": met")]
  }

  /// Who says that a guarantee needs something.
  private func basis(_ need: DecidingNeed) -> [Inline] {
    guard let requirement = need.requirement else { return [" (by definition)"] }
    return cites(dossier[requirement].claims.filter { judgement.counts($0) })
  }

  private func toldDue(_ id: GuaranteeID) -> [Inline] {
    let name = Inline.code(dossier[id].id)
    let trigger = dossier[id].trigger.map { dossier.text($0) } ?? ""
    if judgement.verdict(.due(id)) == .yes {
      return [name, " is due: it holds, and its trigger ", .code(trigger), " is met"]
    }
    return judgement.verdict(.guarantee(id)) == .no
      ? [name, " is not due, for it is missing"]
      : [name, " is not due: its trigger ", .code(trigger), " is unmet"]
  }
}
