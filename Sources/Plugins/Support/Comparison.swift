import ParleyCore

/// Actors side by side, guarantee by guarantee.
struct Comparison {
  let narrator: Narrator
  let actors: [ActorID]
  /// The one guarantee that is asked about; all where nil.
  let guarantee: GuaranteeID?

  var dossier: Dossier { narrator.dossier }
  var judgement: Judgement { narrator.judgement }

  /// How the actors' positions on one thing lie to each other.
  enum Relation: String {
    /// The same side, on the same condition.
    case agreement
    /// The same side, on different conditions.
    case conditions
    /// Different sides.
    case divergence
    /// Documented of some only.
    case partial
  }

  /// A guarantee in a role, with each actor's position.
  struct Row {
    var guarantee: GuaranteeID
    var role: Role
    var positions: [CurrentPosition]
    var relation: Relation
  }

  /// What at least one of the actors has a documented position on, in order of place.
  var rows: [Row] {
    let keys = dossier.positionKeys.filter { key in
      actors.contains(key.actor) && (guarantee == nil || key.guarantee == guarantee)
    }
    let things = Set(keys.map { Thing(guarantee: $0.guarantee, role: $0.role) })
    return things.sorted { ($0.guarantee, $0.role) < ($1.guarantee, $1.role) }.compactMap { thing in
      let positions = actors.map {
        judgement.position(PositionKey(actor: $0, guarantee: thing.guarantee, role: thing.role))
      }
      guard positions.contains(where: { $0.standing != .undocumented }) else { return nil }
      return Row(
        guarantee: thing.guarantee, role: thing.role, positions: positions,
        relation: relation(positions))
    }
  }

  private struct Thing: Hashable {
    var guarantee: GuaranteeID
    var role: Role
  }

  private func relation(_ positions: [CurrentPosition]) -> Relation {
    if positions.contains(where: { $0.standing == .undocumented }) { return .partial }
    let standings = Set(positions.map(\.standing))
    if standings.count > 1 || standings == [.contested] { return .divergence }
    let conditions = Set(positions.map { $0.readings[0].condition?.canonical })
    return conditions.count == 1 ? .agreement : .conditions
  }

  /// The positions as a table: a row for each guarantee and role, a column for each actor.
  var table: Table? {
    let rows = rows
    guard !rows.isEmpty else { return nil }
    return Table(
      header: [["on"]] + actors.map { [narrator.name($0)] },
      rows: rows.map { row in
        [[narrator.object(row.role, row.guarantee)]] + row.positions.map { narrator.brief($0) }
      })
  }

  /// A row as data.
  func json(_ row: Row) -> JSON {
    [
      "guarantee": .string(dossier[row.guarantee].id), "role": .string(row.role.rawValue),
      "relation": .string(row.relation.rawValue),
      "positions": .array(
        row.positions.map { position in
          [
            "actor": .string(dossier[position.key.actor].id),
            "standing": .string(position.standing.rawValue),
            "verb": .optional(
              position.readings.count == 1 ? position.readings[0].verb.rawValue : nil),
            "if": .optional(
              position.readings.count == 1
                ? position.readings[0].condition.map { dossier.text($0) } : nil),
            "reads": .string(narrator.standing(position)),
          ]
        }),
    ]
  }
}
