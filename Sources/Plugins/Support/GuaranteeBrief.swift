import ParleyCore

/// The brief of one guarantee.
struct GuaranteeBrief {
  let narrator: Narrator
  let guarantee: GuaranteeID

  private var dossier: Dossier { narrator.dossier }
  private var judgement: Judgement { narrator.judgement }
  private var id: String { dossier[guarantee].id }

  var sections: [Section] {
    let keys = narrator.keys { $0.guarantee == guarantee }
    let settled = keys.filter { judgement.stand($0).words != "contested" }
    let spoken = narrator.statements { $0.claim.isAbout(guarantee) }
    let characters = spoken.filter {
      if case .character = dossier[$0].claim { true } else { false }
    }
    let recorded = spoken.filter { dossier[$0].claim.isRecorded && !characters.contains($0) }
    let positions = "positions \(id)"
    let sides = Role.allCases.compactMap { narrator.sides(guarantee, $0) }
    return [
      Section("Bottom line", [narrator.verdict(guarantee)] + due + sides, isRunning: true),
      needs,
      told("Who endorses it, and who does not", settled.filter { $0.role == .endorse }),
      told("Who would provide it, and who would not", settled.filter { $0.role == .provide }),
      narrator.conditions(keys, atMost: 4, more: positions),
      narrator.shifts(keys, atMost: 3, more: "timeline \(id)"),
      narrator.dissent(keys, [guarantee], more: positions),
      narrator.movers([.guarantee(guarantee)], more: "ask \(id)"),
      narrator.recorded(
        characters, title: "What it is said to be", atMost: 3, more: "statements \(id) character"),
      narrator.recorded(
        recorded, title: "Groups, urgings and claimed effects", atMost: 3,
        more: "statements \(id) group urging consequence"),
      Section("Gaps", narrator.gaps(on: guarantee)),
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
        ], citations: [narrator.citation(.guarantee(guarantee))],
        conclusions: [narrator.held(.due(guarantee))])
    ]
  }

  private var needs: Section {
    let own = dossier[guarantee].needs.map { need in
      Sentence(
        text: ["It needs ", .code(dossier.text(need)), ": "] + [
          .verdict(judgement.verdict(need)), ".",
        ],
        citations: [narrator.citation(.guarantee(guarantee))], conclusions: [narrator.held(need)])
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
    let disputed = judgement.isDisputed(requirement) ? " Disputed." : ""
    guard case .requirement(_, true, let need) = dossier[id].claim else {
      if !disputed.isEmpty { sentence.text += [.text(disputed)] }
      return sentence
    }
    sentence.text += [
      .text(disputed + " "), .code(dossier.text(need)), " now reads ",
      .verdict(judgement.verdict(need)), ".",
    ]
    sentence.conclusions = [narrator.held(need)]
    return sentence
  }

  private func told(_ title: String, _ keys: [PositionKey]) -> Section {
    Section(title, keys, atMost: 8, more: "positions \(id)") { narrator.position($0) }
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
