import ParleyCore

/// A change of a position: what it was since a day, and what it became on another.
struct Shift {
  /// What it was.
  var before: CurrentPosition
  /// When it became that, as precisely as the documents have it.
  var since: InexactDate
  /// What it became.
  var after: CurrentPosition
  /// When it became that.
  var from: InexactDate
  /// The day the new position counts from.
  var day: Day

  /// The changes of a position up to the as-of date, oldest first. A position that was first
  /// documented is no change, and neither is one restated.
  static func all(of key: PositionKey, in judgement: Judgement) -> [Shift] {
    let dossier = judgement.dossier
    let days = Set(
      dossier.statements(about: key).filter { judgement.counts($0) }.map { dossier[$0].day })
    var shifts: [Shift] = []
    var before: (position: CurrentPosition, since: InexactDate)?
    for day in days.sorted() {
      var standpoint = judgement.standpoint
      standpoint.asOf = day
      let after = Judgement(dossier, standpoint).position(key)
      let today = after.statements.first { dossier[$0].day == day }
      let date = today.map { dossier[$0].date } ?? InexactDate(day)
      guard let known = before else {
        before = (after, date)
        continue
      }
      // A restatement carries the position from its own day on, but the position is as old as before.
      guard known.position.forms != after.forms else {
        before = (after, known.since)
        continue
      }
      shifts.append(
        Shift(
          before: known.position, since: known.since, after: after, from: date, day: day))
      before = (after, date)
    }
    return shifts
  }
}

extension CurrentPosition {
  /// The sides taken, each with its condition: what tells a position from a restatement of it.
  fileprivate var forms: Set<Form> {
    Set(readings.map { Form(stance: $0.stance, condition: $0.condition?.canonical) })
  }

  fileprivate struct Form: Hashable {
    var stance: Stance
    var condition: Expression?
  }
}

extension Narrator {
  /// A change in a sentence, with its days.
  func shift(_ shift: Shift) -> Sentence {
    let key = shift.after.key
    let text: [Inline] =
      [
        name(key.actor), " on ", object(key.role, key.guarantee),
        .text(": from \(shift.since.told) "),
      ]
      + documented(shift.before) + [.text("; from \(shift.from.told) ")] + documented(shift.after)
    return Sentence(
      text: text + ["."],
      citations: citations(shift.before.statements) + citations(shift.after.statements))
  }
}
