import ParleyCore

/// What became of what one statement says.
enum ClaimStanding: Hashable {
  /// It is how things read: as the position in force, a voice beside it, a fact that is valid, or
  /// simply as recorded.
  case held
  /// Another has taken its place, or it has lapsed.
  case superseded(by: [StatementID])
  /// Another account stands against it.
  case contradicted(by: [StatementID])
  /// It does not count.
  case leftOut

  /// The word before a claim that was not in force when it was cited; nil for one that was.
  var word: String? {
    switch self {
    case .held: nil
    case .superseded: "once: "
    case .contradicted: "contested: "
    case .leftOut: "left out: "
    }
  }

  /// The words that can stand before a claim.
  static let words = ["once: ", "contested: ", "left out: "]
}

extension Judgement {
  /// A statement as a citation carries it along: its date, what it says, who says so and, where it is
  /// not in force, that it is not.
  func claim(_ id: StatementID) -> String {
    (standing(of: id).word ?? "") + dossier.dated(id) + dossier.voice(id)
  }

  /// What became of what a statement says. Assumptions change nothing of it: they are no evidence.
  func standing(of id: StatementID) -> ClaimStanding {
    guard counts(id) else { return .leftOut }
    switch dossier[id].claim {
    case .position(let claim): return standing(of: id, in: position(claim.key))
    case .fact(let factor, let value, _): return standing(of: id, factor, value)
    case .requirement(let guarantee, _, _):
      for requirement in dossier.requirements(of: guarantee) where isDisputed(requirement) {
        let (claims, denials) = (dossier[requirement].claims, dossier[requirement].denials)
        if claims.contains(id) { return .contradicted(by: denials.filter { counts($0) }) }
        if denials.contains(id) { return .contradicted(by: claims.filter { counts($0) }) }
      }
      return .held
    case .group, .event, .urging, .consequence, .character: return .held
    }
  }

  private func standing(of id: StatementID, in position: CurrentPosition) -> ClaimStanding {
    let isBeside =
      position.divisions.contains { $0.statement == id } || position.passedOver.contains(id)
    if isBeside { return .held }
    guard case .position(let claim) = dossier[id].claim else { return .held }
    let isCarried = position.readings.contains { reading in
      reading.basis.contains(id)
        || reading.stance == claim.verb.stance
          && reading.condition?.canonical == wholeCondition(of: id)?.canonical
    }
    guard isCarried else { return .superseded(by: position.statements) }
    guard position.standing == .contested else { return .held }
    // An older word that one of the accounts repeats is no account of the day.
    guard position.basis.contains(id) else { return .superseded(by: position.statements) }
    return .contradicted(by: position.statements.filter { $0 != id })
  }

  private func standing(of id: StatementID, _ factor: FactorID, _ value: Int) -> ClaimStanding {
    if standpoint.assumptions.settings[.factor(factor)] != nil { return .held }
    switch self.factor(factor) {
    case .open: return .superseded(by: [])
    case .contested(let facts):
      return facts.contains(id)
        ? .contradicted(by: facts.filter { $0 != id }) : .superseded(by: facts)
    case .value(let current, let facts):
      return current == value ? .held : .superseded(by: facts)
    }
  }
}

extension Dossier {
  /// A statement's date and what it says, as one would write it.
  func dated(_ id: StatementID) -> String { "\(self[id].date) \(text(of: self[id].claim))" }

  /// Who says it, as one would write it, with a space before: ` by lind`, ` according to okafor`; empty
  /// where it is the source's own report. Of several the order says nothing.
  func voice(_ id: StatementID) -> String {
    let statement = self[id]
    let speakers = statement.speakers.map { speaker in
      switch speaker {
      case .actor(let actor): self[actor].id
      case .unnamed(let words): "unnamed \(Printer.quoted(words))"
      }
    }
    if !speakers.isEmpty { return " by " + speakers.sorted().joined(separator: ", ") }
    let accounts = statement.accordingTo.map { self[$0].id }
    return accounts.isEmpty ? "" : " according to " + accounts.sorted().joined(separator: ", ")
  }
}
