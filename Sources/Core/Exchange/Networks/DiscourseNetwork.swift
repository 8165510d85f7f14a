/// Who says the same, and who the opposite: actor networks as discourse network analysis has them
/// (Leifeld, Gruber and Bossner, *Discourse Network Analyzer Manual*, 2018, chapter 2; Leifeld 2017).
///
/// Of each actor `i`, concept `j` and side `k` there is a count `x(i,j,k)` of statements. A concept is
/// endorsing a guarantee, or providing it; a side is for or against. docs/networks.md has the formulas.
public struct DiscourseNetwork: Sendable {
  /// What an edge counts.
  public enum Relation: String, Sendable, CaseIterable {
    /// Concepts on which both take the same side.
    case congruence
    /// Concepts on which they take opposite sides.
    case conflict
  }

  /// What a count is divided by, so that those who speak much do not stand in the middle for that alone.
  public enum Normalization: String, Sendable, CaseIterable {
    case none, average, jaccard, cosine
  }

  /// Two actors, the one declared first before the other, and how much joins them.
  public struct Tie: Hashable, Sendable {
    public var first: ActorID
    public var second: ActorID
    /// The count before it is divided.
    public var count: Int
    /// The count divided; the count itself where nothing divides it.
    public var weight: Double
  }

  /// The actors that made a statement which counts, in order, each with how many (or on how many
  /// concepts and sides, where repeats are ignored).
  public let actors: [(id: ActorID, activity: Int)]
  /// The ties, by their actors; those of none are left out.
  public let ties: [Tie]

  private struct Concept: Hashable {
    var guarantee: GuaranteeID
    var role: Role
  }

  /// Both sides of one actor on one concept.
  private struct Sides {
    var pro = 0
    var contra = 0
  }

  /// Works out a network.
  ///
  /// - Parameters:
  ///   - judgement: says which statements count: by day, by source.
  ///   - days: only statements that count from one of these days; all where nil.
  ///   - withRepeats: whether what an actor says again on one concept and side counts again.
  public init(
    _ relation: Relation, _ judgement: Judgement, days: ClosedRange<Day>? = nil,
    normalization: Normalization = .none, withRepeats: Bool = false
  ) {
    var counts: [ActorID: [Concept: Sides]] = [:]
    for (index, statement) in judgement.dossier.statements.enumerated() {
      guard case .position(let claim) = statement.claim, claim.verb.stance != .undecided,
        !statement.isSupposed, statement.rank != Statement.lastRank,
        days?.contains(statement.day) ?? true, judgement.counts(StatementID(index))
      else { continue }
      let concept = Concept(guarantee: claim.key.guarantee, role: claim.key.role)
      let side = claim.verb.stance == .for ? \Sides.pro : \Sides.contra
      let before = counts[claim.key.actor]?[concept]?[keyPath: side] ?? 0
      counts[claim.key.actor, default: [:]][concept, default: Sides()][keyPath: side] =
        withRepeats ? before + 1 : 1
    }
    let actors = counts.keys.sorted().map { actor in
      (id: actor, activity: counts[actor]?.values.reduce(0) { $0 + $1.pro + $1.contra } ?? 0)
    }
    var ties: [Tie] = []
    for (index, first) in actors.enumerated() {
      for second in actors[(index + 1)...] {
        let (mine, theirs) = (counts[first.id] ?? [:], counts[second.id] ?? [:])
        var count = 0
        for (concept, sides) in mine {
          guard let others = theirs[concept] else { continue }
          switch relation {
          case .congruence: count += sides.pro * others.pro + sides.contra * others.contra
          case .conflict: count += sides.pro * others.contra + sides.contra * others.pro
          }
        }
        guard count > 0 else { continue }
        let divisor: Double =
          switch normalization {
          case .none: 1
          case .average: Double(first.activity + second.activity) / 2
          case .jaccard: Double(Self.union(mine, theirs))
          case .cosine: Double(first.activity) * Double(second.activity)
          }
        ties.append(
          Tie(first: first.id, second: second.id, count: count, weight: Double(count) / divisor))
      }
    }
    self.actors = actors
    self.ties = ties
  }

  /// What one alone says, what the other alone says, and the product of what both say, over concepts and
  /// sides.
  private static func union(_ first: [Concept: Sides], _ second: [Concept: Sides]) -> Int {
    var sum = 0
    for concept in Set(first.keys).union(second.keys) {
      let (mine, theirs) = (first[concept] ?? Sides(), second[concept] ?? Sides())
      for (x, y) in [(mine.pro, theirs.pro), (mine.contra, theirs.contra)] {
        sum += x * y + (y == 0 ? x : 0) + (x == 0 ? y : 0)
      }
    }
    return sum
  }
}

extension DiscourseNetwork {
  /// The network with the dossier's ids and names, for other programs.
  public func network(_ name: String, of dossier: Dossier) -> Network {
    var network = Network(name: name, isDirected: false)
    network.nodes = actors.map { actor in
      Network.Node(
        id: dossier[actor.id].id, label: dossier[actor.id].name,
        attributes: [
          .init("node", .text("actor")), .init("kind", .text(dossier[actor.id].kind.rawValue)),
          .init("activity", .int(actor.activity)),
        ])
    }
    network.edges = ties.map { tie in
      Network.Edge(
        source: dossier[tie.first].id, target: dossier[tie.second].id,
        attributes: [
          .init("label", .text(Network.shortened(tie.weight))),
          .init("weight", .double(tie.weight)), .init("count", .int(tie.count)),
        ])
    }
    return network
  }
}
