import ParleyCore

/// Actors side by side, guarantee by guarantee.
struct Comparison {
  let narrator: Narrator
  let actors: [ActorID]
  /// The one guarantee that is asked about; all where nil.
  let guarantee: GuaranteeID?
  /// What at least one of the actors has a position on, in order of place.
  let rows: [Row]

  var dossier: Dossier { narrator.dossier }
  var judgement: Judgement { narrator.judgement }

  /// How the actors' positions on one thing lie to each other, as far as they are documented.
  enum Relation: String {
    /// The same side, on the same condition.
    case agreement
    /// The same side, on different conditions.
    case conditions
    /// Different sides, or a side that is told differently.
    case divergence
    /// Documented of one only.
    case partial
  }

  /// A guarantee in a role, with each actor's position.
  struct Row {
    var guarantee: GuaranteeID
    var role: Role
    var stands: [Position]
    var relation: Relation

    /// Those that are documented or assumed.
    var known: [Position] { stands.filter { !$0.isSilent } }
    /// The actors of whom nothing is known here.
    var silent: [ActorID] { stands.filter(\.isSilent).map(\.key.actor) }
  }

  init(_ narrator: Narrator, _ actors: [ActorID], on guarantee: GuaranteeID?) {
    self.narrator = narrator
    self.actors = actors
    self.guarantee = guarantee
    let keys = narrator.keys { key in
      actors.contains(key.actor) && (guarantee == nil || key.guarantee == guarantee)
    }
    // A thing is a position of the first actor's, be it a silent one.
    let things = Set(
      keys.map { PositionKey(actor: actors[0], guarantee: $0.guarantee, role: $0.role) })
    rows = things.sorted().map { thing in
      let stands = actors.map { actor in
        narrator.judgement.stand(
          PositionKey(actor: actor, guarantee: thing.guarantee, role: thing.role))
      }
      return Row(
        guarantee: thing.guarantee, role: thing.role, stands: stands,
        relation: Self.relation(stands.filter { !$0.isSilent }))
    }
  }

  private static func relation(_ known: [Position]) -> Relation {
    guard known.count > 1 else { return .partial }
    let sides = Set(known.map(\.side))
    if sides.count > 1 || sides == [.contested] { return .divergence }
    let conditions = Set(known.map { $0.readings.first?.condition?.canonical })
    return conditions.count == 1 ? .agreement : .conditions
  }

  /// The positions as a table: a row for each guarantee and role, a column for each actor. What a page
  /// leaves out is said under it.
  var table: [Block] {
    guard !rows.isEmpty else { return [] }
    var table = Table(
      header: [["on"]] + actors.map { [narrator.name($0)] },
      rows: latestFirst(rows, atMost: Self.longestTable).map { row in
        [[narrator.object(row.role, row.guarantee)]] + row.stands.map { narrator.cell($0) }
      })
    guard rows.count > Self.longestTable else { return [.table(table)] }
    table.page = 0..<Self.longestTable
    let rest = rows.count - Self.longestTable
    return [
      .table(table),
      .paragraph([
        .text("These are the latest. \(counted(rest, "more row")): "),
        .code(command(as: "csv")), ".",
      ]),
    ]
  }

  /// How many rows of the table a page shows.
  private static let longestTable = 60

  /// Rows in order; where they are more than will be told, those with the latest statements first.
  func latestFirst(_ rows: [Row], atMost limit: Int = longestList) -> [Row] {
    guard rows.count > limit else { return rows }
    let days = rows.map { row in
      row.stands.flatMap(\.position.statements).map { dossier[$0].day }.max()
    }
    // In the order of place where nothing, or one day, tells them apart.
    return rows.indices.sorted { left, right in
      guard let one = days[left], let other = days[right], one != other else {
        return (days[left] == nil ? 1 : 0, left) < (days[right] == nil ? 1 : 0, right)
      }
      return one > other
    }.map { rows[$0] }
  }

  /// What is typed to see the whole comparison in a format for programs.
  func command(as format: String) -> String {
    "parley -f \(format) compare " + actors.map { dossier[$0].id }.joined(separator: " ")
  }

  /// A row as data.
  func json(_ row: Row) -> JSON {
    [
      "guarantee": .string(dossier[row.guarantee].id), "role": .string(row.role.rawValue),
      "relation": .string(row.relation.rawValue),
      "positions": .array(
        row.stands.map { stand in
          let reading = stand.readings.count == 1 ? stand.readings[0] : nil
          return [
            "actor": .string(dossier[stand.key.actor].id),
            "standing": .string(stand.position.standing.rawValue),
            "verb": .optional(reading?.verb.rawValue),
            "if": .optional(reading?.condition.map { dossier.text($0) }),
            "reads": .string(stand.words),
            "statements": .array(narrator.citations([stand]).map(\.json)),
          ]
        }),
    ]
  }
}

extension Position {
  /// The side in force: what is assumed, else what is documented.
  var side: DocumentedPosition.Standing {
    switch setting {
    case .outright(let value)?, .settled(let value)?:
      switch value {
      case .supports: .for
      case .opposes: .against
      case .neither: .undecided
      }
    case .taken?:
      switch readings.first?.stance {
      case .for?: .for
      case .against?: .against
      case .undecided?: .undecided
      case nil: position.standing
      }
    default: position.standing
    }
  }
}
