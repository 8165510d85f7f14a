/// A statement while it is being checked, before it is put on a page.
struct StatementDraft {
  /// The line of its entry.
  var line: Int
  /// The date as written.
  var date: InexactDate
  /// The day it counts from.
  var day: Day
  /// What it says.
  var claim: Claim
  /// Who said it.
  var speakers: [Statement.Speaker] = []
  /// Who says it of the subject.
  var accordingTo: [ActorID] = []
  /// How much the voice weighs for the subject.
  var rank = 1
  /// Where it is documented.
  var citations: [SourceCitation] = []
  /// The stated reason.
  var reason: String?
  /// When an event happened or is due.
  var on: InexactDate?
  /// What was said.
  var gist: String?
}
