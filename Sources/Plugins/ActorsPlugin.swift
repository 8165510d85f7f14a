import ParleyCore

/// `actors`: everyone who can take a position.
struct ActorsPlugin: Plugin {
  static let declaration = PluginDeclaration(
    name: "actors",
    summary: "lists the actors: what they are, for whom they speak, to what they belong",
    discussion: [
      "Named is the number of statements that name the actor: as subject, speaker or partner, or in a"
        + " condition."
    ],
    examples: [
      Example(
        "actors", note: "Who is who in the dossier.",
        shows: ["meloni", "Giorgia Meloni", "speaks for italy"]),
      Example(
        "actors italy", note: "It takes nothing: 'show ID' tells of one.", fails: .trailingText,
        isInHelp: false),
    ])

  func report(_ arguments: Arguments, in view: SessionView) -> Report {
    let dossier = view.dossier
    let counts = dossier.mentionCounts
    let rows = dossier.actors.indices.map { index -> [[Inline]] in
      let actor = dossier.actors[index]
      return [
        [.code(actor.id)], [.text("\(actor.name), \(actor.kind.rawValue)")],
        [.text(dossier.ties(of: actor, on: view.standpoint.asOf))],
        [.text(String(counts[.actor(ActorID(index))] ?? 0))],
      ]
    }
    return Report(
      "actors",
      blocks: [
        .heading(1, [.text("Actors " + view.standpointWords)]),
        .table(
          Table(header: [["actor"], ["who"], ["ties"], ["named"]], rows: rows)),
      ],
      data: [
        .init("asOf", .day(view.standpoint.asOf)),
        .init(
          "actors",
          .array(
            dossier.actors.indices.map { index in
              let actor = dossier.actors[index]
              return [
                "id": .string(actor.id), "kind": .string(actor.kind.rawValue),
                "name": .string(actor.name),
                "speaksFor": .strings(actor.mandates.map { dossier[$0.principal].id }),
                "memberOf": .strings(actor.memberships.map { dossier[$0.group].id }),
                "statements": .int(counts[.actor(ActorID(index))] ?? 0),
              ]
            })),
      ])
  }
}

extension Dossier {
  /// How many statements name each subject.
  var mentionCounts: [Subject: Int] {
    statements.reduce(into: [:]) { counts, statement in
      for subject in statement.mentions { counts[subject, default: 0] += 1 }
    }
  }

  /// For whom an actor speaks and to what it belongs on a day, in words.
  fileprivate func ties(of actor: Actor, on day: Day?) -> String {
    let principals = actor.mandates.filter { $0.period.contains(day) }.map { mandate in
      self[mandate.principal].id + (mandate.rank > 1 ? " (rank \(mandate.rank))" : "")
    }
    let groups = actor.memberships.filter { $0.period.contains(day) }.map { self[$0.group].id }
    return [("speaks for ", principals), ("member of ", groups)].filter { !$0.1.isEmpty }
      .map { $0.0 + $0.1.joined(separator: ", ") }.joined(separator: "; ")
  }
}
