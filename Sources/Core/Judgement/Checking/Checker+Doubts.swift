extension Checker {
  /// Waivers whose day has passed on the day that the dossier is judged as of where none is set.
  func lapses(from first: Int) -> [Diagnostic] {
    dossier.waivers[first...].filter { !$0.isInForce(on: dossier.newestDay) }
      .map { dossier.lapse(of: $0) }
  }

  /// What may not mean what its author thinks, judged with every source trusted.
  func doubts(fromPage first: Int) -> [Diagnostic] {
    let doubtful = dossier.statements.doubtful(fromPage: first)
    guard !doubtful.isEmpty else { return [] }
    let overlong = overlong(doubtful)
    guard overlong.isEmpty else { return overlong }
    let judgement = Judgement(dossier, Standpoint())
    return doubtful.compactMap { id, place in
      switch dossier[id].claim {
      case .position where judgement.standsAlone(id):
        Diagnostic(
          .conditionStandsAlone, "'also if' follows no settled position of the same stance",
          expected: "an earlier position to add to; the condition stands alone", place: place)
      case .requirement(let guarantee, false, let need) where !isClaimed(need, of: guarantee):
        Diagnostic(
          .denialWithoutClaim, "nobody claims the need that this denies",
          expected: "a statement '… needs …' with the same expression", place: place)
      default: nil
      }
    }
  }

  /// How many different parts partial restatements may add to one position. Each day's position is told
  /// with all that was asked for by then, which is as much work as the square of this.
  private static let mostAdded = 1_000

  /// The restatements at which a position comes to be added to too often, of those that are looked at.
  private func overlong(
    _ restatements: [(id: StatementID, place: Diagnostic.Place)]
  ) -> [Diagnostic] {
    let keys = restatements.compactMap { id, _ in dossier[id].partialCondition?.key }
    var passing: Set<StatementID> = []
    for key in Set(keys) where dossier.statements(about: key).count > Self.mostAdded {
      var parts: Set<Expression> = []
      let first = dossier.statements(about: key).first { id in
        parts.formUnion(dossier[id].partialCondition?.parts.map(\.canonical) ?? [])
        return parts.count > Self.mostAdded
      }
      if let first { passing.insert(first) }
    }
    return restatements.filter { passing.contains($0.id) }.map {
      Diagnostic(
        .tooManyParts, "'also if' has added more than 1,000 different parts to this position",
        expected: "the whole condition, after 'if'", place: $0.place)
    }
  }

  private func isClaimed(_ need: Expression, of guarantee: GuaranteeID) -> Bool {
    dossier.requirementsByForm[guarantee]?[need.canonical].map { !dossier[$0].claims.isEmpty }
      ?? false
  }
}

extension Statement {
  /// What a partial restatement adds, and to whose position on what.
  fileprivate var partialCondition: (key: PositionKey, parts: [Expression])? {
    guard case .position(let claim) = claim, claim.condition.isPartial else { return nil }
    return (claim.key, claim.condition.own?.conjuncts ?? [])
  }
}
