import ParleyCore
import Testing

extension JudgementExample {
  /// Kleene's connectives, what decides a verdict, and what it is open on.
  static let reasons = [
    JudgementExample(
      "a failed and is decided by every no, and open parts do not matter",
      """
      2025-06-01 not winter
      2025-06-01 uk opposes force
      2025-06-01 ceasefire = full
      """, ask: "winter and uk supports force and ceasefire = full and pledge", .no,
      because: ["winter", "force", "uk"]),
    JudgementExample(
      "a true and is decided by all",
      """
      2025-06-01 winter
      2025-06-01 ceasefire = full
      """, ask: "winter and ceasefire = full", .yes, because: ["ceasefire", "winter"]),
    JudgementExample(
      "a true or is decided by every yes",
      """
      2025-06-01 winter
      2025-06-01 uk supports force
      2025-06-01 ceasefire = none
      """, ask: "winter or uk supports force or ceasefire = full or pledge", .yes,
      because: ["winter", "force", "uk"]),
    JudgementExample(
      "a failed or is decided by all",
      """
      2025-06-01 not winter
      2025-06-01 ceasefire = none
      """, ask: "winter or ceasefire = full", .no, because: ["ceasefire", "winter"]),
    JudgementExample(
      "an open and is open on its open parts alone",
      """
      2025-06-01 ceasefire = full
      """, ask: "ceasefire = full and winter and pledge", .open,
      because: ["open winter", "undocumented pledge"]),
    JudgementExample(
      "an open or as well",
      """
      2025-06-01 ceasefire = none
      """, ask: "ceasefire = full or not winter", .open, because: ["open winter"]),
    JudgementExample(
      "not open is open", "",
      ask: "winter or not winter", .open, because: ["open winter"]),
    JudgementExample(
      "reasons are followed through conditions and needs",
      """
      2025-06-01 force needs uk supports providing pledge
      2025-06-01 uk supports providing pledge if backstop
      2025-06-01 backstop needs winter
      2025-06-01 not winter
      """, ask: "force", .no, because: ["winter", "force", "pledge", "backstop", "uk"]),
    JudgementExample(
      "and so is what is open",
      """
      2025-06-01 force needs uk supports providing pledge
      2025-06-01 uk supports providing pledge if backstop
      2025-06-01 backstop needs winter
      """, ask: "force", .open, because: ["open winter"]),
    JudgementExample(
      "what opposes a supporter does not come from its condition",
      """
      2025-06-01 uk supports force if winter
      2025-06-01 winter
      """, ask: "uk opposes force", .no, because: ["force", "uk"]),
    JudgementExample(
      "causes are in the order of levers, then groups, then loops",
      """
      2025-06-01 force needs winter and uk supports force and pledge
      2025-06-01 force needs ceasefire = full
      2025-06-01 force does not need ceasefire = full
      2025-06-01 france supports pledge if france supports pledge
      """, ask: "force and any of club support force and france supports pledge", .open,
      because: [
        "open ceasefire", "open winter", "undocumented uk on force",
        "disputed force needs ceasefire = full", "undocumented pledge", "empty club",
        "wait france on pledge",
      ]),
  ]
}
