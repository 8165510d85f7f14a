/// The condition of a partial restatement, with what it keeps, as it is put together.
struct WholeCondition {
  /// Whose condition it is.
  private(set) var statement: StatementID
  private var parts: [Expression] = []
  private var known: Set<Expression> = []

  /// The condition of a statement that keeps none.
  init(_ statement: StatementID, _ own: Expression?) {
    self.statement = statement
    parts = own?.conjuncts ?? []
    known = Set(parts.map(\.canonical))
  }

  /// Goes on to a statement that keeps this one; a part that is asked for already is not asked for again.
  mutating func add(_ statement: StatementID, _ own: Expression?) {
    self.statement = statement
    if parts.isEmpty {
      self = WholeCondition(statement, own)
      return
    }
    for part in own?.conjuncts ?? [] where known.insert(part.canonical).inserted {
      parts.append(part)
    }
  }

  /// All parts as one; nil where there is none.
  var expression: Expression? { parts.count > 1 ? .and(parts) : parts.first }
}
