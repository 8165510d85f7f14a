/// What to find out next: what is open behind some questions, and what is documented but frail, ranked
/// by what it would settle.
///
/// The rule. First what is open, by the worlds in which settling it alone could change the verdict, in
/// tenths of a per cent of the worlds gone through, summed over the questions; that a guarantee of which
/// no need is documented decides its own question counts for nothing. Then positions that are
/// stale or rest on one source, by how many of the questions would come out otherwise were the position
/// another, then the older first. What is equal stays in lever order.
public struct GapRanking: Sendable {
  /// The questions, each with the worlds that were gone through.
  public var questions: [Question] = []
  /// The gaps, the one that would settle most first.
  public var gaps: [Gap] = []
  /// Whether all worlds asked for were gone through; else somebody interrupted it.
  public var isComplete = true

  /// A question and its sweep.
  public struct Question: Sendable {
    /// What is asked.
    public var expression: Expression
    /// How many levers it has.
    public var levers: Int
    /// How many of them were swept, the others left as they are: all where the sweep is exact.
    public var swept: Int
    /// How many worlds those make.
    public var worlds: Int
  }

  /// Something to find out.
  public struct Gap: Sendable {
    /// What would be settled.
    public var lever: LeverID
    /// Whether it is open; else it is documented, and frail.
    public var isOpen: Bool
    /// In how many worlds it decides, for each question that it is behind and in whose sweep it was.
    public var decides: [Decision] = []
    /// The questions that it is behind in whose sweep it was not, by index.
    public var unswept: [Int] = []
    /// Whether it is a question itself: a guarantee of which no need is documented. That it decides its
    /// own question ranks it no higher.
    public var isQuestion = false
    /// The questions that would come out otherwise were a documented position another, by index.
    public var hangs: [Int] = []
    /// The age in days of a documented position's newest word, where it is stale.
    public var age: Int?
    /// The one source of a documented position, where it has one.
    public var source: SourceID?

    /// The sum of the shares of worlds in which it decides, in tenths of a per cent.
    public var share: Int { decides.reduce(0) { $0 + $1.share } }
  }

  /// How often a lever decides a question.
  public struct Decision: Sendable {
    /// The question, by its index.
    public var question: Int
    /// In how many worlds changing the lever alone could change the verdict.
    public var decides: Int
    /// How many worlds there are.
    public var worlds: Int

    /// The share in tenths of a per cent, rounded down.
    public var share: Int {
      worlds == 0 ? 0 : Int((Double(decides) / Double(worlds) * 1000).rounded(.down))
    }
  }

  /// How many worlds of one question are gone through. Where its levers make more, the busiest that
  /// fit are swept, the others left as they are.
  public static let limit = 1 << 20
}

extension Judgement {
  /// What to find out next behind some questions.
  ///
  /// - Parameters:
  ///   - span: After how many days without a word a position is stale.
  ///   - limit: How many worlds of one question are gone through.
  public func gaps(
    behind questions: [Expression], span: Int = Audit.span, limit: Int = GapRanking.limit,
    watch: Watch = .unwatched
  ) -> GapRanking {
    var ranking = GapRanking()
    var gaps: [LeverID: GapRanking.Gap] = [:]
    for (index, expression) in questions.enumerated().watched(by: watch) {
      let levers = levers(of: expression)
      let isExact = Sweep.worlds(of: levers).map { $0 <= limit } ?? false
      let swept = isExact ? levers : busiest(levers, of: expression, worlds: limit)
      let sweep = sweep(expression, over: swept, watch: watch)
      ranking.isComplete = ranking.isComplete && sweep.isComplete
      ranking.questions.append(
        .init(
          expression: expression, levers: levers.count, swept: swept.count, worlds: sweep.worlds))
      for lever in levers {
        var gap = gaps[lever.id] ?? GapRanking.Gap(lever: lever.id, isOpen: true)
        if case .guarantee(let id) = lever.id, expression == .guarantee(id) {
          gap.isQuestion = true
        } else if let place = sweep.levers.firstIndex(where: { $0.id == lever.id }) {
          gap.decides.append(
            .init(question: index, decides: sweep.decides[place], worlds: sweep.worlds))
        } else {
          gap.unswept.append(index)
        }
        gaps[lever.id] = gap
      }
    }
    if watch.isInterrupted() { ranking.isComplete = false }
    let frail = ranking.isComplete ? frailties(behind: questions, span: span, watch) : []
    for gap in frail where gaps[gap.lever] == nil { gaps[gap.lever] = gap }
    for gap in frail {
      gaps[gap.lever]?.age = gap.age
      gaps[gap.lever]?.source = gap.source
    }
    ranking.gaps = gaps.values.sorted { ranksBefore($0, $1) }
    return ranking
  }

  private func ranksBefore(_ left: GapRanking.Gap, _ right: GapRanking.Gap) -> Bool {
    if left.isOpen != right.isOpen { return left.isOpen }
    if left.share != right.share { return left.share > right.share }
    if left.hangs.count != right.hangs.count { return left.hangs.count > right.hangs.count }
    if left.isOpen || left.age == right.age { return dossier.precedes(left.lever, right.lever) }
    return (left.age ?? 0) > (right.age ?? 0)
  }

  /// The positions behind the questions that are stale or rest on one source.
  private func frailties(behind questions: [Expression], span: Int, _ watch: Watch) -> [GapRanking
    .Gap]
  {
    let auditor = Auditor(judgement: self, span: span, about: nil)
    let places = questions.watched(by: watch).map { reached(from: $0) }
    let verdicts = questions.watched(by: watch).map { verdict($0) }
    var gaps: [LeverID: GapRanking.Gap] = [:]
    let findings = auditor.findings(.stalePosition) + auditor.findings(.singleSource)
    for finding in findings.watched(by: watch) {
      guard case .position(let key) = finding.about else { continue }
      let behind = questions.indices.filter { places[$0].contains(.position(key)) }
      if behind.isEmpty { continue }
      let lever = LeverID.position(key)
      // What is assumed of it outright is what the questions go by.
      if case .outright? = standpoint.assumptions.settings[lever] { continue }
      var gap = gaps[lever] ?? GapRanking.Gap(lever: lever, isOpen: false)
      switch finding.detail {
      case .age(let days): gap.age = days
      case .sources(let sources, _): gap.source = sources.first
      default: break
      }
      if gaps[lever] == nil {
        let others = PositionValue.allCases.map { setting(lever, to: .outright($0)) }
        gap.hangs = behind.filter { index in
          others.contains { $0.verdict(questions[index]) != verdicts[index] }
        }
      }
      gaps[lever] = gap
    }
    return gaps.values.sorted { dossier.precedes($0.lever, $1.lever) }
  }
}
