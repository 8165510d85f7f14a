/// One dated claim about one subject, with its sources.
///
/// An entry whose subject is a list makes one statement for each subject. It is a view: what it says is
/// kept, small, in the page of its file, and put together as it is asked for.
public struct Statement: Sendable {
  let page: StatementPage
  let index: Int

  private var record: StatementRecord { page.records[index] }

  /// Where its entry stands.
  public var place: Place {
    page.place ?? Place(file: page.text.name, line: Int(record.line))
  }
  /// The date as written.
  public var date: InexactDate { InexactDate(record.date) }
  /// The day it counts from: the date's last possible day, but no later than the earliest
  /// publication among all its sources.
  public var day: Day { Day(number: Int(record.day)) }
  /// What it says.
  public var claim: Claim { page.claim(record) }
  /// Who said it.
  public var speakers: [Speaker] { page.speakers(record) }
  /// Who says it of the subject.
  public var accordingTo: [ActorID] { page.accordingTo(record) }
  /// How much the voice weighs for the subject: 1 is best; `according to` comes last.
  public var rank: Int { Int(record.rank) }
  /// Where it is documented; may be empty for what is supposed.
  public var citations: [SourceCitation] { page.citations(record) }
  /// The stated reason, in the analyst's words.
  public var reason: String? { page.reason(record) }
  /// When an event happened or is due.
  public var on: InexactDate? { record.on == 0 ? nil : InexactDate(record.on) }
  /// What was said, in the analyst's words.
  public var gist: String? { page.gist(record) }
  /// Whether it belongs to a scenario or session and documents nothing.
  public var isSupposed: Bool { page.isSupposed }
  /// Whether anyone is named as having said it; else it is the source's own report.
  public var hasSpeaker: Bool { record.voice != StatementRecord.none }

  /// Whether it is a position that keeps the condition of the one it follows.
  var isPartial: Bool { page.isPartial(record) }
  /// Whether it gives a position under a condition.
  var isConditional: Bool { record.condition != 0 }

  /// Whether one of its sources is such a one.
  func cites(where isMeant: (SourceID) -> Bool) -> Bool { page.cites(record, where: isMeant) }

  /// The rank of `according to`, after every other.
  public static let lastRank = Int(Int32.max)

  /// Who said it.
  public enum Speaker: Hashable, Sendable {
    case actor(ActorID)
    case unnamed(String)
  }
}

extension Statement: Equatable {
  /// Whether two say the same at the same place.
  public static func == (left: Self, right: Self) -> Bool {
    left.place == right.place && left.date == right.date && left.day == right.day
      && left.claim == right.claim && left.speakers == right.speakers
      && left.accordingTo == right.accordingTo && left.rank == right.rank
      && left.citations == right.citations && left.reason == right.reason && left.on == right.on
      && left.gist == right.gist && left.isSupposed == right.isSupposed
  }
}
