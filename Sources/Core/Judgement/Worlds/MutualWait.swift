/// Positions and guarantees that wait for each other, what they could come to, and what would break it.
public struct MutualWait: Hashable, Sendable {
  /// What waits: a side of each position, each guarantee, in lever order.
  public var members: [Ground]
  /// The settled outcomes that agree with themselves, each a verdict for every member in order; nil
  /// where there are too many members to try all.
  public var outcomes: [[Verdict]]?
  /// The smallest sets of settings after which none of them waits for itself any more, in order: all of
  /// the least size at which there is one. Empty where none was found.
  public var moves: [[LeverSetting]]
  /// Whether the moves are all there are of their size, or none does; false where the search was given up.
  public var isComplete: Bool

  /// How many members a loop may have for all outcomes to be tried.
  public static let limit = 16
  /// How many sets of settings are tried to break a loop, unless it has many members: judging it costs
  /// more then, and fewer are tried.
  public static let tries = 5_000

  /// How many sets of settings are tried to break a loop of so many members; 100 at least.
  static func tries(members: Int) -> Int { max(100, tries * limit / max(members, limit)) }
}

extension Judgement {
  /// Every loop of positions and guarantees that wait for each other now, in lever order.
  public var mutualWaits: [MutualWait] {
    let guarantees = dossier.guarantees.indices.map { GuaranteeID($0) }
    var roots = guarantees.map { Atom.guarantee($0) }
    roots += guarantees.filter { dossier[$0].trigger != nil }.map { .due($0) }
    roots += dossier.positionKeys.flatMap { key in Side.allCases.map { .position(key, $0) } }
    return loops(from: roots).watched(by: self).map { loop in
      let (moves, isComplete) = moves(loop)
      return MutualWait(
        members: loop.map { Ground($0) }, outcomes: outcomes(of: loop), moves: moves,
        isComplete: isComplete)
    }
  }

  /// The loops that atoms reach through open parts, each in lever order.
  func loops(from roots: [Atom]) -> [[Atom]] {
    for root in roots { settle(root.expression) }
    var unused: Set<Cause> = []
    let open = roots.filter { verdicts[$0] == .open }
    return stronglyConnectedComponents(from: open) { openParts(of: $0, &unused) }
      .filter { $0.count > 1 || openParts(of: $0[0], &unused).contains($0[0]) }
      .map { loop in loop.sorted(by: precedes) }
      .sorted { precedes($0[0], $1[0]) }
  }

  private func precedes(_ left: Atom, _ right: Atom) -> Bool {
    if left.lever != right.lever { return dossier.precedes(left.lever, right.lever) }
    if case .position(_, .supports) = left { return true }
    if case .guarantee = left { return right != left }
    return false
  }

  /// Every way to settle the members such that each comes to what it is settled as.
  private func outcomes(of loop: [Atom]) -> [[Verdict]]? {
    guard loop.count <= MutualWait.limit else { return nil }
    // Held to be something else for as long as that is tried; in a copy, many loops would cost their square.
    let before = loop.map { verdicts[$0] }
    defer { for (atom, verdict) in zip(loop, before) { verdicts[atom] = verdict } }
    return (0..<1 << loop.count).watched(by: self).compactMap { number in
      let held = loop.indices.map { Verdict(number >> (loop.count - 1 - $0) & 1 == 0) }
      for (atom, verdict) in zip(loop, held) { verdicts[atom] = verdict }
      return zip(loop, held).allSatisfy { evaluateRule(of: $0) == $1 } ? held : nil
    }
  }

  /// What an atom comes to, given what all others are held to be.
  private func evaluateRule(of atom: Atom) -> Verdict {
    switch rule(atom) {
    case .given(let verdict): return verdict
    case .undocumented: return .open
    case .needs(let needs): return needs.reduce(.yes) { $0 && evaluate($1) }
    case .readings(let readings):
      let verdicts = readings.map { $0.held && ($0.condition.map { evaluate($0) } ?? .yes) }
      return verdicts.dropFirst().reduce(verdicts.first ?? .open) { $0.consensus($1) }
    }
  }

  /// The smallest sets of settings after which no member is in a loop, and whether these are all.
  private func moves(_ loop: [Atom]) -> (moves: [[LeverSetting]], areAll: Bool) {
    let members = Set(loop)
    let limit = MutualWait.tries(members: loop.count)
    let levers = levers(of: .and(loop.map(\.expression)), withDocumented: true)
    var tried = 0
    // Sets of one size, each with the lever from which it may grow and what is judged with it.
    var sets: [(settings: [LeverSetting], next: Int, judgement: Judgement)] = [([], 0, self)]
    while !sets.isEmpty {
      var larger = sets
      larger.removeAll()
      var moves: [[LeverSetting]] = []
      for set in sets {
        for index in set.next..<levers.count {
          for setting in levers[index].settings {
            tried += 1
            if tried > limit || isInterrupted() { return (moves, false) }
            let settings = set.settings + [LeverSetting(levers[index].id, setting)]
            let judgement = set.judgement.setting(levers[index].id, to: setting)
            // The loop alone is judged, be the dossier as large as it will.
            judgement.expectedAtoms = 0
            if judgement.loops(from: loop).flatMap(\.self).contains(where: members.contains) {
              larger.append((settings, index + 1, judgement))
            } else {
              moves.append(settings)
            }
          }
        }
      }
      if !moves.isEmpty { return (moves, true) }
      sets = larger
    }
    return ([], true)
  }
}

extension Atom {
  /// The atom as a question.
  var expression: Expression {
    switch self {
    case .position(let key, let side): .position(key, side)
    case .guarantee(let id): .guarantee(id)
    case .due(let id): .due(id)
    }
  }
}
