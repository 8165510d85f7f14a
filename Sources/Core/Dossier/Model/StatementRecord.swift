/// A statement as its page keeps it: of one small size and without memory of its own, so that a million
/// are one stretch of memory. Numbers stand for ids, and for places in the page's lists.
struct StatementRecord: Sendable {
  /// The line of its entry.
  var line: UInt32 = 0
  /// The date as written, packed.
  var date: UInt32 = 0
  /// When an event happened or is due, packed; 0 where that is not said.
  var on: UInt32 = 0
  /// The day it counts from.
  var day: Int32 = 0
  /// How much the voice weighs.
  var rank: Int32 = 1
  /// Whose position it is; or, of another claim, the claim's place among the page's.
  var subject: UInt32 = 0
  /// What the position is on.
  var guarantee: UInt32 = 0
  /// The condition's place among the page's, counted from 1; 0 where there is none.
  var condition: UInt32 = 0
  /// The one declared speaker; `none`; or, counted down from -2, a place among the page's voices.
  var voice: Int32 = StatementRecord.none
  /// The first of its citations in the page's.
  var firstCitation: UInt32 = 0
  /// How many citations it has.
  var citationCount: UInt32 = 0
  /// Where its gist begins in the page's text; or its place among the page's strings.
  var gist: UInt32 = 0
  /// How many bytes the gist has; `kept` where it is among the page's strings, 0 where there is none.
  var gistLength: UInt32 = 0
  /// The reason's place among the page's strings, counted from 1; 0 where there is none.
  var reason: UInt32 = 0
  /// How a position is voiced and whether it is about providing; or that it is another claim.
  var form: Form = .otherClaim

  /// No speaker.
  static let none: Int32 = -1
  /// A gist that is among the page's strings.
  static let kept = UInt32.max

  /// What sort of claim it is.
  enum Form: Sendable, Equatable {
    case position(Verb, Role)
    case otherClaim
  }
}
