/// How a position can be settled.
public enum PositionValue: String, Hashable, Sendable, CaseIterable {
  /// For: supports is yes, opposes is no.
  case supports
  /// Against: the reverse.
  case opposes
  /// Neither: both are no.
  case neither

  /// The verdict of an atom on one side.
  public func verdict(_ side: Side) -> Verdict {
    Verdict((self == .supports && side == .supports) || (self == .opposes && side == .opposes))
  }
}
