import ParleyCore

/// The brief of one actor.
struct ActorBrief {
  let narrator: Narrator
  let actor: ActorID

  private var dossier: Dossier { narrator.dossier }
  private var judgement: Judgement { narrator.judgement }
  private var keys: [PositionKey] { dossier.positionKeys.filter { $0.actor == actor } }
  private var id: String { dossier[actor].id }

  var sections: [Section] {
    let documented = keys.filter { judgement.position($0).standing != .undocumented }
    let spoken = narrator.statements { $0.claim.isAbout(actor) }
    let others = spoken.filter { !dossier[$0].claim.isDeed && dossier[$0].claim.isRecorded }
    return [
      bottomLine(documented),
      Section(
        "Positions", documented.map { narrator.position(judgement.position($0)) }, atMost: 12,
        more: "positions \(id)"),
      narrator.shifts(keys, atMost: 5),
      narrator.dissent(keys, []),
      asked,
      narrator.recorded(
        spoken.filter { dossier[$0].claim.isDeed }, title: "Dealings with others", atMost: 5,
        more: "statements \(id)"),
      narrator.recorded(others, title: "Of the group", atMost: 4, more: "statements \(id)"),
      voices,
      gaps(documented),
      narrator.sources(spoken),
    ]
  }

  private func bottomLine(_ keys: [PositionKey]) -> Section {
    guard !keys.isEmpty else {
      return Section(
        "Bottom line",
        [
          Sentence(
            text: ["No position of ", narrator.name(actor), " is documented."],
            citations: [narrator.citation(.actor(actor))])
        ], isRunning: true)
    }
    let positions = keys.map { judgement.position($0) }
    let sentences = CurrentPosition.Standing.allCases.compactMap { standing -> Sentence? in
      let those = positions.filter { $0.standing == standing }
      guard !those.isEmpty else { return nil }
      let objects = those.map { position in
        (position.key.role == .provide ? "providing " : "") + dossier[position.key.guarantee].id
      }
      let told = standing == .contested ? "told differently on " : "\(standing.rawValue) "
      return Sentence(
        text: [
          narrator.name(actor), .text(" is \(standing == .undecided ? "undecided on " : told)"),
          .code(joined(objects)), ".",
        ],
        citations: narrator.citations(those.flatMap(\.statements)))
    }
    return Section("Bottom line", sentences, isRunning: true)
  }

  /// Whose positions and which needs turn on this actor.
  private var asked: Section {
    let waiting = dossier.positionKeys.filter { key in
      key.actor != actor
        && judgement.position(key).readings.contains { $0.condition?.names(actor) == true }
    }
    return Section(
      "Who waits for it",
      waiting.map { narrator.position(judgement.position($0), withGist: false) },
      atMost: 5, more: "positions")
  }

  private var voices: Section {
    let speakers = dossier.actors.indices.map { ActorID($0) }.filter { speaker in
      dossier[speaker].mandates.contains {
        $0.principal == actor && $0.period.contains(judgement.standpoint.asOf)
      }
    }
    let sentences = speakers.map { speaker -> Sentence in
      let mandate = dossier[speaker].mandates.first { $0.principal == actor }
      let role = mandate?.role.map { ", \($0)" } ?? ""
      let rank = mandate?.rank ?? 1
      return Sentence(
        text: [
          narrator.name(speaker), .text(role),
          .text(rank == 1 ? "." : ": a voice of rank \(rank), which does not move the line."),
        ], citations: [narrator.citation(.actor(speaker))])
    }
    return Section("Who speaks for it", sentences)
  }

  private func gaps(_ documented: [PositionKey]) -> Section {
    let known = Set(documented.map(\.guarantee))
    let spokenOf = Set(dossier.positionKeys.map(\.guarantee)).subtracting(known).sorted()
    guard !spokenOf.isEmpty else { return Section("Gaps", []) }
    return Section(
      "Gaps",
      [
        Sentence(
          text: [
            "Not documented: ", narrator.name(actor), " on ",
            .code(joined(spokenOf.map { dossier[$0].id })), ". That is open, not no.",
          ])
      ])
  }
}

extension Claim {
  /// Whether the claim is about an actor: as its subject, or among those it deals with.
  func isAbout(_ actor: ActorID) -> Bool {
    switch self {
    case .position(let position): position.key.actor == actor
    case .group(_, let group, _, _, _, _): group == actor
    case .event(let subject, _, let partners): subject == actor || partners.contains(actor)
    case .urging(let subject, let addressees, _, _):
      subject == actor || addressees.contains(actor)
    case .requirement, .fact, .consequence, .character: false
    }
  }
}

extension Expression {
  /// Whether the expression asks about an actor.
  func names(_ actor: ActorID) -> Bool {
    switch self {
    case .or(let parts), .and(let parts): parts.contains { $0.names(actor) }
    case .not(let part): part.names(actor)
    case .position(let key, _): key.actor == actor
    case .count(let count):
      switch count.group {
      case .membersOf(let group): group == actor
      case .list(let actors): actors.contains(actor)
      }
    case .guarantee, .due, .equal, .atLeast: false
    }
  }
}
