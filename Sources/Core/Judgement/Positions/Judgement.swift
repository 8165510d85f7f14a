/// A dossier judged from a standpoint: what each expression comes to, and why.
///
/// Verdicts are the least fixpoint, in the information order and from all open, of the equations that
/// the statements give (Kripke 1975; Fitting 1985). Only what a question reaches is worked out, and
/// it is worked out once: a judgement remembers. It belongs to one task at a time.
public final class Judgement {
  /// What is judged.
  public let dossier: Dossier
  /// From where.
  public let standpoint: Standpoint

  /// Whether one has tired of waiting. From then on nothing counts, what is not worked out yet reads open,
  /// and nothing wrong is remembered: whoever asks for an answer throws it away.
  public let isInterrupted: @Sendable () -> Bool

  var verdicts: [Atom: Verdict] = [:]
  /// How many atoms the judgement that this one took over from had worked out.
  var expectedAtoms = 0
  var currentPositions: [PositionKey: DocumentedPosition] = [:]
  var factorStates: [FactorID: FactorState] = [:]
  /// What each side of a position is made of where nothing is assumed of it; empty where undocumented.
  var documentedReadings: [Atom: [Reading]] = [:]
  /// The atoms that a count asks about, and how many members it cannot ask about.
  var memberAtoms: [Expression.GroupCount: (atoms: [Atom], undeclared: Int)] = [:]
  /// What each partial restatement adds to: the statements of the one reading that was current before it,
  /// in order of place; none where it stands alone. A chain of them is kept as links, for conditions copied
  /// along it would take the square of its length.
  var keeps: [StatementID: [StatementID]] = [:]
  /// The whole condition that was put together last: who goes along a chain asks for the next one next.
  var lastWhole: WholeCondition?
  var carriages: [PositionKey: Carriage] = [:]

  /// Prepares to judge; the work is done as questions are asked.
  public init(
    _ dossier: Dossier, _ standpoint: Standpoint,
    isInterrupted: @escaping @Sendable () -> Bool = { false }
  ) {
    self.dossier = dossier
    self.standpoint = standpoint
    self.isInterrupted = isInterrupted
  }

  /// What an expression comes to.
  public func verdict(_ expression: Expression) -> Verdict {
    settle(expression)
    return evaluate(expression)
  }

  /// Whether a statement counts: its day has come, and one of its sources is trusted and, where only
  /// what was known by a day counts, was published by then. What is supposed needs no source.
  public func counts(_ id: StatementID) -> Bool {
    counts(dossier[id])
  }

  /// The same of a statement that is at hand.
  func counts(_ statement: Statement) -> Bool {
    // Who goes through many statements asks this of each.
    if isInterrupted() { return false }
    if let asOf = standpoint.asOf, asOf < statement.day { return false }
    return statement.isSupposed || statement.cites { counts($0) }
  }

  /// Whether a source counts.
  public func counts(_ id: SourceID) -> Bool {
    // Field by field: a whole source is many strings to hold on to, and this is asked a million times.
    guard standpoint.trust.trusts(id, dossier.sources[id.index].reliability) else { return false }
    guard let known = standpoint.known else { return true }
    return dossier.sources[id.index].published.map { $0.lastDay <= known } ?? false
  }

  /// The value of a factor: what is assumed, else its latest fact that has not lapsed.
  public func factor(_ id: FactorID) -> FactorState {
    if let state = factorStates[id] { return state }
    let state = workOut(id)
    if isInterrupted() { return .open }
    factorStates[id] = state
    return state
  }

  private func workOut(_ id: FactorID) -> FactorState {
    if case .value(let value)? = standpoint.assumptions.settings[.factor(id)] {
      return .value(value, [])
    }
    let valid = dossier.statements(about: id).filter { counts($0) && !hasLapsed($0, id) }
    guard let latest = valid.map({ dossier[$0].day }).max() else { return .open }
    let facts = valid.filter { dossier[$0].day == latest }
    let values = Set(facts.compactMap { dossier[$0].claim.factValue })
    guard let value = values.first, values.count == 1 else { return .contested(facts) }
    return .value(value, facts)
  }

  private func hasLapsed(_ id: StatementID, _ factor: FactorID) -> Bool {
    guard let asOf = standpoint.asOf, case .fact(_, _, let until) = dossier[id].claim else {
      return false
    }
    if let until, until < asOf { return true }
    guard let lasts = dossier[factor].lasts else { return false }
    return asOf.number - dossier[id].day.number > lasts
  }
}

extension Claim {
  /// The value that a fact gives.
  var factValue: Int? {
    if case .fact(_, let value, _) = self { return value }
    return nil
  }
}
