import ParleyCore
import Testing

extension JudgementExample {
  /// A guarantee: the conjunction of its own needs and of every need that counts.
  static let guarantees = [
    JudgementExample(
      "with no need at all it is open", "",
      ask: "force", .open, because: ["undocumented force"]),
    JudgementExample(
      "all its needs are needed",
      """
      guarantee mission force "A mission"
        needs winter
        needs uk supports force
      2025-06-01 mission needs ceasefire = full
      2025-06-01 winter
      2025-06-01 ceasefire = full
      2025-06-01 uk opposes force
      """, ask: "mission", .no, because: ["force", "mission", "uk"]),
    JudgementExample(
      "yes is decided by all of them",
      """
      2025-06-01 force needs ceasefire = full
      2025-06-01 force needs winter
      2025-06-01 winter
      2025-06-01 ceasefire = full
      """, ask: "force", .yes, because: ["ceasefire", "winter", "force"]),
    JudgementExample(
      "a claim that does not count is no need",
      """
      2025-06-01 force needs winter
      2025-06-01 force needs ceasefire = full
        in blog para 1
      2025-06-01 winter
      """, ask: "force", .yes, because: ["winter", "force"],
      from: { $0.distrusted = ["blog"] }),
    JudgementExample(
      "a disputed need that is not met leaves it open",
      """
      2025-06-01 force needs winter
      2025-06-02 force does not need winter
      2025-06-02 not winter
      """, ask: "force", .open, because: ["disputed force needs winter"]),
    JudgementExample(
      "a disputed need that is met leaves nothing open",
      """
      2025-06-01 force needs winter
      2025-06-02 force does not need winter
      2025-06-02 winter
      """, ask: "force", .yes, because: ["winter", "force"]),
    JudgementExample(
      "a disputed need that is open adds its own reasons",
      """
      2025-06-01 force needs winter
      2025-06-02 force does not need winter
      """, ask: "force", .open, because: ["open winter", "disputed force needs winter"]),
    JudgementExample(
      "claim and denial meet in canonical form",
      """
      2025-06-01 force needs winter and (uk supports force and winter)
      2025-06-02 force does not need uk supports force and winter
      2025-06-02 not winter
      """, ask: "force", .open,
      because: ["disputed force needs (winter and (uk supports force and winter))"]),
    JudgementExample(
      "a dispute belongs to guarantee and expression, however many make it",
      """
      2025-06-01 force needs winter
      2025-06-01 force needs winter or winter
      2025-06-02 force does not need winter
      2025-06-02 not winter
      """, ask: "force", .open, because: ["disputed force needs winter"]),
    JudgementExample(
      "a denial that does not count disputes nothing",
      """
      2025-06-01 force needs winter
      2025-06-02 force does not need winter
        in blog para 1
      2025-06-02 not winter
      """, ask: "force", .no, because: ["winter", "force"],
      from: { $0.distrusted = ["blog"] }),
    JudgementExample(
      "a denial alone is no need",
      """
      2025-06-02 force does not need winter
      """, ask: "force", .open, because: ["undocumented force"]),
    JudgementExample(
      "own needs are never disputed",
      """
      guarantee mission force "A mission"
        needs winter
      2025-06-02 mission does not need winter
      2025-06-02 not winter
      """, ask: "mission", .no, because: ["winter", "mission"]),
    JudgementExample(
      "a need of one guarantee is none of another",
      """
      2025-06-01 force needs winter
      2025-06-02 pledge does not need winter
      2025-06-02 not winter
      """, ask: "force", .no, because: ["winter", "force"]),
    JudgementExample(
      "is due when it holds and is triggered",
      """
      guarantee mission force "A mission"
        needs winter
        triggered by ceasefire = none
      2025-06-02 winter
      2025-06-02 ceasefire = none
      """, ask: "mission is due", .yes, because: ["ceasefire", "winter", "mission"]),
    JudgementExample(
      "is not due where it is not triggered, open or not",
      """
      guarantee mission force "A mission"
        triggered by ceasefire = none
      2025-06-02 ceasefire = full
      """, ask: "mission is due", .no, because: ["ceasefire", "mission"]),
    JudgementExample(
      "the trigger is no need",
      """
      guarantee mission force "A mission"
        needs winter
        triggered by ceasefire = none
      2025-06-02 winter
      2025-06-02 ceasefire = full
      """, ask: "mission", .yes, because: ["winter", "mission"]),
  ]
}
