import ParleyCore

/// Reads a text as a page: its fences may not overlap, what is said of it has a place in it, and a
/// lesson that is whole can be walked, printed and kept.
enum LessonFuzz {
  static func run(_ bytes: [UInt8], in session: Session) {
    let page = MarkdownPage(SourceText(name: "fuzz.md", bytes: bytes))
    var reached = 0
    for fence in page.fences {
      hold(fence.extent.lowerBound >= reached, "two fences overlap")
      reached = fence.extent.upperBound
    }
    hold(reached <= page.lines.count, "a fence reaches beyond the page")
    let lesson = Lesson(page)
    for diagnostic in lesson.diagnostics {
      let line = diagnostic.place?.line ?? 1
      hold((1...page.lines.count).contains(line), "\(diagnostic.id) points beside the page")
    }
    _ = TranscriptRun(Transcript(page), in: session).diagnostics.map { $0.picture() }
    keep(bytes)
    guard lesson.diagnostics.isEmpty else { return }
    var walk = LessonWalk(lesson, in: session)
    _ = walk.arrive(at: "now")
    for line in ["assume f", "hint", "next", "done", "next", "reset", "yes", "steps"] {
      _ = walk.evaluate(line, at: "now")
    }
    _ = walk.handout
    keep(Array(LessonProgress(walk).text.utf8))
  }

  /// Progress that can be read is written as it was read.
  private static func keep(_ bytes: [UInt8]) {
    guard let progress = try? LessonProgress(SourceText(name: "kept", bytes: bytes)) else { return }
    let again = try? LessonProgress(SourceText(name: "again", progress.text))
    hold(again == progress && again?.text == progress.text, "progress is not kept as it was")
  }

  private static func hold(_ condition: Bool, _ message: String) {
    guard condition else { fatalError(message) }
  }
}
