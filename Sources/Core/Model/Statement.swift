/// One dated claim about one subject, with its sources.
///
/// An entry whose subject is a list makes one statement for each subject.
public struct Statement: Hashable, Sendable {
  /// Where its entry stands.
  public var place: Place
  /// The date as written.
  public var date: InexactDate
  /// The day it counts from: the date's last possible day, but no later than the earliest
  /// publication among all its sources.
  public var day: Day
  /// What it says.
  public var claim: Claim
  /// Who said it.
  public var speakers: [Speaker] = []
  /// Who says it of the subject.
  public var accordingTo: [ActorID] = []
  /// How much the voice weighs for the subject: 1 is best; `according to` comes last.
  public var rank = 1
  /// Where it is documented; may be empty for what is supposed.
  public var citations: [SourceCitation] = []
  /// The stated reason, in the analyst's words.
  public var reason: String?
  /// When an event happened or is due.
  public var on: InexactDate?
  /// What was said, in the analyst's words.
  public var gist: String?
  /// Whether it belongs to a scenario or session and documents nothing.
  public var isSupposed = false

  /// The rank of `according to`.
  public static let lastRank = Int.max

  /// Who said it.
  public enum Speaker: Hashable, Sendable {
    case actor(ActorID)
    case unnamed(String)
  }

  /// Whether anyone is named as having said it; else it is the source's own report.
  public var hasSpeaker: Bool { !speakers.isEmpty || !accordingTo.isEmpty }
}

/// Where a statement is documented.
public struct SourceCitation: Hashable, Sendable {
  /// The source.
  public var source: SourceID
  /// The paragraphs.
  public var paragraphs: [ClosedRange<Int>]
  /// How credible the information is, after the Admiralty code.
  public var credibility: Credibility
  /// Who carried it.
  public var carrier: String?
  /// The passage's fingerprint.
  public var fingerprint: String?
}
