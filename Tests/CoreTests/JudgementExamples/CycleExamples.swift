import ParleyCore
import Testing

extension JudgementExample {
  /// Verdicts are the least fixpoint from all open; what waits for itself is a mutual wait.
  static let cycles = [
    JudgementExample(
      "we are ready if they are: open, and the loop is told",
      """
      2025-06-01 uk supports force if france supports force
      2025-06-01 france supports force if uk supports force
      """, ask: "uk supports force", .open, because: ["wait uk on force, france on force"]),
    JudgementExample(
      "one who waits for itself is a loop of one",
      """
      2025-06-01 uk supports force if uk supports force
      """, ask: "uk supports force", .open, because: ["wait uk on force"]),
    JudgementExample(
      "a way out settles all of the loop",
      """
      2025-06-01 uk supports force if france supports force or winter
      2025-06-01 france supports force if uk supports force
      2025-06-01 winter
      """, ask: "france supports force", .yes, because: ["winter", "force", "uk", "france"]),
    JudgementExample(
      "wherever the way out is, and in whatever direction",
      """
      2025-06-01 uk supports force if france supports force
      2025-06-01 france supports force if uk supports force or italy supports force or winter
      2025-06-01 italy supports force if france supports force or eu supports force
      2025-06-01 eu supports force if italy supports force
      2025-06-01 winter
      """, ask: "all of (uk, france, italy, eu) support force", .yes,
      because: ["winter", "force", "uk", "france", "italy", "eu"]),
    JudgementExample(
      "and so does a no",
      """
      2025-06-01 uk supports force if france supports force and winter
      2025-06-01 france supports force if uk supports force
      2025-06-01 not winter
      """, ask: "france supports force", .no, because: ["winter", "force", "uk", "france"]),
    JudgementExample(
      "an open loop tells its other reasons, too",
      """
      2025-06-01 uk supports force if france supports force and winter
      2025-06-01 france supports force if uk supports force
      """, ask: "france supports force", .open,
      because: ["open winter", "wait uk on force, france on force"]),
    JudgementExample(
      "who only waits for a loop is not in it",
      """
      2025-06-01 uk supports force if france supports force
      2025-06-01 france supports force if uk supports force
      2025-06-01 italy supports force if uk supports force
      """, ask: "italy supports force", .open, because: ["wait uk on force, france on force"]),
    JudgementExample(
      "two loops are told as two",
      """
      2025-06-01 uk supports force if uk supports force and france supports force
      2025-06-01 france supports force if france supports force
      """, ask: "uk supports force", .open, because: ["wait uk on force", "wait france on force"]),
    JudgementExample(
      "a loop that is not reached is not told",
      """
      2025-06-01 uk supports force if uk supports force
      2025-06-01 france supports force if winter
      """, ask: "france supports force", .open, because: ["open winter"]),
    JudgementExample(
      "a guarantee may wait for those who wait for it",
      """
      2025-06-01 force needs uk supports providing force
      2025-06-01 uk supports providing force if force
      """, ask: "force", .open, because: ["wait uk on providing force, force"]),
    JudgementExample(
      "a loop may go through a count",
      """
      2025-06-01 uk, france support force if at least 2 of (uk, france) support force
      """, ask: "uk supports force", .open, because: ["wait uk on force, france on force"]),
    JudgementExample(
      "and through what makes it due",
      """
      guarantee mission force "A mission"
        needs winter
        triggered by uk supports mission
      2025-06-01 uk supports mission if mission is due
      2025-06-01 winter
      """, ask: "mission is due", .open, because: ["wait uk on mission, mission"]),
    JudgementExample(
      "opposing waits, too",
      """
      2025-06-01 uk supports force unless france opposes force
      2025-06-01 france opposes force unless uk supports force
      """, ask: "uk supports force", .open, because: ["wait uk on force, france on force"]),
    JudgementExample(
      "a doubt about oneself is no contradiction",
      """
      2025-06-01 uk supports force unless uk supports force
      """, ask: "uk supports force or not uk supports force", .open, because: ["wait uk on force"]),
  ]
}
