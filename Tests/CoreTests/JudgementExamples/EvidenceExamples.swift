import ParleyCore
import Testing

extension JudgementExample {
  /// A statement counts when its day has come and at least one of its sources is trusted.
  static let evidence = [
    JudgementExample(
      "a statement counts from its day",
      """
      2025-06-02 uk supports force
      """, ask: "uk supports force", .yes, because: ["force", "uk"],
      from: { $0.set(asOf: "2025-06-02") }),
    JudgementExample(
      "and not before",
      """
      2025-06-02 uk supports force
      """, ask: "uk supports force", .open, because: ["undocumented uk on force"],
      from: { $0.set(asOf: "2025-06-01") }),
    JudgementExample(
      "a date is its last possible day",
      """
      2025-06 uk opposes force
      2025-06-29 uk supports force
      """, ask: "uk opposes force", .yes, because: ["force", "uk"]),
    JudgementExample(
      "but no later than the earliest publication",
      """
      2025-06 uk opposes force
        in wire para 1
        in blog para 1
      2025-06-11 uk supports force
      """, ask: "uk supports force", .yes, because: ["force", "uk"]),
    JudgementExample(
      "of all its sources, trusted or not",
      """
      2025-06 uk opposes force
        in wire para 1
        in blog para 1
      2025-06-11 uk supports force
      """, ask: "uk supports force", .yes, because: ["force", "uk"],
      from: { $0.distrusted = ["wire"] }),
    JudgementExample(
      "a statement whose source is distrusted does not count",
      """
      2025-06-02 uk supports force
        in blog para 1
      """, ask: "uk supports force", .open, because: ["undocumented uk on force"],
      from: { $0.distrusted = ["blog"] }),
    JudgementExample(
      "one trusted source is enough",
      """
      2025-06-02 uk supports force
        in blog para 1
        in wire para 1
      """, ask: "uk supports force", .yes, because: ["force", "uk"],
      from: { $0.distrusted = ["blog"] }),
    JudgementExample(
      "a floor leaves out what is less reliable",
      """
      2025-06-01 uk supports force
        in wire para 1
      2025-06-02 uk opposes force
        in blog para 1
      """, ask: "uk supports force", .yes, because: ["force", "uk"],
      from: { $0.floor = .c }),
    JudgementExample(
      "and what cannot be judged",
      """
      2025-06-01 uk supports force
      """, ask: "uk supports force", .open, because: ["undocumented uk on force"],
      from: { $0.floor = .e }),
    JudgementExample(
      "unless told otherwise",
      """
      2025-06-01 uk supports force
      """, ask: "uk supports force", .yes, because: ["force", "uk"],
      from: {
        $0.floor = .a
        $0.includesUnjudged = true
      }),
    JudgementExample(
      "known: what was published by then",
      """
      2025-06-01 uk supports force
        in wire para 1
      2025-06-02 uk opposes force
        in blog para 1
      """, ask: "uk supports force", .yes, because: ["force", "uk"],
      from: { $0.known = InexactDate("2025-06-10")!.lastDay }),
    JudgementExample(
      "a source without a publication date does not count under known",
      """
      2025-06-01 uk supports force
      """, ask: "uk supports force", .open, because: ["undocumented uk on force"],
      from: { $0.known = InexactDate("2030-01-01")!.lastDay }),
  ]

  /// `also if` keeps the condition of the position of the day before.
  static let restatements = [
    JudgementExample(
      "also if keeps what was asked",
      """
      2025-06-01 uk supports force if winter
      2025-06-02 uk supports force also if ceasefire = full
      2025-06-01 not winter
      2025-06-01 ceasefire = full
      """, ask: "uk supports force", .no, because: ["winter", "force", "uk"]),
    JudgementExample(
      "and adds to it",
      """
      2025-06-01 uk supports force if winter
      2025-06-02 uk supports force also if ceasefire = full
      2025-06-01 winter
      2025-06-01 ceasefire = none
      """, ask: "uk supports force", .no, because: ["ceasefire", "force", "uk"]),
    JudgementExample(
      "if starts anew",
      """
      2025-06-01 uk supports force if winter
      2025-06-02 uk supports force if ceasefire = full
      2025-06-01 not winter
      2025-06-01 ceasefire = full
      """, ask: "uk supports force", .yes, because: ["ceasefire", "force", "uk"]),
    JudgementExample(
      "a chain keeps everything",
      """
      2025-06-01 uk supports force if winter
      2025-06-02 uk proposes force also if ceasefire = full
      2025-06-03 uk supports force also if france supports force
      """, ask: "uk supports force", .open,
      because: ["open ceasefire", "open winter", "undocumented france on force"]),
    JudgementExample(
      "what an unless added is kept as well",
      """
      2025-06-01 uk supports force unless winter
      2025-06-02 uk supports force also if ceasefire = full
      """, ask: "uk supports force", .open, because: ["open ceasefire", "open winter"]),
    JudgementExample(
      "after another stance it stands alone",
      """
      2025-06-01 uk considers force if winter
      2025-06-02 uk supports force also if ceasefire = full
      2025-06-02 ceasefire = full
      """, ask: "uk supports force", .yes, because: ["ceasefire", "force", "uk"]),
    JudgementExample(
      "after a contested position it stands alone",
      """
      2025-06-01 uk supports force if winter
      2025-06-01 uk supports force
      2025-06-02 uk supports force also if ceasefire = full
      2025-06-02 ceasefire = full
      """, ask: "uk supports force", .yes, because: ["ceasefire", "force", "uk"]),
    JudgementExample(
      "it adds to the day before, not to its own",
      """
      2025-06-02 uk supports force if winter
      2025-06-02 uk supports force also if ceasefire = full
      """, ask: "uk supports force", .open,
      because: ["open ceasefire", "open winter", "contested uk on force"]),
    JudgementExample(
      "it follows the position of its subject, whoever spoke in between",
      """
      2025-06-01 italy supports force if winter
        by meloni
      2025-06-02 italy opposes force
        by salvini
      2025-06-03 italy supports force also if ceasefire = full
        by meloni
      """, ask: "italy supports force", .open, because: ["open ceasefire", "open winter"]),
    JudgementExample(
      "it is judged under the same trust",
      """
      2025-06-01 uk supports force if winter
        in blog para 1
      2025-06-02 uk supports force also if ceasefire = full
      """, ask: "uk supports force", .open, because: ["open ceasefire"],
      from: { $0.distrusted = ["blog"] }),
  ]
}

extension SymbolicStandpoint {
  /// Sets the as-of date.
  mutating func set(asOf date: String) {
    isAsOfNewest = false
    asOf = InexactDate(date)!.lastDay
  }
}
