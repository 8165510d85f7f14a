/// What becomes of every verdict in force as sources are left out: each source in turn, and all below
/// each floor of the Admiralty scale.
public struct SourceAudit: Sendable {
  /// The verdicts in force: guarantees, then documented positions, each in order of place.
  public var verdicts: [Held] = []
  /// What was tried, in order: each source by place, then the floors from A, without and with the
  /// sources that nobody could judge.
  public var trials: [Trial] = []
  /// How many verdicts in force were not looked at, the last ones, since the budget was spent.
  public var untold = 0
  /// How many sources were not left out, the last ones, since the budget was spent.
  public var untried = 0

  /// Whether all was looked at and tried.
  public var isComplete: Bool { untold == 0 && untried == 0 }

  /// How many steps are gone at most, once to see what lies behind each verdict and once to leave sources
  /// out. A step is one place or one statement that a verdict reaches; each source costs those of the
  /// verdicts that it could move.
  public static let budget = 20_000_000

  /// What a verdict is on.
  public enum Target: Hashable, Sendable {
    case guarantee(GuaranteeID)
    case position(PositionKey)
  }

  /// A verdict in force.
  public struct Held: Sendable {
    /// On what.
    public var target: Target
    /// How it reads.
    public var reading: Reading
    /// The sources that it rests on, in order of place.
    public var sources: [SourceID]
  }

  /// How a guarantee or a position reads.
  public struct Reading: Hashable, Sendable {
    /// In words, and of a position on which conditions.
    public var terms: Terms
    /// Of a position the verdicts of its two atoms; of a guarantee its verdict, and nil.
    public var supports: Verdict
    /// Whether it opposes; nil for a guarantee.
    public var opposes: Verdict?
    /// The sides that a position takes, each with its condition.
    public var forms: Set<DocumentedPosition.Form> = []
  }

  /// Which sources count in a trial.
  public enum Trust: Hashable, Sendable {
    /// All that count but one.
    case without(SourceID)
    /// Those of a reliability or better; F counts only where it is said to.
    case floor(Reliability, includesUnjudged: Bool)
  }

  /// What comes of leaving sources out.
  public struct Trial: Sendable {
    /// Which sources count.
    public var trust: Trust
    /// What reads otherwise, by its index among the verdicts, and how.
    public var changes: [(verdict: Int, after: Reading)]
  }
}

extension Judgement {
  /// What becomes of every verdict in force as sources are left out.
  ///
  /// A source that is left out can move no verdict but those that a statement from it lies behind, so
  /// these alone are asked. A floor takes the place of the one in force; what is distrusted stays so.
  /// What was interrupted comes to nothing.
  ///
  /// - Parameter subject: What to keep to: the verdicts on an actor or a guarantee; those that reach a
  ///   factor; for a source, its loss alone and the verdicts that rest on it.
  public func sourceAudit(
    about subject: Subject? = nil, budget: Int = SourceAudit.budget
  ) -> SourceAudit {
    var audit = SourceAudit()
    // What each source could move, and what it costs to see whether it does.
    var moved: [SourceID: [Int]] = [:]
    var costs: [Int] = []
    var steps = 0
    let targets = targets(about: subject)
    for (index, target) in targets.enumerated().watched(by: self) {
      if steps > budget {
        audit.untold = targets.count - index
        break
      }
      let statements = statements(behind: target.expression)
      let cost = 1 + reached(from: target.expression).count + statements.count
      steps += cost
      let carrying = sources(carrying: target.expression)
      if case .source(let source)? = subject, !carrying.contains(source) { continue }
      for source in sources(of: statements) {
        moved[source, default: []].append(audit.verdicts.count)
      }
      costs.append(cost)
      audit.verdicts.append(
        SourceAudit.Held(target: target, reading: reading(target), sources: carrying))
    }
    steps = 0
    for trust in trials(about: subject).watched(by: self) {
      var asked = Array(audit.verdicts.indices)
      if case .without(let source) = trust {
        asked = moved[source] ?? []
        steps += asked.reduce(1) { $0 + costs[$1] }
        if steps > budget {
          audit.untried += 1
          continue
        }
      }
      let tried = trusting(trust)
      let changes = asked.watched(by: self).compactMap { index in
        let held = audit.verdicts[index]
        let after = tried.reading(held.target)
        return after == held.reading ? nil : (verdict: index, after: after)
      }
      audit.trials.append(SourceAudit.Trial(trust: trust, changes: changes))
    }
    return isInterrupted() ? SourceAudit() : audit
  }

