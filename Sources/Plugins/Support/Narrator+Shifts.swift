import ParleyCore

extension Narrator {
  /// A change in a sentence, with its days.
  func shift(_ shift: PositionChange) -> Sentence {
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
