import ParleyCore

/// The sets of changes behind a change of a conclusion.
///
/// A set is behind it where it alone, applied to the old dossier, gives the new conclusion, and no
/// smaller part of it does. What is applied need not grow a conclusion steadily: a change may undo
/// another. So every set is tried that has no smaller one within, smaller sets first.
struct CauseSearch {
  /// The sets, smaller ones first, then by their first members.
  private(set) var sets: [Set] = []
  /// The size up to which these are all; nil where they are all of any size.
  private(set) var completeTo: Int?

  /// Some changes that together are behind it.
  struct Set: Equatable {
    /// The changes, by their indices.
    var changes: [Int]
    /// Those that come along because the others could not be read without them, a source's declaration
    /// for one.
    var along: [Int] = []
  }

  /// What comes of applying some changes.
  enum Outcome {
    /// The new conclusion.
    case reached
    /// Another one.
    case missed
    /// A dossier with errors.
    case unreadable
  }

  /// How many sets are tried at most for one conclusion.
  static let limit = 1_000

  /// Searches among changes.
  ///
  /// Where it is given up before any set has been found, changes are left out one by one as long as the
  /// conclusion stays: of what remains none can be spared.
  ///
  /// - Parameter test: What comes of applying the changes, which are in ascending order.
  init(
    among changes: [Int], limit: Int = Self.limit, watch: Watch = .unwatched,
    _ test: ([Int]) -> Outcome
  ) {
    var tries = 0
    for size in 0...changes.count {
      var picks = Array(0..<size)
      repeat {
        let set = picks.map { changes[$0] }
        if contains(partOf: set) { continue }
        tries += 1
        if tries > limit || watch.isInterrupted() {
          completeTo = size - 1
          break
        }
        if test(set) == .reached { sets.append(Set(changes: set)) }
      } while Self.advance(&picks, below: changes.count)
      if completeTo != nil { break }
    }
    if sets.isEmpty, completeTo != nil { sets = [Set(changes: Self.spared(changes, test))] }
    sets = sets.map { Self.parted($0.changes, test) }
  }

  private func contains(partOf set: [Int]) -> Bool {
    sets.contains { found in found.changes.allSatisfy(set.contains) }
  }

  private static func spared(_ changes: [Int], _ test: ([Int]) -> Outcome) -> [Int] {
    changes.reduce(into: changes) { left, change in
      let fewer = left.filter { $0 != change }
      if test(fewer) == .reached { left = fewer }
    }
  }

  private static func parted(_ set: [Int], _ test: ([Int]) -> Outcome) -> Set {
    let along = set.filter { change in
      set.count > 1 && test(set.filter { $0 != change }) == .unreadable
    }
    guard along.count < set.count else { return Set(changes: set) }
    return Set(changes: set.filter { !along.contains($0) }, along: along)
  }

  /// The next choice of as many numbers below a limit, in ascending order; false after the last.
  private static func advance(_ picks: inout [Int], below limit: Int) -> Bool {
    guard
      let index = picks.indices.last(where: { picks[$0] < limit - (picks.count - $0) })
    else { return false }
    picks[index] += 1
    for later in picks.indices where later > index { picks[later] = picks[later - 1] + 1 }
    return true
  }
}
