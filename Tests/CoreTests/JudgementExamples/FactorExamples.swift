import ParleyCore
import Testing

extension JudgementExample {
  /// A factor: an assumption, else its latest fact that has not lapsed, else open.
  static let factors = [
    JudgementExample(
      "a factor without a fact is open", "",
      ask: "winter", .open, because: ["open winter"]),
    JudgementExample(
      "a fact gives it its value",
      """
      2025-06-01 winter
      """, ask: "winter", .yes, because: ["winter"]),
    JudgementExample(
      "the latest fact is the one",
      """
      2025-06-03 not winter
      2025-06-01 winter
      """, ask: "winter", .no, because: ["winter"]),
    JudgementExample(
      "facts of the same latest day that differ make it contested",
      """
      2025-06-01 winter
      2025-06-01 not winter
      """, ask: "not winter", .open, because: ["contested winter"]),
    JudgementExample(
      "a contested level is open even where all say that it is reached",
      """
      2025-06-01 ceasefire = limited
      2025-06-01 ceasefire = full
      """, ask: "ceasefire >= limited", .open, because: ["contested ceasefire"]),
    JudgementExample(
      "an older fact contests nothing",
      """
      2025-06-01 ceasefire = none
      2025-06-02 ceasefire = full
      2025-06-02 ceasefire = full
      """, ask: "ceasefire = full", .yes, because: ["ceasefire"]),
    JudgementExample(
      ">= is at least at the level",
      """
      2025-06-01 ceasefire = full
      """, ask: "ceasefire >= limited", .yes, because: ["ceasefire"]),
    JudgementExample(
      "= is at the level",
      """
      2025-06-01 ceasefire = full
      """, ask: "ceasefire = limited", .no, because: ["ceasefire"]),
    JudgementExample(
      "until is inclusive",
      """
      2025-06-01 winter until 2025-06-05
      """, ask: "winter", .yes, because: ["winter"],
      from: { $0.set(asOf: "2025-06-05") }),
    JudgementExample(
      "a fact that has lapsed leaves the word to an earlier one",
      """
      2025-05-01 not winter
      2025-06-01 winter until 2025-06-05
      """, ask: "winter", .no, because: ["winter"],
      from: { $0.set(asOf: "2025-06-06") }),
    JudgementExample(
      "until a month is until its last day",
      """
      2025-06-01 winter until 2025-06
      """, ask: "winter", .yes, because: ["winter"],
      from: { $0.set(asOf: "2025-06-30") }),
    JudgementExample(
      "a fact as old as it lasts is valid",
      """
      factor funds "The funds"
        lasts 10 days
      2025-06-01 funds
      """, ask: "funds", .yes, because: ["funds"],
      from: { $0.set(asOf: "2025-06-11") }),
    JudgementExample(
      "a fact older than it lasts is not",
      """
      factor funds "The funds"
        lasts 10 days
      2025-06-01 funds
      """, ask: "funds", .open, because: ["open funds"],
      from: { $0.set(asOf: "2025-06-12") }),
    JudgementExample(
      "an assumption comes before every fact",
      """
      2025-06-01 not winter
      """, ask: "winter", .yes, because: ["winter"],
      from: { $0.settings = [.factor("winter", 1)] }),
  ]
}
