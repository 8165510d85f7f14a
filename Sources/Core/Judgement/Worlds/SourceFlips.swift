/// The minimal sets of sources whose loss changes a verdict: distrusting them all does, and
/// distrusting any fewer of them does not.
public struct SourceFlips: Hashable, Sendable {
  /// The verdict as it is.
  public var verdict: Verdict
  /// The sets, smaller ones first, then by place of their sources, with what the verdict becomes.
  public var sets: [Loss]
  /// Whether these are all.
  public var isComplete: Bool
  /// The size up to which these are all; nil where they are all of any size.
  public var completeTo: Int?

  /// Some sources lost, and what comes of it.
  public struct Loss: Hashable, Sendable {
    /// The sources, in order of place.
    public var sources: [SourceID]
    /// The verdict without them.
    public var verdict: Verdict
  }

  /// How many sets of sources are tried before a search is given up.
  public static let limit = 20_000
}

extension Judgement {
  /// The minimal sets of sources whose loss changes the verdict of an expression.
  ///
  /// Of a set that changes it, some source is behind the question now, some other one when the first is
  /// gone, and so on: so sets grow by what is behind the question without them.
  ///
  /// - Parameter limit: How many sets are tried at most.
  public func sourceFlips(
    _ expression: Expression, limit: Int = SourceFlips.limit, watch: Watch = .unwatched
  ) -> SourceFlips {
    var flips = SourceFlips(verdict: verdict(expression), sets: [], isComplete: true)
    var level: Set<Set<SourceID>> = [[]]
    var size = 0
    var tries = 0
    while !level.isEmpty {
      var next: Set<Set<SourceID>> = []
      for lost in level.sorted(by: Self.precedes) {
        tries += 1
        if tries > limit || watch.isInterrupted() {
          flips.isComplete = false
          flips.completeTo = max(size - 1, 0)
          return flips
        }
        if flips.sets.contains(where: { lost.isSuperset(of: $0.sources) }) { continue }
        let judgement = without(lost)
        let verdict = judgement.verdict(expression)
        if verdict != flips.verdict {
          flips.sets.append(SourceFlips.Loss(sources: lost.sorted(), verdict: verdict))
          continue
        }
        for source in judgement.sources(behind: expression) where !lost.contains(source) {
          next.insert(lost.union([source]))
        }
      }
      level = next
      size += 1
    }
    return flips
  }

  private static func precedes(_ left: Set<SourceID>, _ right: Set<SourceID>) -> Bool {
    left.sorted().lexicographicallyPrecedes(right.sorted())
  }

  /// The same judgement with further sources distrusted.
  func without(_ lost: Set<SourceID>) -> Judgement {
    var standpoint = standpoint
    standpoint.trust.distrusted.formUnion(lost)
    return Judgement(dossier, standpoint, isInterrupted: isInterrupted)
  }

  /// The sources that count and carry a statement on anything that an expression reaches, in order of
  /// place.
  public func sources(behind expression: Expression) -> [SourceID] {
    sources(of: statements(behind: expression))
  }

  /// The sources that count of statements that do, in order of place.
  func sources(of statements: [StatementID]) -> [SourceID] {
    let cited = statements.watched(by: self).filter { counts($0) }
      .flatMap { dossier[$0].citations.map(\.source) }
    return Set(cited).filter { counts($0) }.sorted()
  }

  /// The statements on anything that an expression reaches, in no order.
  func statements(behind expression: Expression) -> [StatementID] {
    reached(from: expression).flatMap { place -> [StatementID] in
      switch place {
      case .factor(let id): dossier.statements(about: id)
      case .position(let key): dossier.statements(about: key)
      case .guarantee(let id):
        dossier.requirements(of: id).flatMap { dossier[$0].claims + dossier[$0].denials }
      case .due: []
      }
    }
  }
}
