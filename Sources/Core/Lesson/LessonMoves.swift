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

  mutating func add(_ move: String) { typed[turn].append(move) }
  /// Takes back the last move; false where there is none.
  mutating func takeBack() -> Bool { typed[turn].popLast() != nil }
  mutating func endTurn() { turn += 1 }
}
