import ParleyCore
import Testing

extension JudgementExample {
  /// What a setting does, and what it has no effect on.
  static let assumptions = [
    JudgementExample(
      "a position outright has no condition left",
      """
      2025-06-01 uk opposes force if winter
      """, ask: "uk supports force", .yes, because: ["force", "uk"],
      from: { $0.assume("uk", .supports, "force", isOutright: true) }),
    JudgementExample(
      "outright comes before a contested position",
      """
      2025-06-01 uk opposes force
      2025-06-01 uk supports force
      """, ask: "uk opposes force", .yes, because: ["force", "uk"],
      from: { $0.assume("uk", .opposes, "force", isOutright: true) }),
    JudgementExample(
      "an undocumented position that is settled is settled outright", "",
      ask: "uk supports force", .yes, because: ["force", "uk"],
      from: { $0.assume("uk", .supports, "force") }),
    JudgementExample(
      "neither: both are no", "",
      ask: "uk supports force or uk opposes force", .no, because: ["force", "uk"],
      from: { $0.assume("uk", .neither, "force") }),
    JudgementExample(
      "an undecided position that is settled keeps its condition",
      """
      2025-06-01 uk considers force if winter
      """, ask: "uk supports force", .open, because: ["open winter"],
      from: { $0.assume("uk", .supports, "force") }),
    JudgementExample(
      "and is no longer for the other side",
      """
      2025-06-01 uk considers force if winter
      """, ask: "uk opposes force", .no, because: ["force", "uk"],
      from: { $0.assume("uk", .supports, "force") }),
    JudgementExample(
      "settled against, it opposes under its condition",
      """
      2025-06-01 uk considers force if winter
      2025-06-01 winter
      """, ask: "uk opposes force", .yes, because: ["winter", "force", "uk"],
      from: { $0.assume("uk", .opposes, "force") }),
    JudgementExample(
      "a documented position that is settled loses its condition",
      """
      2025-06-01 uk supports force if winter
      """, ask: "uk supports force", .yes, because: ["force", "uk"],
      from: { $0.assume("uk", .supports, "force") }),
    JudgementExample(
      "a contested position is not settled this way",
      """
      2025-06-01 uk supports force
      2025-06-01 uk opposes force
      """, ask: "uk supports force", .open, because: ["contested uk on force"],
      from: { $0.assume("uk", .supports, "force") }),
    JudgementExample(
      "but by the statement that is taken",
      """
      2025-06-01 uk supports force if winter
        "this"
      2025-06-01 uk opposes force
      """, ask: "uk supports force", .open, because: ["open winter"],
      from: { $0.settings = [.taken(actor: "uk", gist: "this")] }),
    JudgementExample(
      "taking one that considers leaves it undecided",
      """
      2025-06-01 uk considers force
        "this"
      2025-06-01 uk opposes force
      """, ask: "uk supports force", .open, because: ["undecided uk on force"],
      from: { $0.settings = [.taken(actor: "uk", gist: "this")] }),
    JudgementExample(
      "taking one that does not compete has no effect",
      """
      2025-05-01 uk supports force
        "this"
      2025-06-01 uk supports force
      2025-06-01 uk opposes force
      """, ask: "uk supports force", .open, because: ["contested uk on force"],
      from: { $0.settings = [.taken(actor: "uk", gist: "this")] }),
    JudgementExample(
      "an accepted account is a need like any other",
      """
      2025-06-01 force needs winter
        "this"
      2025-06-01 force does not need winter
      2025-06-01 not winter
      """, ask: "force", .no, because: ["winter", "force"],
      from: { $0.settings = [.account(gist: "this", true)] }),
    JudgementExample(
      "one set aside is none",
      """
      2025-06-01 force needs winter
        "this"
      2025-06-01 force does not need winter
      2025-06-01 not winter
      """, ask: "force", .yes, because: ["force"],
      from: { $0.settings = [.account(gist: "this", false)] }),
    JudgementExample(
      "and nothing behind it is open",
      """
      2025-06-01 force needs winter
        "this"
      2025-06-01 force does not need winter
      2025-06-01 force needs ceasefire = full
      """, ask: "force", .open, because: ["open ceasefire"],
      from: { $0.settings = [.account(gist: "this", false)] }),
    JudgementExample(
      "an account that is not disputed cannot be set aside",
      """
      2025-06-01 force needs winter
        "this"
      2025-06-01 not winter
      """, ask: "force", .no, because: ["winter", "force"],
      from: { $0.settings = [.account(gist: "this", false)] }),
    JudgementExample(
      "a guarantee assumed is not looked behind",
      """
      2025-06-01 force needs winter
      2025-06-01 not winter
      """, ask: "force", .yes, because: ["force"],
      from: { $0.settings = [.guarantee("force", true)] }),
    JudgementExample(
      "what is assumed of a guarantee leaves its trigger as it is",
      """
      guarantee mission force "A mission"
        triggered by winter
      """, ask: "mission is due", .open, because: ["open winter"],
      from: { $0.settings = [.guarantee("mission", true)] }),
    JudgementExample(
      "silence is no leaves what is assumed as it is", "",
      ask: "uk supports force", .yes, because: ["force", "uk"],
      from: {
        $0.silenceIsNo = true
        $0.assume("uk", .supports, "force")
      }),
    JudgementExample(
      "silence is no leaves what is undecided as it is",
      """
      2025-06-01 uk considers force
      """, ask: "uk supports force", .open, because: ["undecided uk on force"],
      from: { $0.silenceIsNo = true }),
  ]
}

extension SymbolicStandpoint {
  /// Assumes an actor's position on endorsing a guarantee.
  fileprivate mutating func assume(
    _ actor: String, _ value: PositionValue, _ guarantee: String, isOutright: Bool = false
  ) {
    settings.append(
      .position(actor: actor, .endorse, guarantee: guarantee, value, isOutright: isOutright))
  }
}