  private func targets(about subject: Subject?) -> [SourceAudit.Target] {
    let guarantees = dossier.guarantees.indices.map {
      SourceAudit.Target.guarantee(GuaranteeID($0))
    }
    let positions = dossier.positionKeys.watched(by: self).filter { !position($0).readings.isEmpty }
      .map { SourceAudit.Target.position($0) }
    return (guarantees + positions).watched(by: self).filter { target in
      switch subject {
      case nil, .source?: true
      case .actor(let actor)?: target.key?.actor == actor
      case .guarantee(let guarantee)?: target.guarantee == guarantee
      case .factor(let factor)?: reached(from: target.expression).contains(.factor(factor))
      }
    }
  }

  private func trials(about subject: Subject?) -> [SourceAudit.Trust] {
    if case .source(let source)? = subject { return [.without(source)] }
    let losses = dossier.sources.indices.map { SourceID($0) }.filter { counts($0) }
      .map { SourceAudit.Trust.without($0) }
    let floors: [Reliability] = [.a, .b, .c, .d, .e]
    return losses
      + floors.flatMap { floor in
        [false, true].map { .floor(floor, includesUnjudged: $0) }
      }
  }

  private func trusting(_ trust: SourceAudit.Trust) -> Judgement {
    switch trust {
    case .without(let source): return without([source])
    case .floor(let floor, let includesUnjudged):
      var standpoint = standpoint
      standpoint.trust.floor = floor
      standpoint.trust.includesUnjudged = includesUnjudged
      return Judgement(dossier, standpoint, isInterrupted: isInterrupted)
    }
  }

  /// How a guarantee or a position reads from here.
  public func reading(_ target: SourceAudit.Target) -> SourceAudit.Reading {
    switch target {
    case .guarantee(let id):
      let verdict = verdict(.guarantee(id))
      return SourceAudit.Reading(terms: Terms(verdict.rawValue), supports: verdict)
    case .position(let key):
      let stand = stand(key)
      return SourceAudit.Reading(
        terms: Terms(stand.standingWords, on: stand.terms(in: dossier).conditions),
        supports: stand.supports, opposes: stand.opposes, forms: stand.forms)
    }
  }

  /// The sources that count and carry what is in force behind an expression, in order of place: the
  /// current positions it reaches, the facts in force, the needs claimed and denied.
  public func sources(carrying expression: Expression) -> [SourceID] {
    let cited = statements(carrying: expression).flatMap { dossier[$0].citations.map(\.source) }
    return Set(cited).filter { counts($0) }.sorted()
  }

  /// The statements that carry what is in force behind an expression, in order of place.
  public func statements(carrying expression: Expression) -> [StatementID] {
    let statements = reached(from: expression).flatMap { place -> [StatementID] in
      switch place {
      case .factor(let id):
        switch factor(id) {
        case .value(_, let facts), .contested(let facts): facts
        case .open: []
        }
      case .position(let key): position(key).basis
      case .guarantee(let id):
        dossier.requirements(of: id).flatMap { dossier[$0].claims + dossier[$0].denials }
      case .due: []
      }
    }
    return Set(statements).filter { counts($0) }.sorted()
  }
}

extension SourceAudit.Target {
  /// What the verdict is asked by.
  public var expression: Expression {
    switch self {
    case .guarantee(let id): .guarantee(id)
    case .position(let key): .position(key, .supports)
    }
  }

  /// The position, where it is one.
  public var key: PositionKey? {
    if case .position(let key) = self { key } else { nil }
  }

  /// The guarantee it is on.
  public var guarantee: GuaranteeID {
    switch self {
    case .guarantee(let id): id
    case .position(let key): key.guarantee
    }
  }
}

extension Dossier {
  /// A target as its lever is spelled.
  public func spelling(_ target: SourceAudit.Target) -> String {
    switch target {
    case .guarantee(let id): self[id].id
    case .position(let key): spelling(key)
    }
  }

  /// A trust as one would put it in force: `distrust ID`, `trust reliability B or better, unjudged`.
  public func text(_ trust: SourceAudit.Trust) -> String {
    switch trust {
    case .without(let source): "distrust \(self[source].id)"
    case .floor(let floor, let includesUnjudged):
      "trust reliability \(floor.rawValue) or better" + (includesUnjudged ? ", unjudged" : "")
    }
  }
}
