import ParleyCore

/// The brief of a whole dossier.
struct DossierBrief {
  let narrator: Narrator

  private var dossier: Dossier { narrator.dossier }
  private var judgement: Judgement { narrator.judgement }

  var sections: [Section] {
    let all = narrator.statements { _ in true }
    return [
      bottomLine,
      Section(
        "Key judgements", guarantees.dropFirst().map(keyJudgement), atMost: 6, more: "guarantees"),
      narrator.shifts(dossier.positionKeys, atMost: 3),
      conditions,
      narrator.dissent(dossier.positionKeys, guarantees, atMost: 4),
      headline.map { narrator.movers(judgement.causes(.guarantee($0))) } ?? Section("", []),
      gaps,
      narrator.recorded(
        narrator.statements { $0.claim.isDeed }, title: "Latest events", atMost: 3,
        more: "statements event"),
      narrator.sources(all),
    ]
  }

  /// The guarantees that anything is said about, the most spoken of first.
  private var guarantees: [GuaranteeID] {
    let counts = dossier.guarantees.indices.map { (GuaranteeID($0), weight(GuaranteeID($0))) }
    return counts.filter { $0.1 > 0 }.sorted { ($1.1, $0.0) < ($0.1, $1.0) }.map(\.0)
  }

  private func weight(_ id: GuaranteeID) -> Int {
    let positions = keys(of: id).count { judgement.position($0).standing != .undocumented }
    let needs = dossier.requirements(of: id).flatMap { dossier[$0].claims }
      .count { judgement.counts($0) }
    return positions + needs + dossier[id].needs.count
  }

  private func keys(of id: GuaranteeID) -> [PositionKey] {
    dossier.positionKeys.filter { $0.guarantee == id }
  }

  /// The guarantee that most is said about.
  private var headline: GuaranteeID? { guarantees.first }

  private var bottomLine: Section {
    guard let headline else {
      return Section(
        "Bottom line", [Sentence(text: ["The dossier documents no position yet."])], isRunning: true
      )
    }
    return Section("Bottom line", [narrator.verdict(headline), sides(headline)], isRunning: true)
  }

  /// Who is for a guarantee and who against, endorsing and providing taken together.
  private func sides(_ id: GuaranteeID) -> Sentence {
    let positions = keys(of: id).map { judgement.position($0) }
      .filter { $0.standing != .undocumented }
    var text: [Inline] = []
    for standing in CurrentPosition.Standing.allCases {
      let actors = positions.filter { $0.standing == standing }.map(\.key.actor)
      guard !actors.isEmpty else { continue }
      var seen: Set<ActorID> = []
      let names = actors.filter { seen.insert($0).inserted }.map { dossier[$0].name }
      text += [
        text.isEmpty ? "" : "; ", .strong([.text(standing.rawValue)]), ": ", .text(joined(names)),
      ]
    }
    guard !text.isEmpty else {
      return Sentence(
        text: ["Nobody's position on ", .code(dossier[id].id), " is documented."],
        citations: [narrator.citation(.guarantee(id))])
    }
    return Sentence(
      text: ["On ", .code(dossier[id].id), ", "] + text + ["."],
      citations: narrator.citations(positions.flatMap(\.statements)))
  }

  /// What a guarantee comes to, where anything is known of what it needs, and who stands where.
  private func keyJudgement(_ id: GuaranteeID) -> Sentence {
    let sides = sides(id)
    let isSilent =
      dossier[id].needs.isEmpty
      && dossier.requirements(of: id).allSatisfy { dossier[$0].claims.isEmpty }
    guard !isSilent else { return sides }
    let verdict = narrator.verdict(id)
    return Sentence(
      text: verdict.text + [" "] + sides.text, citations: verdict.citations + sides.citations)
  }

  /// What the positions for something wait for.
  private var conditions: Section {
    let waiting = dossier.positionKeys.map { judgement.position($0) }.filter { position in
      position.standing == .for && position.readings[0].condition != nil
    }
    let sentences = waiting.map { narrator.position($0, withGist: false) }
    return Section("Conditions", sentences, atMost: 4, more: "positions")
  }

  /// Actors that speak on other things, and have no documented position on what most is said about.
  private var gaps: Section {
    guard let headline else { return Section("Gaps", []) }
    let speaking = Set(dossier.positionKeys.map(\.actor))
    let silent = speaking.sorted().filter { actor in
      dossier[actor].kind == .state
        && Role.allCases.allSatisfy { role in
          let key = PositionKey(actor: actor, guarantee: headline, role: role)
          return judgement.position(key).standing == .undocumented
        }
    }
    guard !silent.isEmpty else { return Section("Gaps", []) }
    return Section(
      "Gaps",
      [
        Sentence(
          text: [
            "Not documented on ", .code(dossier[headline].id), ": ", narrator.names(silent),
            ". That is open, not no.",
          ])
      ])
  }
}
