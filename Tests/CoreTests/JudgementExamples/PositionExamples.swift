import ParleyCore
import Testing

extension JudgementExample {
  /// The current position: undocumented, for, against, undecided or contested, under its condition.
  static let positions = [
    JudgementExample(
      "of a position nobody documented supports is open", "",
      ask: "uk supports force", .open, because: ["undocumented uk on force"]),
    JudgementExample(
      "and opposes is open, too", "",
      ask: "uk opposes force", .open, because: ["undocumented uk on force"]),
    JudgementExample(
      "under silence is no, both are no", "",
      ask: "uk supports force or uk opposes force", .no, because: ["force", "uk"],
      from: { $0.silenceIsNo = true }),
    JudgementExample(
      "for: supports is yes",
      """
      2025-06-01 uk proposes force
      """, ask: "uk supports force", .yes, because: ["force", "uk"]),
    JudgementExample(
      "for: opposes is no",
      """
      2025-06-01 uk supports force if winter
      """, ask: "uk opposes force", .no, because: ["force", "uk"]),
    JudgementExample(
      "for, condition unmet: supports is no",
      """
      2025-06-01 uk supports force if winter
      2025-06-01 not winter
      """, ask: "uk supports force", .no, because: ["winter", "force", "uk"]),
    JudgementExample(
      "for, condition open: supports is open on what the condition is",
      """
      2025-06-01 uk supports force if winter
      """, ask: "uk supports force", .open, because: ["open winter"]),
    JudgementExample(
      "against: the reverse",
      """
      2025-06-01 uk rejects force if winter
      2025-06-01 winter
      """, ask: "uk opposes force and not uk supports force", .yes,
      because: ["winter", "force", "uk"]),
    JudgementExample(
      "unless is and not",
      """
      2025-06-01 uk supports force if winter unless ceasefire = full
      2025-06-01 winter
      2025-06-01 ceasefire = full
      """, ask: "uk supports force", .no, because: ["ceasefire", "force", "uk"]),
    JudgementExample(
      "undecided: both are open",
      """
      2025-06-01 uk considers force
      """, ask: "uk supports force or uk opposes force", .open,
      because: ["undecided uk on force"]),
    JudgementExample(
      "undecided, condition no: both are no",
      """
      2025-06-01 uk considers force if winter
      2025-06-01 not winter
      """, ask: "uk supports force or uk opposes force", .no, because: ["winter", "force", "uk"]),
    JudgementExample(
      "undecided, condition yes: still open",
      """
      2025-06-01 uk considers force if winter
      2025-06-01 winter
      """, ask: "uk supports force", .open, because: ["undecided uk on force"]),
    JudgementExample(
      "undecided, condition open: open on both",
      """
      2025-06-01 uk considers force if winter
      """, ask: "uk supports force", .open, because: ["open winter", "undecided uk on force"]),
    JudgementExample(
      "positions of one day that differ in stance are contested",
      """
      2025-06-01 uk supports force
      2025-06-01 uk opposes force
      """, ask: "uk supports force", .open, because: ["contested uk on force"]),
    JudgementExample(
      "and so are those that differ in condition",
      """
      2025-06-01 uk supports force
      2025-06-01 uk supports force if winter
      """, ask: "uk supports force", .open, because: ["open winter", "contested uk on force"]),
    JudgementExample(
      "the condition of one who is against is nothing that a supporter waits for",
      """
      2025-06-01 uk supports force
      2025-06-01 uk opposes force if winter
      """, ask: "uk supports force", .open, because: ["contested uk on force"]),
    JudgementExample(
      "what all competing positions give, the atom is",
      """
      2025-06-01 uk supports force
      2025-06-01 uk proposes force if winter
      2025-06-01 winter
      """, ask: "uk supports force and not uk opposes force", .yes,
      because: ["winter", "force", "uk"]),
    JudgementExample(
      "a competing position that considers makes it contested, not undecided as well",
      """
      2025-06-01 uk supports force
      2025-06-01 uk considers force
      """, ask: "uk supports force", .open, because: ["contested uk on force"]),
    JudgementExample(
      "conditions equal in canonical form are one",
      """
      2025-06-01 uk supports force if winter and any of (italy, france) support force
      2025-06-01 uk proposes force if (at least 1 of (france, italy) support force and winter) and winter
      """, ask: "uk supports force", .open,
      because: ["open winter", "undocumented france on force", "undocumented italy on force"]),
    JudgementExample(
      "not not stays: such conditions compete",
      """
      2025-06-01 uk supports force if winter
      2025-06-01 uk supports force unless not winter
      """, ask: "uk supports force", .open, because: ["open winter", "contested uk on force"]),
    JudgementExample(
      "welcoming is not providing",
      """
      2025-06-01 uk supports force
      """, ask: "uk supports providing force", .open,
      because: ["undocumented uk on providing force"]),
    JudgementExample(
      "nothing passes from a coalition to its members",
      """
      2025-06-01 eu supports force
      """, ask: "france supports force", .open, because: ["undocumented france on force"]),
    JudgementExample(
      "nor from the members to the coalition",
      """
      2025-06-01 france, italy support force
      """, ask: "eu supports force", .open, because: ["undocumented eu on force"]),
    JudgementExample(
      "what is claimed of most of a group is recorded and judges nothing",
      """
      2025-06-01 most of eu support force
      """, ask: "most of eu support force", .open,
      because: ["undocumented france on force", "undocumented italy on force"]),
  ]

  /// Of the statements that count the best rank is kept, then the latest day, then those with a
  /// speaker before those without.
  static let voices = [
    JudgementExample(
      "the latest day is the one",
      """
      2025-06-02 uk opposes force
      2025-06-01 uk supports force
      """, ask: "uk opposes force", .yes, because: ["force", "uk"]),
    JudgementExample(
      "a second voice does not move the line, even later",
      """
      2025-06-01 italy supports force
        by meloni
      2025-06-09 italy opposes force
        by salvini
      """, ask: "italy supports force", .yes, because: ["force", "italy"]),
    JudgementExample(
      "a second voice is the position where there is no first",
      """
      2025-06-09 italy opposes force
        by salvini
      """, ask: "italy opposes force", .yes, because: ["force", "italy"]),
    JudgementExample(
      "according to comes after every other",
      """
      2025-06-01 italy opposes force
        by salvini
      2025-06-09 italy supports force
        according to meloni
      """, ask: "italy opposes force", .yes, because: ["force", "italy"]),
    JudgementExample(
      "a source's own report has the first rank",
      """
      2025-06-01 italy supports force
        by meloni
      2025-06-02 italy opposes force
      """, ask: "italy opposes force", .yes, because: ["force", "italy"]),
    JudgementExample(
      "of one day, those with a speaker come first",
      """
      2025-06-01 italy opposes force
      2025-06-01 italy supports force
        by meloni
      """, ask: "italy supports force", .yes, because: ["force", "italy"]),
    JudgementExample(
      "the rank of an unnamed voice is as written",
      """
      2025-06-01 italy supports force
        by meloni
      2025-06-02 italy opposes force
        by unnamed "a diplomat" rank 2
      """, ask: "italy supports force", .yes, because: ["force", "italy"]),
    JudgementExample(
      "of several speakers the best one counts",
      """
      2025-06-01 italy supports force
        by meloni
      2025-06-02 italy opposes force
        by salvini, italy
      """, ask: "italy opposes force", .yes, because: ["force", "italy"]),
  ]
}
