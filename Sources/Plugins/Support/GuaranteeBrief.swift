import ParleyCore

/// The brief of one guarantee.
struct GuaranteeBrief {
  let narrator: Narrator
  let guarantee: GuaranteeID

  private var dossier: Dossier { narrator.dossier }
  private var judgement: Judgement { narrator.judgement }
  private var keys: [PositionKey] { dossier.positionKeys.filter { $0.guarantee == guarantee } }
  private var id: String { dossier[guarantee].id }

  var sections: [Section] {
    let spoken = narrator.statements { $0.claim.isAbout(guarantee) }
    let characters = spoken.filter {
      if case .character = dossier[$0].claim { true } else { false }
    }
    let recorded = spoken.filter { dossier[$0].claim.isRecorded && !characters.contains($0) }
    return [
      Section("Bottom line", [narrator.verdict(guarantee)] + due, isRunning: true),
      needs,
      positions("Who endorses it", .endorse),
      positions("Who would provide it", .provide),
      narrator.shifts(keys, atMost: 5),
      narrator.dissent(keys, [guarantee]),
      narrator.movers(judgement.causes(.guarantee(guarantee))),
      narrator.recorded(
        characters, title: "What it is said to be", atMost: 5, more: "statements \(id)"),
      narrator.recorded(
        recorded, title: "Groups, urgings and claimed effects", atMost: 6, more: "statements \(id)"),
      gaps,
      narrator.sources(spoken),
    ]
  }

  /// Whether it would have to be honoured now.
  private var due: [Sentence] {
    guard let trigger = dossier[guarantee].trigger else { return [] }
    let verdict = judgement.verdict(.due(guarantee))
    return [
      Sentence(
        text: [
          "It is triggered by ", .code(dossier.text(trigger)), "; whether it is due now: ",
          .verdict(verdict), ".",
        ], citations: [narrator.citation(.guarantee(guarantee))])
    ]
  }

  private var needs: Section {
    let own = dossier[guarantee].needs.map { need in
      Sentence(
        text: ["It needs ", .code(dossier.text(need)), ": "] + [
          .verdict(judgement.verdict(need)), ".",
        ],
        citations: [narrator.citation(.guarantee(guarantee))])
    }
    let claimed = dossier.requirements(of: guarantee).flatMap { requirement in
      (dossier[requirement].claims + dossier[requirement].denials)
        .filter { judgement.counts($0) }
        .map { claim(requirement, $0) }
    }
    return Section("What it needs", own + claimed)
  }

  private func claim(_ requirement: RequirementID, _ id: StatementID) -> Sentence {
    var sentence = narrator.statement(id)
    let verdict = judgement.verdict(dossier[requirement].expression)
    let disputed = judgement.isDisputed(requirement) ? "disputed; " : ""
    sentence.text += [.text(" (\(disputed)now: "), .verdict(verdict), ")"]
    return sentence
  }

  private func positions(_ title: String, _ role: Role) -> Section {
    let documented = keys.filter {
      $0.role == role && judgement.position($0).standing != .undocumented
    }
    return Section(
      title, documented.map { narrator.position(judgement.position($0)) }, atMost: 14,
      more: "positions \(id)")
  }

  /// States that speak on other things, and not on this.
  private var gaps: Section {
    let speaking = Set(dossier.positionKeys.map(\.actor))
    let known = Set(keys.filter { judgement.position($0).standing != .undocumented }.map(\.actor))
    let silent = speaking.subtracting(known).sorted().filter { dossier[$0].kind == .state }
    guard !silent.isEmpty else { return Section("Gaps", []) }
    return Section(
      "Gaps",
      [Sentence(text: ["Not documented: ", narrator.names(silent), ". That is open, not no."])])
  }
}

extension Claim {
  /// Whether the claim is about a guarantee.
  func isAbout(_ guarantee: GuaranteeID) -> Bool {
    switch self {
    case .position(let position): position.key.guarantee == guarantee
    case .requirement(let id, _, _), .group(_, _, _, _, let id, _), .urging(_, _, _, let id),
      .consequence(let id, _), .character(let id, _):
      id == guarantee
    case .fact, .event: false
    }
  }
}
