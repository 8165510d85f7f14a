import ParleyCore

/// A change of a position: what it was, and what it is since a day.
struct Shift {
  /// What it was.
  var before: CurrentPosition
  /// What it became.
  var after: CurrentPosition
  /// The first day of the new position.
  var day: Day

  /// The changes of a position up to the as-of date, oldest first. A position that was first
  /// documented is no change, and neither is one restated.
  static func all(of key: PositionKey, in judgement: Judgement) -> [Shift] {
    let dossier = judgement.dossier
    let days = Set(
      dossier.statements(about: key).filter { judgement.counts($0) }.map { dossier[$0].day })
    var shifts: [Shift] = []
    var before: CurrentPosition?
    for day in days.sorted() {
      var standpoint = judgement.standpoint
      standpoint.asOf = day
      let after = Judgement(dossier, standpoint).position(key)
      if let before, before.isOther(than: after) {
        shifts.append(Shift(before: before, after: after, day: day))
      }
      before = after
    }
    return shifts
  }
}

extension CurrentPosition {
  /// Whether stance or condition differ from another position's.
  fileprivate func isOther(than other: CurrentPosition) -> Bool { forms != other.forms }

  private var forms: Set<Form> {
    Set(readings.map { Form(stance: $0.stance, condition: $0.condition?.canonical) })
  }

  private struct Form: Hashable {
    var stance: Stance
    var condition: Expression?
  }
}

extension Narrator {
  /// A change in a sentence.
  func shift(_ shift: Shift) -> Sentence {
    let key = shift.after.key
    return Sentence(
      text: [name(key.actor), " on ", object(key.role, key.guarantee), ": "] + brief(shift.before)
        + [.text(", since \(shift.day) ")] + brief(shift.after) + ["."],
      citations: citations(shift.before.statements) + citations(shift.after.statements))
  }

  /// A position in a few words: the verb and the condition, or that it is contested.
  func brief(_ position: CurrentPosition) -> [Inline] {
    guard position.standing != .contested else { return ["contested"] }
    guard let reading = position.readings.first else { return ["not documented"] }
    return [.text(reading.verb.rawValue)] + condition(reading.condition)
  }
}
