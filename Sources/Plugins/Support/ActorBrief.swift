import ParleyCore

/// The brief of one actor.
struct ActorBrief {
  let narrator: Narrator
  let actor: ActorID

  private var dossier: Dossier { narrator.dossier }
  private var judgement: Judgement { narrator.judgement }
  private var id: String { dossier[actor].id }

  var sections: [Section] {
    let keys = narrator.keys { $0.actor == actor }
    let groups = narrator.statements { statement in
      if case .group(_, actor, _, _, _, _) = statement.claim { true } else { false }
    }
    let deeds = narrator.statements { statement in
      statement.claim.isDeed && voices.contains { statement.claim.isAbout($0) }
    }
    let settled = keys.filter { judgement.stand($0).words != "contested" }
    let positions = "positions \(id)"
    return [
      bottomLine(keys),
      Section("Positions", settled, atMost: 10, more: positions) { narrator.position($0) },
      narrator.conditions(keys, atMost: 4, more: positions),
      narrator.shifts(keys, atMost: 4, more: "timeline \(id)"),
      narrator.dissent(keys, [], more: positions),
      narrator.movers(
        keys.compactMap { judgement.soleCondition($0) }, atMost: 5,
        more: "positions \(id)"),
      waiting,
      narrator.recorded(
        deeds, title: "Dealings with others", atMost: 4, more: "statements event urging"),
      narrator.recorded(groups, title: "Of the group", atMost: 3, more: "statements \(id) group"),
      narrator.recorded(
        voiced, title: "Other statements made", atMost: 3, more: "statements \(id)"),
      spokespeopleSection,
      gaps(keys),
    ]
  }

  private func bottomLine(_ keys: [PositionKey]) -> Section {
    guard !keys.isEmpty else {
      let all = dossier.guarantees.indices.map { GuaranteeID($0) }
      return Section(
        "Bottom line",
        [
          Sentence(
            text: [
              narrator.name(actor), .text("'s own position on anything is \(absent(all))."),
            ],
            citations: [narrator.citation(.actor(actor))], conclusions: absences(all))
        ] + [mandates].compactMap(\.self), isRunning: true)
    }
    let stands = keys.map { judgement.stand($0) }
    let told = narrator.grouped(stands).map { words, those -> [Inline] in
      let objects = those.map { narrator.words($0.key.role, $0.key.guarantee) }
      return [.strong([.text(words)]), ": ", .code(listed(objects))]
    }
    let sides = Sentence(
      text: [narrator.name(actor), " is "] + told.joined(by: "; ") + ["."],
      citations: narrator.citations(narrator.named(stands)),
      conclusions: narrator.named(stands).flatMap { narrator.held($0.key) })
    return Section("Bottom line", [sides] + [hanging(keys)].compactMap(\.self), isRunning: true)
  }

  /// What the actor's open conditions hang on.
  private func hanging(_ keys: [PositionKey]) -> Sentence? {
    let open = narrator.conditional(keys).filter { key in
      judgement.soleCondition(key).map { judgement.verdict($0) } == .open
    }
    var seen: Set<String> = []
    let causes = open.compactMap { judgement.soleCondition($0) }
      .flatMap { judgement.causes($0) }.map { narrator.spelling($0) }
      .filter { seen.insert($0).inserted }
    guard !causes.isEmpty else { return nil }
    return Sentence(
      text: ["Its open conditions hang on ", .code(listed(causes)), "."],
      citations: narrator.citations(open.flatMap { judgement.position($0).statements }))
  }

  /// Whose positions turn on this actor.
  private var waiting: Section {
    let conditional = narrator.keys { $0.actor != actor && narrator.isConditional($0) }
    let waiting = conditional.filter { key in
      judgement.position(key).readings.contains { $0.condition?.names(actor) == true }
    }
    return Section("Who waits for it", waiting, atMost: 4, more: "positions") {
      narrator.position($0, withGist: false)
    }
  }

  /// For whom the actor speaks on the day.
  private var mandates: Sentence? {
    let told = dossier[actor].mandates.filter { $0.period.contains(judgement.standpoint.asOf) }
      .map { mandate in
        dossier[mandate.principal].name + (mandate.role.map { " (\($0))" } ?? "")
      }
    guard !told.isEmpty else { return nil }
    return Sentence(
      text: [narrator.name(actor), .text(" speaks for \(joined(told)).")],
      citations: [narrator.citation(.actor(actor))])
  }

  /// The actor and those who speak for it on the day.
  private var voices: Set<ActorID> { Set([actor] + spokespeople.map(\.speaker)) }

  /// What the actor, or who speaks for it, says that is no position of its own and no dealing.
  private var voiced: [StatementID] {
    let speakers = voices
    return narrator.statements { statement in
      guard !statement.claim.isAbout(actor), !statement.claim.isDeed else { return false }
      return statement.accordingTo.contains { speakers.contains($0) }
        || statement.speakers.contains { speaker in
          if case .actor(let id) = speaker { speakers.contains(id) } else { false }
        }
    }
  }

  private var spokespeople: [(speaker: ActorID, mandate: Actor.Mandate)] {
    dossier.actors.indices.map { ActorID($0) }.compactMap { speaker in
      dossier[speaker].mandates.first {
        $0.principal == actor && $0.period.contains(judgement.standpoint.asOf)
      }.map { (speaker, $0) }
    }
  }

  private var spokespeopleSection: Section {
    Section(
      "Who speaks for it", spokespeople, atMost: 6, more: "show \(id)", noun: "voice"
    ) { speaker, mandate in
      let role = mandate.role.map { ", \($0)" } ?? ""
      let weight =
        mandate.rank == 1 ? "." : ": a voice of rank \(mandate.rank), which does not move the line."
      return Sentence(
        text: [narrator.name(speaker), .text(role + weight)],
        citations: [narrator.citation(.actor(speaker))])
    }
  }

  /// How the actor's missing positions on guarantees are told.
  private func absent(_ guarantees: [GuaranteeID]) -> String {
    narrator.absent(narrator.keys(of: [actor], on: guarantees))
  }

  /// That none of its positions on guarantees is documented, for `verify`.
  private func absences(_ guarantees: [GuaranteeID]) -> [String] {
    narrator.keys(of: [actor], on: guarantees).map { narrator.absent(.position($0)) }
  }

  private func gaps(_ keys: [PositionKey]) -> Section {
    let known = Set(keys.map(\.guarantee))
    guard !keys.isEmpty else { return Section("Gaps", []) }
    let spokenOf = Set(narrator.keys { !known.contains($0.guarantee) }.map(\.guarantee)).sorted()
    guard !spokenOf.isEmpty else { return Section("Gaps", []) }
    return Section(
      "Gaps",
      [
        Sentence(
          text: [
            .text("\(absent(spokenOf).capitalizedStart): "), narrator.name(actor), " on ",
            .code(listed(spokenOf.map { dossier[$0].id })), .text(". \(narrator.silence)"),
          ], citations: [narrator.citation(.actor(actor))],
          conclusions: absences(Array(spokenOf.prefix(longestList))))
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
