/// One weakness of the evidence: which check found it, on what, and what it rests on.
public struct Finding: Hashable, Sendable {
  /// The check that found it.
  public var check: AuditCheck
  /// What it is about.
  public var about: About
  /// The statements that show it, in order of place; empty where nothing is stated.
  public var statements: [StatementID] = []
  /// What there is to tell of it beyond its check.
  public var detail = Detail.none

  /// What a finding is about, and what a waiver names.
  public enum About: Hashable, Sendable {
    /// An actor, a guarantee, a factor or a source.
    case subject(Subject)
    /// A position.
    case position(PositionKey)
  }

  /// What a check found out.
  public enum Detail: Hashable, Sendable {
    case none
    /// The sources that carry a position, in order of place, and earlier or lesser statements from
    /// other sources that hold the same.
    case sources([SourceID], alike: [StatementID])
    /// A voice that differs.
    case division(CurrentPosition.Division)
    /// A report that differs and was passed over.
    case passedOver(StatementID)
    /// A need that is claimed and denied.
    case need(RequirementID)
    /// The last named voice of the same rank, whose other word unnamed voices took the place of; nil
    /// where there is none.
    case displacing(StatementID?)
    /// A change. Kept apart, for it is many times as large as what most findings tell.
    indirect case shift(Shift)
    /// How many days old the newest word is.
    case age(days: Int)
    /// The guarantees whose own needs or triggers wait for a position, in order of place.
    case waiting([GuaranteeID])
  }
}

extension Finding.About {
  /// What a waiver may be about that covers a finding about this: the same, or the actor of a position.
  var coveredBy: [Finding.About] {
    if case .position(let key) = self { [self, .subject(.actor(key.actor))] } else { [self] }
  }

  /// Whether it is about a subject, as a whole or in part.
  public func touches(_ subject: Subject) -> Bool {
    switch self {
    case .subject(let own): own == subject
    case .position(let key): subject == .actor(key.actor) || subject == .guarantee(key.guarantee)
    }
  }
}

extension Dossier {
  /// What a finding is about, as a waiver names it: an id, or `ACTOR [providing] GUARANTEE`.
  public func spelling(_ about: Finding.About) -> String {
    switch about {
    case .subject(let subject): id(subject)
    case .position(let key): spelling(key)
    }
  }

  /// Whether one comes before another: positions by actor and guarantee, then subjects by kind and
  /// place.
  func precedes(_ left: Finding.About, _ right: Finding.About) -> Bool {
    switch (left, right) {
    case (.position(let left), .position(let right)): left < right
    case (.subject(let left), .subject(let right)): precedes(left, right)
    case (.position, .subject): true
    case (.subject, .position): false
    }
  }
}
