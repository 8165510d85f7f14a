extension VerdictShift {
  /// How many shifts are told to a reader.
  private static let told = 12

  /// The shifts for a reader; nothing where there are none.
  static func blocks(_ shifts: [VerdictShift], title: String) -> [Block] {
    guard !shifts.isEmpty else { return [] }
    let more = shifts.count - told
    return [
      .paragraph([.text(title)]),
      .list(shifts.prefix(told).map { [.paragraph($0.sentence)] }),
    ] + (more > 0 ? [.paragraph([.text("And \(more) more.")])] : [])
  }

  /// The shifts as data.
  static func data(_ shifts: [VerdictShift]) -> JSON {
    .array(
      shifts.map { shift in
        [
          "id": .string(shift.subject), "before": .string(shift.before),
          "after": .string(shift.after),
        ]
      })
  }

  private var sentence: [Inline] {
    [.strong([.code(subject)]), ": ", Self.styled(before), " → ", Self.styled(after)]
  }

  private static func styled(_ words: String) -> Inline {
    Verdict(rawValue: words).map { .verdict($0) } ?? .text(words)
  }
}
