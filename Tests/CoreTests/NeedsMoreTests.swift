import ParleyCore
import Testing

/// When the session asks for another line.
struct NeedsMoreTests {
  @Test(arguments: [
    "actor a state \"A\"", "2025 a supports g", "actor a state \"A\"\n  size 3",
    "ask (a", "expect not (a\n  or b", "assume (", "2025 a supports g if (b",
    "from a\nfactor f \"F\"",
    "ask (a # note", "2025 a supports g  # (",
  ])
  func anEntryThatMayGoOnAsksForMore(text: String) { #expect(Parser.needsMore(text)) }

  @Test(arguments: [
    "", " ", "ask a", "assume a", "from a", "scenario \"S\"", "actor a state \"A\"\n",
    "ask (a\n", "ask (a\n  ", "expect not (a\n  or b)", "actor a stat \"A\"",
    "actor a state \"A\"\n  sise 3", "2025 a suports g", "ask \"(", "# actor", "ask (a \"",
    "actor a state \"A\"\nquit",
  ])
  func anEntryThatIsWholeOrWrongDoesNot(text: String) { #expect(!Parser.needsMore(text)) }
}
