/// The moves of a round while they are being entered: each role's apart, in turn.
struct LessonMoves: Sendable {
  /// Who moves, in order.
  let roles: [String]
  /// What each has entered so far, by index of the role.
  private(set) var typed: [[String]]
  /// Whose turn it is, as an index.
  private(set) var turn = 0

  init(_ roles: [String]) {
    self.roles = roles
    typed = Array(repeating: [], count: roles.count)
  }

  /// Whose turn it is; nil once all have moved.
  var mover: String? { turn < roles.count ? roles[turn] : nil }
  /// What the one whose turn it is has entered.
  var current: [String] { typed[turn] }

  /// How many moves there are so far.
  var count: Int { typed.joined().count }

  mutating func add(_ move: String) { typed[turn].append(move) }
  /// Takes back the last move; false where there is none.
  mutating func takeBack() -> Bool { typed[turn].popLast() != nil }
  mutating func endTurn() { turn = min(turn + 1, roles.count) }

  /// Takes up what was entered before: the moves of roles that still move, and whose turn it was.
  mutating func take(up turn: Int, _ moves: [LessonProgress.Move]) {
    self.turn = min(turn, max(roles.count - 1, 0))
    for move in moves {
      guard let index = roles.firstIndex(of: move.role) else { continue }
      typed[index].append(move.typed)
    }
  }
}
