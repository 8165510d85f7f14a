/// An audit finding that the dossier's keepers have looked at and accept until a day.
public struct Waiver: Hashable, Sendable {
  /// The audit check's name.
  public var check: String
  /// What the finding is about.
  public var subject: Subject
  /// The last day it holds.
  public var until: InexactDate
  /// Why.
  public var reason: String
  /// Where it stands.
  public var place: Place
}
