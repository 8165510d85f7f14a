/// What the documents say of a question: yes, no, or open.
///
/// Open is not no: it is what nobody documented, or what documents leave unsettled. The connectives
/// are the strong ones of Kleene (Introduction to Metamathematics, 1952, § 64).
public enum Verdict: String, Hashable, Sendable, CaseIterable {
  /// The reading of the documents is yes.
  case yes
  /// The reading of the documents is no.
  case no
  /// The documents leave it unsettled.
  case open

  /// Yes where a two-valued truth is true, else no.
  public init(_ truth: Bool) { self = truth ? .yes : .no }

  /// Both: no where either is no, yes where both are yes, else open.
  public static func && (left: Verdict, right: Verdict) -> Verdict {
    if left == .no || right == .no { return .no }
    return left == .yes && right == .yes ? .yes : .open
  }

  /// Either: yes where either is yes, no where both are no, else open.
  public static func || (left: Verdict, right: Verdict) -> Verdict { !(!left && !right) }

  /// The opposite; open stays open.
  public static prefix func ! (verdict: Verdict) -> Verdict {
    switch verdict {
    case .yes: .no
    case .no: .yes
    case .open: .open
    }
  }

  /// This where both agree, else open: what two rival accounts settle together.
  public func consensus(_ other: Verdict) -> Verdict { self == other ? self : .open }
}
