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

  /// The most ties that are worked out. They grow with the square of the actors; this many take some
  /// 500 MB and a second or two.
  static let limit = 1_000_000

  private struct Concept: Hashable, Comparable {
    var guarantee: GuaranteeID
    var role: Role

    static func < (left: Concept, right: Concept) -> Bool {
      left.guarantee == right.guarantee
        ? left.role == .endorse && right.role == .provide : left.guarantee < right.guarantee
    }
  }

  /// Both sides of one actor on one concept.
  private struct Sides {
    var pro = 0
    var contra = 0
  }

  /// What one actor says, by concept: so two can be gone through side by side.
  private typealias Row = [(concept: Concept, sides: Sides)]

  /// What two actors have in common.
  private struct Overlap {
    var congruence = 0
    var conflict = 0
    /// What both say on one side of a concept, however often each; what the Jaccard sum leaves out.
    var shared = 0

    init(_ first: Row, _ second: Row) {
      var (mine, theirs) = (0, 0)
      while mine < first.count, theirs < second.count {
        let (left, right) = (first[mine], second[theirs])
        if left.concept < right.concept {
          mine += 1
        } else if right.concept < left.concept {
          theirs += 1
        } else {
          add(left.sides, right.sides)
          mine += 1
          theirs += 1
        }
      }
    }

    private mutating func add(_ mine: Sides, _ theirs: Sides) {
      congruence += mine.pro * theirs.pro + mine.contra * theirs.contra
      conflict += mine.pro * theirs.contra + mine.contra * theirs.pro
      if mine.pro > 0, theirs.pro > 0 { shared += mine.pro + theirs.pro }
      if mine.contra > 0, theirs.contra > 0 { shared += mine.contra + theirs.contra }
    }
  }

  /// Works out a network.
  ///
  /// - Parameters:
  ///   - judgement: says which statements count: by day, by source.
  ///   - days: only statements that count from one of these days; all where nil.
  ///   - withRepeats: whether what an actor says again on one concept and side counts again.
  ///
  /// - Throws: A `too-many-ties` diagnostic where there are more than `limit`.
  public init(
    _ relation: Relation, _ judgement: Judgement, days: ClosedRange<Day>? = nil,
    normalization: Normalization = .none, withRepeats: Bool = false
  ) throws(Diagnostic) {
    var counts: [ActorID: [Concept: Sides]] = [:]
    for (index, statement) in judgement.dossier.statements.enumerated().watched(by: judgement) {
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
    let rows = counts.keys.sorted().map { actor -> (id: ActorID, row: Row) in
      (actor, (counts[actor] ?? [:]).map { ($0, $1) }.sorted { $0.0 < $1.0 })
    }
    let actors = rows.map { actor in
      (id: actor.id, activity: actor.row.reduce(0) { $0 + $1.sides.pro + $1.sides.contra })
    }
    var ties: [Tie] = []
    for (index, first) in actors.enumerated() {
      for other in ((index + 1)..<max(index + 1, actors.count)).watched(by: judgement) {
        let second = actors[other]
        let overlap = Overlap(rows[index].row, rows[other].row)
        let count = relation == .congruence ? overlap.congruence : overlap.conflict
        guard count > 0 else { continue }
        let divisor: Double =
          switch normalization {
          case .none: 1
          case .average: Double(first.activity + second.activity) / 2
          // What one alone says, what the other alone says, and the product of what both say.
          case .jaccard:
            Double(
              first.activity + second.activity - overlap.shared + overlap.congruence)
          case .cosine: Double(first.activity) * Double(second.activity)
          }
        guard ties.count < Self.limit else {
          throw Diagnostic(
            .tooManyTies, "\(actors.count) actors have more than 1,000,000 ties",
            expected: "a shorter time, as in 'from 2025', or a dossier of fewer actors")
        }
        ties.append(
          Tie(first: first.id, second: second.id, count: count, weight: Double(count) / divisor))
      }
    }
    self.actors = actors
    // What was broken off is thrown away, and may be much already.
    self.ties = judgement.isInterrupted() ? [] : ties
  }
}

extension DiscourseNetwork {
  /// The network with the dossier's ids and names, for other programs.
  ///
  /// - Parameter watch: who may break it off; what there is by then is no whole network.
  public func network(
    _ name: String, of dossier: Dossier, watch: Watch = .unwatched
  ) -> Network {
    var network = Network(name: name, isDirected: false)
    network.nodes = actors.map { actor in
      Network.Node(
        id: dossier[actor.id].id, label: dossier[actor.id].name,
        attributes: [
          .init("node", .text("actor")), .init("kind", .text(dossier[actor.id].kind.rawValue)),
          .init("activity", .int(actor.activity)),
        ])
    }
    network.edges = ties.watched(by: watch).map { tie in
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
