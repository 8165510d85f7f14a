import ParleyCore

/// `deadlocks`: who waits for whom.
struct DeadlocksPlugin: Plugin {
  static let declaration = PluginDeclaration(
    name: "deadlocks",
    summary: "shows every loop of positions or guarantees that wait for each other",
    discussion: [
      "In a loop each is ready if the others are, and so all stay open. A loop's outcomes are the ways to"
        + " settle all of it that agree with themselves: no document says which. Its moves are the"
        + " smallest sets of settings after which none of it waits for itself any more."
    ],
    examples: [
      Example("deadlocks", note: "The loops of the dossier."),
      Example(
        "deadlocks",
        after: [
          "2025-09-03 uk supports providing troop-force if germany supports providing troop-force",
          "2025-09-03 germany supports providing troop-force if uk supports providing troop-force",
        ],
        note: "Two that wait for each other.",
        shows: ["uk supports providing troop-force", "wait for each other"], isInHelp: false),
      Example("deadlocks now", note: "It takes nothing.", fails: .trailingText, isInHelp: false),
    ])

  func report(_ arguments: Arguments, in view: SessionView) -> Report {
    let waits = view.judgement.mutualWaits
    let teller = Teller(view.judgement)
    let dossier = view.dossier
    var blocks: [Block] = [.heading(1, [.text("Mutual waits " + view.standpointWords)])]
    blocks += [view.hypotheticalNote].compactMap(\.self)
    if waits.isEmpty { blocks.append(.paragraph(["Nothing waits for itself."])) }
    for wait in waits.watched(by: view.watch) {
      let levers = wait.levers
      blocks.append(.heading(2, [.code(joined(names(levers, dossier)))]))
      blocks.append(.paragraph(Block.sentence(teller.told(.mutualWait(levers)))))
      blocks += outcomes(wait, dossier)
      blocks += moves(wait, dossier)
    }
    return Report(
      "deadlocks", blocks: blocks,
      data: [
        .init("asOf", .day(view.standpoint.asOf)),
        .init("loops", .array(waits.watched(by: view.watch).map { json($0, dossier) })),
      ])
  }

  /// How many moves of a loop are told, and how many outcomes; all are in the data.
  private static let told = 20
  /// How many of those that wait are named at the head of a loop.
  private static let named = 12

  private func names(_ levers: [LeverID], _ dossier: Dossier) -> [String] {
    let shown = levers.count > Self.named ? levers.prefix(Self.named - 1) : levers[...]
    let rest = levers.count - shown.count
    return shown.map { dossier.spelling($0) } + (rest > 0 ? ["\(rest) more"] : [])
  }

  /// What did not fit.
  private func more(_ count: Int) -> [Block] {
    guard count > Self.told else { return [] }
    return [.paragraph([.text("And \(count - Self.told) more; '-f json' lists them all.")])]
  }

  private func outcomes(_ wait: MutualWait, _ dossier: Dossier) -> [Block] {
    guard let outcomes = wait.outcomes else {
      return [
        .paragraph([
          .text("It has \(wait.members.count) members: too many to try every outcome.")
        ])
      ]
    }
    if outcomes.isEmpty {
      return [.paragraph(["No way to settle it agrees with itself: it cannot be but open."])]
    }
    let items = outcomes.prefix(Self.told).map { outcome -> [Block] in
      let told = zip(wait.members, outcome).map { member, verdict -> [Inline] in
        [.code(member.text(dossier)), ": ", .verdict(verdict)]
      }
      return [.paragraph(told.joined(by: "; "))]
    }
    return [.paragraph(["It could be settled as:"]), .list(items)] + more(outcomes.count)
  }

  private func moves(_ wait: MutualWait, _ dossier: Dossier) -> [Block] {
    let isGivenUp = !wait.isComplete
    guard !wait.moves.isEmpty else {
      let told =
        isGivenUp
        ? "The search for moves that break it was given up before it found any."
        : "No setting breaks it."
      return [.paragraph([.text(told)])]
    }
    let limit: [Block] =
      isGivenUp
      ? [.paragraph(["The search was given up before its end: there may be more of this size."])]
      : []
    return [
      .paragraph(["The smallest moves that break it, each by itself:"]),
      .list(wait.moves.prefix(Self.told).map { [.paragraph(dossier.told($0))] }),
    ] + more(wait.moves.count) + limit
  }

  private func json(_ wait: MutualWait, _ dossier: Dossier) -> JSON {
    [
      "members": .strings(wait.members.map { $0.text(dossier) }),
      "outcomes": wait.outcomes.map { outcomes in
        .array(outcomes.map { .array($0.map { .verdict($0) }) })
      } ?? .null,
      "moves": .array(wait.moves.map { .array($0.map { dossier.json($0) }) }),
      "complete": .bool(wait.isComplete),
    ]
  }
}

extension MutualWait {
  /// Whose positions and which guarantees, each once, in lever order.
  fileprivate var levers: [LeverID] {
    var seen: Set<LeverID> = []
    return members.map(\.lever).filter { seen.insert($0).inserted }
  }
}

extension Ground {
  /// What it is about.
  fileprivate var lever: LeverID {
    switch self {
    case .factor(let id): .factor(id)
    case .position(let key, _): .position(key)
    case .guarantee(let id), .due(let id): .guarantee(id)
    }
  }

  /// The ground as a question.
  fileprivate func text(_ dossier: Dossier) -> String {
    switch self {
    case .factor(let id): dossier[id].id
    case .position(let key, let side): dossier.text(.position(key, side))
    case .guarantee(let id): dossier[id].id
    case .due(let id): dossier.text(.due(id))
    }
  }
}
