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

  /// The same without those that made it so.
  enum Kind {
    case held, superseded, contradicted, leftOut

    /// The word before a claim that was not in force when it was cited; nil for one that was.
    var word: String? {
      switch self {
      case .held: nil
      case .superseded: "once: "
      case .contradicted: "contested: "
      case .leftOut: "left out: "
      }
    }
  }

  var kind: Kind {
    switch self {
    case .held: .held
    case .superseded: .superseded
    case .contradicted: .contradicted
    case .leftOut: .leftOut
    }
  }

  /// The words that can stand before a claim.
  static let words = ["once: ", "contested: ", "left out: "]
}

extension Judgement {
  /// A statement as a citation carries it along: its date, what it says, who says so and, where it is
  /// not in force, that it is not.
  func claim(_ id: StatementID) -> String {
    (kind(of: id).word ?? "") + dossier.dated(id) + dossier.voice(id)
  }

  /// What became of what a statement says. Assumptions change nothing of it: they are no evidence.
  func standing(of id: StatementID) -> ClaimStanding {
    switch (kind(of: id), dossier[id].claim) {
    case (.held, _): return .held
    case (.leftOut, _): return .leftOut
    case (.superseded, .position(let claim)):
      return .superseded(by: position(claim.key).statements)
    case (.contradicted, .position(let claim)):
      return .contradicted(by: position(claim.key).statements.filter { $0 != id })
    case (_, .fact(let factor, let value, _)): return standing(of: id, factor, value)
    case (.contradicted, .requirement(let guarantee, let isNeeded, let need)):
      let requirement = dossier.requirement(of: guarantee, need).map { dossier[$0] }
      let others = isNeeded ? requirement?.denials : requirement?.claims
      return .contradicted(by: (others ?? []).filter { counts($0) })
    default: return .held
    }
  }

  /// What became of it, without those that made it so: that is asked of each of many.
  private func kind(of id: StatementID) -> ClaimStanding.Kind {
    guard counts(id) else { return .leftOut }
    switch dossier[id].claim {
    case .position(let claim): return kind(of: id, claim)
    case .fact(let factor, let value, _): return standing(of: id, factor, value).kind
    case .requirement(let guarantee, _, let need):
      let isDisputed = dossier.requirement(of: guarantee, need).map { self.isDisputed($0) }
      return isDisputed == true ? .contradicted : .held
    case .group, .event, .urging, .consequence, .character: return .held
    }
  }

  private func kind(of id: StatementID, _ claim: PositionClaim) -> ClaimStanding.Kind {
    let carriage = carriage(of: claim.key)
    if carriage.beside.contains(id) { return .held }
    let isCarried =
      carriage.basis.contains(id)
      || carriage.forms.contains(.init(claim.verb.stance, wholeCondition(of: id)))
    guard isCarried else { return .superseded }
    guard position(claim.key).standing == .contested else { return .held }
    // An older word that one of the accounts repeats is no account of the day.
    return carriage.basis.contains(id) ? .contradicted : .superseded
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
