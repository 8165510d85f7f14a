/// An audit finding that the dossier's keepers have looked at and accept until a day.
public struct Waiver: Hashable, Sendable {
  /// The check whose finding it is.
  public var check: AuditCheck
  /// What the finding is about. An actor's id stands for all positions of that actor.
  public var about: AuditSubject
  /// The last day it holds.
  public var until: InexactDate
  /// Why.
  public var reason: String
  /// Where it stands.
  public var place: Place
  /// Its line, for a diagnostic when the text is long gone.
  public var head: Diagnostic.Place
}
