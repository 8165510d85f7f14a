/// One thing in a proof, and what it rests on.
public struct ProofNode: Hashable, Sendable {
  /// What it is.
  public var kind: Kind
  /// What it comes to. A fact and an assumption are yes: they stand.
  public var verdict: Verdict
  /// The nodes that carry the verdict, by their index in the proof, in the order a reader meets them.
  public var parts: [Int] = []
  /// The parts that do not carry it; empty unless they were asked for.
  public var others: [Int] = []
  /// The statements that say it and count, in order of place.
  public var statements: [StatementID] = []
  /// Whether it is among what carries the whole proof's verdict.
  public var carries = true

  /// What a node can be.
  public enum Kind: Hashable, Sendable {
    /// A question, or a part of one.
    case expression(Expression)
    /// What documents say of a position, read for one side of it.
    case reading(PositionKey, Side, DocumentedPosition.Reading)
    /// The value that documents give a factor.
    case fact(FactorID, Int)
    /// What a guarantee needs, and who claims so; by its own definition where nobody does.
    case need(GuaranteeID, Expression, RequirementID?)
    /// What is assumed.
    case assumption(InForce)
    /// What nothing settles.
    case unknown(Cause)
  }

  /// The expression it judges; nil for what is no question.
  public var expression: Expression? {
    if case .expression(let expression) = kind { expression } else { nil }
  }

  /// What it names, where it is an atom: its factor, its guarantee, or its actor and guarantee.
  var subjects: [Subject] {
    switch kind {
    case .expression(.equal(let id, _)), .expression(.atLeast(let id, _)): [.factor(id)]
    case .expression(.guarantee(let id)), .expression(.due(let id)): [.guarantee(id)]
    case .expression(.position(let key, _)): [.actor(key.actor), .guarantee(key.guarantee)]
    default: []
    }
  }

  /// The atom it is, where waits go from atom to atom.
  var atom: Atom? {
    switch expression {
    case .guarantee(let id): .guarantee(id)
    case .due(let id): .due(id)
    case .position(let key, let side): .position(key, side)
    default: nil
    }
  }
}
