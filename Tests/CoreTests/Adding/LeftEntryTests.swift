import ParleyCore
import Testing

@testable import ParleyCore

/// An entry that is left half-made is not lost.
struct LeftEntryTests {
  /// Wherever it ends, what is shown takes up all that was answered.
  @Test func whatIsLeftTakesUpEverything() throws {
    let answers = [
      "norland", "opposes", "providing monitors", "unless mandate", "", "3-4, 7", "2031-05-01",
      "lind", "2", "Not so.",
    ]
    var whole = try AddingBench()
    try whole.begin()
    for answer in answers { whole.answer(answer) }
    whole.answer("")
    for count in 0...answers.count {
      var bench = try AddingBench()
      try bench.begin()
      for answer in answers.prefix(count) { bench.answer(answer) }
      let said = AddingBench.told(bench.adding?.leave() ?? [])
      let left = bench.adding?.left
      #expect(bench.adding?.isOver == true)
      #expect(said.contains("To take it up again") == (count > 0))
      guard let left else {
        #expect(count == 0)
        continue
      }
      #expect(said.contains(left.split(separator: "\n")[0]))
      try bench.begin(String(left.dropFirst("add ".count)))
      // What comes after it is asked for, or asked for again at the end.
      for (part, answer) in zip(parts, answers) where bench.adding?.isOver == false {
        if bench.prompt.hasPrefix("write") {
          guard count < 10, parts.firstIndex(of: part)! >= max(count, 7) else { continue }
          bench.answer(part)
        }
        if bench.prompt.hasPrefix(part) { bench.answer(answer) }
      }
      #expect(bench.prompt == "write [yes]> ")
      bench.answer("")
      #expect(bench.folder["harbour.parley"] == whole.folder["harbour.parley"])
    }
  }

  private let parts = [
    "subject", "verb", "guarantee", "condition", "source", "paragraph", "date", "speaker",
    "credibility", "gist",
  ]

  @Test func whatIsDeclaredOrWaitsIsLeftToo() throws {
    var bench = try AddingBench()
    try bench.begin("tern opposes providing airlift if calm")
    _ = bench.adding?.leave()
    #expect(bench.adding?.left == "add tern opposes providing airlift if calm")
    try bench.begin("tern opposes providing airlift if calm")
    bench.answer("declare", "state", "", "", "aid")
    _ = bench.adding?.leave()
    #expect(
      bench.adding?.left == """
        add actor tern state "Tern"
        add guarantee airlift aid "Airlift"
        add tern opposes providing airlift if calm
        """)
    // Where the claim is being given anew, the whole one before it stays.
    try bench.begin("2031-05-01 norland opposes monitors\n  in harbour-post para 2")
    bench.answer("subject", "sudmark")
    _ = bench.adding?.leave()
    #expect(
      bench.adding?.left
        == "add 2031-05-01 norland opposes monitors\n  in harbour-post para 2")
    // What somebody said to drop is dropped.
    for word in ["cancel", "no"] {
      try bench.begin("2031-05-01 norland opposes monitors\n  in harbour-post para 2")
      #expect(bench.answer(word) == "Nothing was added.\n")
      #expect(bench.adding?.left == nil)
    }
  }

  @Test func whatCannotBeWrittenIsLeft() throws {
    var bench = try AddingBench()
    try bench.begin("2031-05-01 norland opposes monitors\n  in harbour-post para 2")
    bench.folder["harbour.parley"] = AddingBench.harbour + "# Theirs.\n"
    let said = bench.answer("yes")
    #expect(said.contains("[file-changed]"))
    #expect(said.contains("add 2031-05-01 norland opposes monitors\n  in harbour-post para 2"))
    #expect(bench.adding?.left != nil)
  }

  @Test func anUndatedStatementIsReadWithItsPlaces() throws {
    var bench = try AddingBench()
    let said = try bench.begin("norland oposes monitors\n  in harbour-post")
    #expect(said.contains("add:1:9:") && said.contains("1 | norland oposes monitors"))
  }
}
