import ParleyCore

extension Teller {
  /// Why something is open, in a sentence without its full stop.
  func told(_ cause: Cause) -> [Inline] {
    switch cause {
    case .factor(let id): return toldOpen(id)
    case .contestedFactor(let id): return toldContested(id)
    case .undocumented(let key): return toldUndocumented(key)
    case .undecided(let key):
      return told(judgement.stand(key)) + [": undecided"]
    case .contested(let key):
      return [
        .text("where \(dossier[key.actor].name) stands on "), object(key), " is contested: ",
      ] + judgement.position(key).readings.map { told($0, of: key) }.joined(by: "; but ")
    case .disputed(let id): return toldDisputed(id)
    case .undocumentedGuarantee(let id):
      return ["what ", .code(dossier[id].id), " needs is not documented"]
    case .emptyGroup(let id):
      return [.code(dossier[id].id), .text(" has no members " + judgement.standpoint.words)]
    case .undeclaredMembers(let id): return toldUndeclared(id)
    case .mutualWait(let levers): return toldWait(levers)
    }
  }

  private func toldOpen(_ id: FactorID) -> [Inline] {
    let name: [Inline] = [.code(dossier[id].id), .text(" (\(dossier[id].name))")]
    guard let lapsed = judgement.reading(id).lapsed,
      case .fact(_, let value, _) = dossier[lapsed].claim
    else {
      let isDocumented = !dossier.statements(about: id).isEmpty
      return [.text(isDocumented ? "no fact counts here of " : "nothing is documented of ")] + name
    }
    let day = judgement.lastDay(lapsed, dossier[id]).map { " on \($0)" } ?? ""
    return ["nothing valid is documented of "] + name + [", for ", .code(dossier.text(id, value))]
      + [.text(" lapsed\(day)")] + cites([lapsed])
  }

  private func toldContested(_ id: FactorID) -> [Inline] {
    let facts = judgement.reading(id).facts
    let told = facts.map { fact -> [Inline] in
      guard case .fact(_, let value, _) = dossier[fact].claim else { return [] }
      return [.code(dossier.text(id, value))] + cites([fact])
    }
    return [.code(dossier[id].id), .text(" (\(dossier[id].name)) is contested: ")]
      + told.joined(by: "; but ")
  }

  private func toldDisputed(_ id: RequirementID) -> [Inline] {
    let requirement = dossier[id]
    let claims = requirement.claims.filter { judgement.counts($0) }
    let denials = requirement.denials.filter { judgement.counts($0) }
    return [
      "whether ", .code(dossier[requirement.guarantee].id), " needs ",
      .code(dossier.text(requirement.expression)), " is disputed: claimed",
    ] + voices(claims) + [", denied"] + voices(denials)
  }

  /// ` by A [citation] and by B [citation]`.
  private func voices(_ statements: [StatementID]) -> [Inline] {
    statements.map { id -> [Inline] in
      let voice = dossier.voiceWords(id)
      let isReported = voice?.hasPrefix("according to") == true
      return [.text(voice.map { isReported ? " \($0)" : " by \($0)" } ?? "")]
        + cites([id])
    }.joined(by: " and")
  }

  private func toldUndeclared(_ id: ActorID) -> [Inline] {
    let group = dossier[id]
    let declared = dossier.members(of: id, on: judgement.standpoint.asOf).count
    let size = group.size ?? declared
    let about = group.sizeIsApproximate ? "about " : ""
    return [
      .text("of the \(about)\(size) members of "), .code(group.id),
      .text(" \(declared) \(declared == 1 ? "is" : "are") declared; the others count as open"),
    ]
  }

  /// How many of those that wait for each other are told.
  private static var mostInAWait: Int { 12 }

  private func toldWait(_ levers: [LeverID]) -> [Inline] {
    let shown = levers.count > Self.mostInAWait ? levers.prefix(Self.mostInAWait - 1) : levers[...]
    let told = shown.map { lever -> [Inline] in
      switch lever {
      case .position(let key): return self.told(judgement.stand(key))
      case .guarantee(let id): return toldNeeds(id)
      case .factor, .account: return [.code(dossier.spelling(lever))]
      }
    }
    if levers.count == 1 { return told[0] + [": this waits for itself"] }
    let rest = levers.count - shown.count
    return told.joined(by: "; ") + (rest > 0 ? [.text("; and \(rest) more")] : [])
      + [": these wait for each other"]
  }

  private func toldNeeds(_ id: GuaranteeID) -> [Inline] {
    let claimed = dossier.requirements(of: id).map { dossier[$0] }
    let own = dossier[id].needs.map { [Inline.code(dossier.text($0)), " (by definition)"] }
    let others = claimed.compactMap { requirement -> [Inline]? in
      let claims = requirement.claims.filter { judgement.counts($0) }
      if claims.isEmpty { return nil }
      return [.code(dossier.text(requirement.expression))] + cites(claims)
    }
    return [.code(dossier[id].id), " needs "] + (own + others).joined(by: " and ")
  }

  // MARK: Levers

  /// The lines to paste that would settle what is open, a lever's in the order of its values; none
  /// for what no assumption settles.
  func assumptions(_ cause: Cause) -> [String] {
    guard let lever = cause.lever else { return [] }
    let settings: [Setting] =
      switch lever {
      case .factor(let id): dossier[id].values.indices.map { .value($0) }
      case .position(let key):
        judgement.position(key).standing == .contested
          ? judgement.position(key).statements.map { .taken($0) }
          : PositionValue.allCases.map { .settled($0) }
      case .account: [.accepted(true), .accepted(false)]
      case .guarantee: [.verdict(false), .verdict(true)]
      }
    return settings.map { "assume " + dossier.text(LeverSetting(lever, $0)) }
  }
}

extension Cause {
  /// The lever that would settle it, if one would.
  var lever: LeverID? {
    switch self {
    case .factor(let id), .contestedFactor(let id): .factor(id)
    case .undocumented(let key), .undecided(let key), .contested(let key): .position(key)
    case .disputed(let id): .account(id)
    case .undocumentedGuarantee(let id): .guarantee(id)
    case .emptyGroup, .undeclaredMembers, .mutualWait: nil
    }
  }

  /// The word for its kind in the JSON contract.
  var kindWord: String {
    switch self {
    case .factor: "factor"
    case .contestedFactor, .contested: "contested"
    case .undocumented, .undocumentedGuarantee: "undocumented"
    case .undecided: "undecided"
    case .disputed: "disputed"
    case .emptyGroup: "empty-group"
    case .undeclaredMembers: "undeclared-members"
    case .mutualWait: "mutual-wait"
    }
  }

  /// The cause as the contract has it: its kind and its lever's id, or those of a whole loop.
  func json(_ dossier: Dossier) -> JSON {
    switch self {
    case .mutualWait(let levers):
      let ids = levers.map { dossier.spelling($0) }
      return ["kind": .string(kindWord), "id": .optional(ids.first), "ids": .strings(ids)]
    case .emptyGroup(let id), .undeclaredMembers(let id):
      return ["kind": .string(kindWord), "id": .string(dossier[id].id)]
    default:
      return ["kind": .string(kindWord), "id": .optional(lever.map { dossier.spelling($0) })]
    }
  }
}
