import Testing

@testable import ParleyCore

/// Damaged pages: reading them never crashes, and what is said of them has a place in them.
struct LessonFuzzTests {
  private static let page = """
    # A page
    ```parley lesson
    title "T"
    minutes 20
    skip after 2
    roles norland, sudmark
    ```
    ```parley role norland
    You *want* `it`.
    ```
    ## One
    - an item
      goes on
    ```parley task
    expect monitors because truce
    ```
    ~~~parley hint
    Look.
    ~~~
    ```parley solution
    assume truce = full
    ```
    ```parley
    parley> assume truce = full
    ...
    ```
    ## Two
    ````parley round
    roles norland, sudmark
    expect airlift
    ````
    ```parley move norland
    assume norland supports providing airlift
    ```
    ```parley debrief
    expect open monitors
    ```
    The end.

    """

  private static let splinters = [
    "```", "````", "~~~", "\n", "\r\n", "## ", "# ", "parley", "parley task\n", "\"", "`", "**",
    "- ", "\u{1B}", "\0", "é", "\u{202E}", "norland", "roles ", "expect ", "\n```\n",
  ]

  private func damaged(_ random: inout SplitMix64, _ text: String) -> [UInt8] {
    var bytes = Array(text.utf8)
    for _ in 0...Int.random(in: 0..<5, using: &random) {
      let place = Int.random(in: 0...bytes.count, using: &random)
      let end = min(bytes.count, place + Int.random(in: 0..<30, using: &random))
      switch Int.random(in: 0..<4, using: &random) {
      case 0:
        bytes.insert(
          contentsOf: Array((Self.splinters.randomElement(using: &random) ?? "").utf8), at: place)
      case 1: bytes.removeSubrange(place..<end)
      case 2 where place < bytes.count: bytes[place] = UInt8.random(in: 0...255, using: &random)
      default:
        let target = Int.random(in: 0...bytes.count, using: &random)
        bytes.insert(contentsOf: Array(bytes[place..<end]), at: target)
      }
    }
    return bytes
  }

  @Test func aDamagedPageIsReadWithoutHarm() {
    var random = SplitMix64(seed: 20_250_903)
    var whole = 0
    for _ in 0..<600 {
      let text = SourceText(name: "page", bytes: damaged(&random, Self.page))
      let page = MarkdownPage(text)
      var reached = 0
      for fence in page.fences {
        #expect(fence.extent.lowerBound >= reached && fence.content.upperBound <= page.lines.count)
        reached = fence.extent.upperBound
      }
      #expect(reached <= page.lines.count)
      let lesson = Lesson(page)
      #expect(lesson.diagnostics == lesson.diagnostics.sorted())
      for diagnostic in lesson.diagnostics {
        let line = diagnostic.place?.line ?? 1
        #expect((1...page.lines.count).contains(line), "\(diagnostic)")
      }
      let run = TranscriptRun(Transcript(page), in: LessonSupport.session())
      _ = run.diagnostics.map { $0.picture() }
      guard lesson.diagnostics.isEmpty else { continue }
      whole += 1
      var walk = LessonWalk(lesson, in: LessonSupport.session())
      _ = walk.begin()
      for line in ["assume truce = full", "hint", "next", "done", "done", "next", "steps"] {
        let printed = walk.type(line)
        #expect(!printed.contains("\u{1B}") && !printed.contains("\u{202E}"))
      }
      _ = walk.handout
      let kept = LessonProgress(walk).text
      let again = try? LessonProgress(SourceText(name: "kept", kept))
      #expect(again?.text == kept, "\(kept)")
    }
    #expect(whole > 20, "too few of the damaged pages are whole to say anything: \(whole)")
  }

  @Test func damagedProgressIsReadOrRefused() throws {
    var walk = LessonSupport.walk(
      Self.page.replacing("skip after 2", with: "skip always"))
    _ = walk.begin()
    for line in ["assume truce = full", "hint", "next", "assume norland opposes providing airlift"]
    {
      walk.type(line)
    }
    let text = LessonProgress(walk).text
    var random = SplitMix64(seed: 7)
    var whole = 0
    for _ in 0..<600 {
      let source = SourceText(name: "kept", bytes: damaged(&random, text))
      guard let progress = try? LessonProgress(source) else { continue }
      whole += 1
      let again = try? LessonProgress(SourceText(name: "again", progress.text))
      #expect(again == progress && again?.text == progress.text, "\(progress.text)")
      var next = LessonWalk(walk.lesson, in: LessonSupport.session())
      _ = next.take(up: progress)
      _ = next.begin()
    }
    #expect(whole > 20, "too little of the damaged progress is whole to say anything: \(whole)")
  }
}
