/// Where an actor stands on a guarantee in a role, as the statements that count have it.
public struct DocumentedPosition: Hashable, Sendable {
  /// Whose position on what.
  public var key: PositionKey
  /// The competing readings: one where the position is settled, none where it is undocumented.
  public var readings: [Reading]
  /// Voices of a lower rank that differ.
  public var divisions: [Division]
  /// Reports of the same rank and day that differ and have no speaker, where another has one.
  public var passedOver: [StatementID] = []

  /// What the readings come to.
  public var standing: Standing {
    switch readings.count {
    case 0: .undocumented
    case 1: Standing(readings[0].stance)
    default: .contested
    }
  }

  /// Everything that its readings rest on, in order of place.
  public var basis: [StatementID] { readings.flatMap(\.basis).sorted() }

  /// The statements that carry it, in order of place.
  public var statements: [StatementID] { readings.flatMap(\.statements).sorted() }

  /// What a position comes to.
  public enum Standing: String, Hashable, Sendable, CaseIterable {
    case `for`, against, undecided, contested, undocumented

    /// The standing of a settled position.
    init(_ stance: Stance) {
      switch stance {
      case .for: self = .for
      case .against: self = .against
      case .undecided: self = .undecided
      }
    }
  }

  /// Statements that take one side on one condition.
  public struct Reading: Hashable, Sendable {
    /// The side.
    public var stance: Stance
    /// The strongest verb that was used.
    public var verb: Verb
    /// The whole condition, what `also if` keeps included; nil where there is none.
    public var condition: Expression?
    /// The statements, in order of place.
    public var statements: [StatementID]
    /// Earlier statements whose condition these keep, as `also if` does, in order of place.
    public var precedents: [StatementID] = []

    /// Everything that side and condition rest on, in order of place.
    public var basis: [StatementID] { (precedents + statements).sorted() }
  }

  /// A lower-ranked voice that differs. It changes no verdict.
  public struct Division: Hashable, Sendable {
    /// The statement.
    public var statement: StatementID
    /// Whether it is later than the position it differs from: a possible shift.
    public var isLater: Bool
  }
}

extension DocumentedPosition {
  /// The sides taken, each with its condition: what tells a position from a restatement of it.
  public var forms: Set<Form> { Set(readings.map { Form($0.stance, $0.condition) }) }

  /// What a statement holds: a stance on a condition, however that is written.
  public struct Form: Hashable, Sendable {
    /// The side.
    public var stance: Stance
    /// The condition in canonical form; nil where there is none.
    public var condition: Expression?

    /// What a statement holds, given its condition as it is written.
    public init(_ stance: Stance, _ condition: Expression?) {
      self.stance = stance
      self.condition = condition?.canonical
    }
  }
}
