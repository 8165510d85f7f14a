import ParleyCore

/// The brief of a whole dossier.
struct DossierBrief {
  let narrator: Narrator

  private var dossier: Dossier { narrator.dossier }
  private var judgement: Judgement { narrator.judgement }

  var sections: [Section] {
    let keys = narrator.keys
    let guarantees = guarantees(keys)
    let all = dossier.guarantees.indices.map { GuaranteeID($0) }
    let claims = narrator.statements { $0.claim.isRecorded && !$0.claim.isDeed }
    let headline = guarantees.first
    return [
      bottomLine(headline),
      Section(
        "Key judgements", Array(guarantees.dropFirst()), atMost: 5, more: "guarantees",
        noun: "guarantee", tell: keyJudgement),
      narrator.shifts(keys, atMost: 3, more: "timeline"),
      narrator.conditions(
        keys.filter { $0.guarantee == headline }, atMost: 3, more: "positions"),
      narrator.dissent(
        keys, all, factors: dossier.factors.indices.map { FactorID($0) }, atMost: 3,
        more: "positions"),
      narrator.movers(
        headline.map { [.guarantee($0)] } ?? [],
        more: "ask " + (headline.map { dossier[$0].id } ?? "")),
      narrator.recorded(
        narrator.statements { $0.claim.isDeed }, title: "Latest events and urgings", atMost: 2,
        more: "statements event urging"),
      narrator.recorded(
        claims, title: "Latest recorded claims", atMost: 2,
        more: "statements group consequence character", noun: "claim"),
      Section("Gaps", (headline.map { narrator.gaps(on: $0) } ?? []) + narrator.undocumented(all)),
    ]
  }

  /// The guarantees that anything is said about, the most spoken of first.
  private func guarantees(_ keys: [PositionKey]) -> [GuaranteeID] {
    var positions: [GuaranteeID: Int] = [:]
    for key in keys { positions[key.guarantee, default: 0] += 1 }
    let weights = dossier.guarantees.indices.map { index -> (id: GuaranteeID, weight: Int) in
      let id = GuaranteeID(index)
      let claims = dossier.requirements(of: id).flatMap { dossier[$0].claims }
      let weight =
        positions[id, default: 0] + claims.count { judgement.counts($0) }
        + dossier[id].needs.count
      return (id, weight)
    }
    return weights.filter { $0.weight > 0 }.sorted { ($1.weight, $0.id) < ($0.weight, $1.id) }
      .map(\.id)
  }

  private func bottomLine(_ headline: GuaranteeID?) -> Section {
    guard let headline else {
      return Section(
        "Bottom line", [Sentence(text: ["The dossier documents no position yet."])], isRunning: true
      )
    }
    return Section(
      "Bottom line", [narrator.verdict(headline)] + sides(headline), isRunning: true)
  }

  /// Who is for a guarantee and who against: endorsing and providing are told apart.
  private func sides(_ id: GuaranteeID) -> [Sentence] {
    let sides = Role.allCases.compactMap { narrator.sides(id, $0) }
    guard sides.isEmpty else { return sides }
    return [
      Sentence(
        text: ["No position on ", .code(dossier[id].id), .text(" is \(told(id)).")],
        citations: [narrator.citation(.guarantee(id))])
    ]
  }

  /// Whether no position on a guarantee is documented, or none that counts.
  private func told(_ id: GuaranteeID) -> String {
    dossier.positionKeys.contains { $0.guarantee == id }
      ? "documented by what counts here" : "documented"
  }

  /// What a guarantee comes to, where anything is known of what it needs, and who stands where.
  private func keyJudgement(_ id: GuaranteeID) -> Sentence {
    let sentences = (judgement.isUndocumented(id) ? [] : [narrator.verdict(id)]) + sides(id)
    return Sentence(
      text: sentences.map(\.text).joined(by: " "), citations: sentences.flatMap(\.citations),
      conclusions: sentences.flatMap(\.conclusions))
  }
}
