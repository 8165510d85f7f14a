/// A change of a position: what it was since a day, and what it became on another.
public struct PositionChange: Hashable, Sendable {
  /// What it was.
  public var before: DocumentedPosition
  /// When it became that, as precisely as the documents have it.
  public var since: InexactDate
  /// What it became.
  public var after: DocumentedPosition
  /// When it became that.
  public var from: InexactDate
  /// The day the new position counts from.
  public var day: Day

  /// The changes of a position up to the as-of date, oldest first. A position that was first
  /// documented is no change, and neither is one restated. Nor is it one that a voice of a better rank is
  /// heard for the first time: what a lesser voice said before never was the line. Positions are told
  /// without voices of a lower rank that differed at the time.
  public static func all(of key: PositionKey, in judgement: Judgement) -> [PositionChange] {
    let dossier = judgement.dossier
    var shifts: [PositionChange] = []
    var before:
      (position: DocumentedPosition, forms: Set<DocumentedPosition.Form>, since: InexactDate)?
    for (day, after) in judgement.course(of: key).watched(by: judgement) {
      let forms = after.forms
      let today = after.statements.first { dossier[$0].day == day }
      let date = today.map { dossier[$0].date } ?? InexactDate(day)
      guard let known = before else {
        before = (after, forms, date)
        continue
      }
      // A restatement carries the position from its own day on, but the position is as old as before.
      guard dossier.rank(after) == dossier.rank(known.position) else {
        before = (after, forms, date)
        continue
      }
      guard known.forms != forms else {
        before = (after, forms, known.since)
        continue
      }
      shifts.append(
        PositionChange(
          before: known.position, since: known.since, after: after, from: date, day: day))
      before = (after, forms, date)
    }
    return shifts
  }
}

extension Dossier {
  /// The rank of the voices that carry a position.
  fileprivate func rank(_ position: DocumentedPosition) -> Int? {
    position.statements.map { self[$0].rank }.min()
  }
}
