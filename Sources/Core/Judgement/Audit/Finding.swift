/// One weakness of the evidence: which check found it, on what, and what it rests on.
public struct Finding: Hashable, Sendable {
  /// The check that found it.
  public var check: AuditCheck
  /// What it is about.
  public var about: AuditSubject
  /// The statements that show it, in order of place; empty where nothing is stated.
  public var statements: [StatementID] = []
  /// What there is to tell of it beyond its check.
  public var detail = Detail.none

  /// What a check found out.
  public enum Detail: Hashable, Sendable {
    case none
    /// The sources that carry a position, in order of place, and earlier or lesser statements from
    /// other sources that hold the same.
    case sources([SourceID], alike: [StatementID])
    /// A voice that differs.
    case division(DocumentedPosition.Division)
    /// A report that differs and was passed over.
    case passedOver(StatementID)
    /// A need that is claimed and denied.
    case need(RequirementID)
    /// The last named voice of the same rank, whose other word unnamed voices took the place of; nil
    /// where there is none.
    case displacing(StatementID?)
    /// A change. Kept apart, for it is many times as large as what most findings tell.
    indirect case shift(PositionChange)
    /// How many days old the newest word is.
    case age(days: Int)
    /// The guarantees whose own needs or triggers wait for a position, in order of place.
    case waiting([GuaranteeID])
  }
}
