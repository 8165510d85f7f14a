import ParleyCore

/// `positions`: who stands where.
struct PositionsPlugin: Plugin {
  static let declaration = PluginDeclaration(
    name: "positions",
    summary:
      "shows where actors stand: the matrix, or one actor's or guarantee's positions in full",
    discussion: [
      "Without an argument: a matrix of the documented positions, first on endorsing a guarantee, then"
        + " on providing it. With an actor or a guarantee: each position with its condition, what it"
        + " comes to now, since when, and where it is documented, and what is not documented.",
      "A position whose condition is unmet is no refusal. What is not documented is neither for nor"
        + " against.",
    ],
    parameters: [Parameter("subject", .actorOrGuarantee, .optional)],
    examples: [
      Example(
        "positions", note: "Everyone on everything.",
        shows: ["Endorsing", "Providing", "italy", "against"]),
      Example(
        "positions france", note: "One actor, with conditions and sources.",
        shows: ["troop-force", "condition", "Not documented"]),
      Example(
        "positions troop-force", note: "One guarantee, with all who took a position on it.",
        shows: ["italy", "against"]),
      Example(
        "positions ceasefire", note: "A factor has no positions.", fails: .wrongKind,
        isInHelp: false),
    ])

  func report(_ arguments: Arguments, in view: SessionView) -> Report {
    let dossier = view.dossier
    let subject = arguments.subjects("subject").first
    let keys = dossier.shownPositionKeys(view.standpoint)
      .filter { $0.concerns(subject) }
    view.judgement.prepare(keys)
    let stands = keys.map { view.judgement.stand($0) }
    var missing: [PositionKey] = []
    if let subject {
      let documented = Set(stands.filter { $0.position.standing != .undocumented }.map(\.key))
      missing = dossier.allPositionKeys(of: subject).filter { !documented.contains($0) }
    }
    let shown = stands.filter { $0.position.standing != .undocumented || $0.setting != nil }
    let title = subject.map { "Positions: \(dossier.name($0)) (\(dossier.id($0)))" } ?? "Positions"
    var blocks: [Block] = [.heading(1, [.text("\(title), \(view.standpointWords)")])]
    blocks += [view.hypotheticalNote].compactMap(\.self)
    if let subject {
      blocks += PositionTable(view: view).blocks(shown, of: subject, missing: missing)
    } else {
      blocks += PositionMatrix(view: view).blocks(shown)
    }
    let told =
      (shown.filter { $0.position.standing != .undocumented }
      + missing.map { view.judgement.stand($0) }).sorted { $0.key < $1.key }
    return Report(
      "positions", blocks: blocks,
      data: view.isForPage
        ? []
        : [
          .init("asOf", .day(view.standpoint.asOf)),
          .init("positions", .array(told.map { $0.json(dossier) })),
        ])
  }
}

extension PositionKey {
  /// Whether it is the position of an actor or on a guarantee; of nobody in particular, all are.
  func concerns(_ subject: Subject?) -> Bool {
    switch subject {
    case .actor(let id)?: actor == id
    case .guarantee(let id)?: guarantee == id
    default: true
    }
  }
}

extension Dossier {
  /// The positions that are documented, supposed or assumed, in lever order.
  func shownPositionKeys(_ standpoint: Standpoint) -> [PositionKey] {
    let assumed = standpoint.assumptions.settings.keys.compactMap { lever -> PositionKey? in
      if case .position(let key) = lever { key } else { nil }
    }
    return assumed.isEmpty ? positionKeys : Set(positionKeys + assumed).sorted()
  }

  /// Every position that an actor could take, or that could be taken on a guarantee, in lever order.
  fileprivate func allPositionKeys(of subject: Subject) -> [PositionKey] {
    let actors = actors.indices.map { ActorID($0) }
    let guarantees = guarantees.indices.map { GuaranteeID($0) }
    let (someActors, someGuarantees): ([ActorID], [GuaranteeID]) =
      switch subject {
      case .actor(let id): ([id], guarantees)
      case .guarantee(let id): (actors, [id])
      case .factor, .source: ([], [])
      }
    return someActors.flatMap { actor in
      someGuarantees.flatMap { guarantee in
        Role.allCases.map { PositionKey(actor: actor, guarantee: guarantee, role: $0) }
      }
    }
  }
}

extension Position {
  /// The position as the contract has it.
  func json(_ dossier: Dossier) -> JSON {
    let readings = position.readings
    let settled = readings.count == 1 ? readings[0] : nil
    let statements = position.statements.flatMap { id -> [JSON] in
      guard settled == nil, let reading = readings.first(where: { $0.statements.contains(id) })
      else { return dossier.json(id) }
      return dossier.json(
        id,
        adding: [
          .init("verb", .string(dossier[id].verb?.rawValue ?? reading.verb.rawValue)),
          .init("if", .optional(reading.condition.map { dossier.text($0) })),
        ])
    }
    return [
      "actor": .string(dossier[key.actor].id), "guarantee": .string(dossier[key.guarantee].id),
      "role": .string(key.role.rawValue), "standing": .string(position.standing.rawValue),
      "verb": .optional(settled?.verb.rawValue),
      "if": .optional(settled?.condition.map { dossier.text($0) }),
      "supports": .verdict(supports), "opposes": .verdict(opposes),
      "since": .day(position.statements.first.map { dossier[$0].day }),
      "statements": .array(statements), "now": .string(words),
    ]
  }
}

extension Statement {
  /// The verb of a position.
  fileprivate var verb: Verb? {
    if case .position(let claim) = claim { claim.verb } else { nil }
  }
}
