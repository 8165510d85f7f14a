/// Statements by the position they are about.
///
/// Where there are many, the groups are found in a table with a cell for every position there could be:
/// hashing a million keys would be a good part of reading them.
struct PositionGroups {
  /// The groups, in the order in which they were begun.
  private(set) var all: [(key: PositionKey, ids: [StatementID])] = []

  private let guarantees: Int
  /// The group of each cell, counted from 1; empty where groups are found by their keys.
  private var cells: [UInt32] = []
  private var groups: [PositionKey: Int] = [:]

  /// Prepares to group so many statements.
  init(_ dossier: Dossier, expecting count: Int) {
    guarantees = dossier.guarantees.count
    let (size, isTooLarge) = dossier.actors.count.multipliedReportingOverflow(by: 2 * guarantees)
    if !isTooLarge, size <= 8 * count { cells = Array(repeating: 0, count: size) }
  }

  /// Adds a statement to the group of its position.
  mutating func append(_ id: StatementID, _ record: StatementRecord, _ role: Role) {
    let (actor, guarantee) = (Int(record.subject), Int(record.guarantee))
    func key() -> PositionKey {
      PositionKey(actor: ActorID(actor), guarantee: GuaranteeID(guarantee), role: role)
    }
    if cells.isEmpty {
      let key = key()
      if let group = groups[key] {
        all[group].ids.append(id)
      } else {
        groups[key] = all.count
        all.append((key, [id]))
      }
      return
    }
    let cell = 2 * (actor * guarantees + guarantee) + (role == .provide ? 1 : 0)
    if cells[cell] > 0 {
      all[Int(cells[cell]) - 1].ids.append(id)
    } else {
      all.append((key(), [id]))
      cells[cell] = UInt32(all.count)
    }
  }
}
