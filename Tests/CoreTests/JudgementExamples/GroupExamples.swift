import ParleyCore
import Testing

extension JudgementExample {
  /// So many of a group.
  static let groups = [
    JudgementExample(
      "at least N is yes at N yeses, and the yeses decide it",
      """
      2025-06-01 uk, france support force
      2025-06-01 italy opposes force
      """, ask: "at least 2 of (italy, france, uk) support force", .yes,
      because: ["force", "uk", "france"]),
    JudgementExample(
      "no where yes and open together stay below N, and the noes decide it",
      """
      2025-06-01 uk, france oppose force
      """, ask: "at least 2 of (italy, france, uk) support force", .no,
      because: ["force", "uk", "france"]),
    JudgementExample(
      "else open, on the open ones",
      """
      2025-06-01 uk supports force
      2025-06-01 france opposes force
      """, ask: "most of (italy, france, uk) support force", .open,
      because: ["undocumented italy on force"]),
    JudgementExample(
      "all of the members",
      """
      2025-06-01 italy, france oppose force
      """, ask: "all of eu oppose force", .yes, because: ["force", "france", "italy"]),
    JudgementExample(
      "most is more than half",
      """
      2025-06-01 italy supports force
      2025-06-01 france opposes force
      """, ask: "most of eu support force", .no, because: ["force", "france"]),
    JudgementExample(
      "undeclared members count as open",
      """
      actor league coalition "A league"
        size 3
      actor spain state "Spain"
        member of league
      2025-06-01 spain supports force
      """, ask: "most of league support force", .open, because: ["undeclared league"]),
    JudgementExample(
      "also under silence is no",
      """
      actor league coalition "A league"
        size 2~
      actor spain state "Spain"
        member of league
      2025-06-01 spain supports force
      """, ask: "all of league support force", .open, because: ["undeclared league"],
      from: { $0.silenceIsNo = true }),
    JudgementExample(
      "what is enough without them is enough",
      """
      actor league coalition "A league"
        size 30
      actor spain state "Spain"
        member of league
      2025-06-01 spain supports force
      """, ask: "any of league support force", .yes, because: ["force", "spain"]),
    JudgementExample(
      "a size below the declared members means nothing",
      """
      actor league coalition "A league"
        size 1
      actor spain state "Spain"
        member of league
      actor malta state "Malta"
        member of league
      2025-06-01 spain supports force
      2025-06-01 malta opposes force
      """, ask: "most of league support force", .no, because: ["force", "malta"]),
    JudgementExample(
      "N above the total is no, whatever is open", "",
      ask: "at least 3 of eu support force", .no, because: []),
    JudgementExample(
      "no members at all: open", "",
      ask: "at least 3 of club support force", .open, because: ["empty club"]),
    JudgementExample(
      "members are those at the as-of date",
      """
      actor league coalition "A league"
      actor spain state "Spain"
        member of league
      actor malta state "Malta"
        member of league from 2025-06-05 until 2025-06-10
      2025-06-01 spain supports force
      2025-06-01 malta opposes force
      """, ask: "all of league support force", .yes, because: ["force", "spain"],
      from: { $0.set(asOf: "2025-06-11") }),
    JudgementExample(
      "from and until are inclusive",
      """
      actor league coalition "A league"
      actor spain state "Spain"
        member of league from 2025-06
      actor malta state "Malta"
        member of league from 2025-06-05 until 2025-06-10
      2025-06-01 spain supports force
      2025-06-01 malta opposes force
      """, ask: "all of league support force", .no, because: ["force", "malta"],
      from: { $0.set(asOf: "2025-06-10") }),
  ]
}
