import ParleyCore
import ParleyTerminal

/// Leads a learner through a lesson, line by line, and keeps the progress after each.
struct WalkLoop {
  let console: Console
  private(set) var walk: LessonWalk
  private var progress: ProgressFile?
  private var runner: ScriptRunner
  private var progressHasFailed = false

  init(console: Console, walk: LessonWalk, progress: ProgressFile?) {
    self.console = console
    self.walk = walk
    self.progress = progress
    runner = ScriptRunner(console, walk.session)
  }

  // MARK: At a terminal

  /// Leads a person at a terminal.
  ///
  /// - Parameter missed: What of earlier progress could not be entered again.
  mutating func run(_ interrupt: Interrupt, after missed: [Outcome]) throws(Diagnostic)
    -> ExitStatus
  {
    let prompter = Prompter(console, walk.session)
    prompter.words = LessonWord.allCases.map(\.rawValue)
    guard
      let editor = LineEditor(
        history: HistoryFile(), startsPrograms: console.rights.startsPrograms,
        visible: Visible.name,
        completer: { prompter.complete($0, at: $1) })
    else { throw Diagnostic(.unreadable, "the terminal cannot be used") }
    for notice in editor.notices { console.write("\(notice)\n") }
    let reader = EntryReader(editor: editor, prompter: prompter)
    show(begin(missed), interrupt)
    while !runner.isStopped {
      prompter.session = walk.session
      prompter.place = place
      console.write("\n")
      switch reader.read() {
      case .entry(let text):
        guard !text.allSatisfy(\.isWhitespace) else { continue }
        try? editor.remember(text)
        show(evaluate(text), interrupt)
      case .broken(let text):
        console.tell(EntryReader.isNoText)
        editor.recall(text)
      case .nothing: break
      case .end:
        console.write("\n")
        runner.isStopped = true
      }
    }
    if progress != nil, !progressHasFailed, !walk.isComplete {
      console.write("What you did is kept: the same command goes on from here.\n")
    }
    return .success
  }

  /// Where in the lesson the learner is, for the prompt.
  private var place: String {
    let step = "\(walk.position + 1)/\(walk.lesson.steps.count)"
    return walk.mover.map { "\(step) \($0)" } ?? step
  }

  // MARK: Without one

  /// Takes what standard input holds, entry by entry.
  mutating func run(_ bytes: [UInt8], after missed: [Outcome]) -> ExitStatus {
    show(begin(missed), nil)
    for entry in Self.entries(String(decoding: bytes, as: UTF8.self)) where !runner.isStopped {
      if isForReading { console.write("\nparley> \(Visible.text(entry, newline: .kept))\n") }
      show(evaluate(entry), nil)
    }
    return runner.status
  }

  /// A text's entries: lines that begin in the first column, each with the indented ones under it.
  private static func entries(_ text: String) -> [String] {
    var entries: [String] = []
    for line in text.split(whereSeparator: \.isNewline) {
      if line.first?.isWhitespace == true, let last = entries.indices.last {
        entries[last] += "\n" + line
      } else {
        entries.append(String(line))
      }
    }
    return entries
  }

  // MARK: Both

  /// Whether what is printed is for people: what is for programs has nothing between the reports.
  private var isForReading: Bool { console.format == .text || console.format == .markdown }

  /// Prints what came of a line, reports set apart. An error costs a learner nothing but the line.
  private mutating func show(_ outcomes: [Outcome], _ interrupt: Interrupt?) {
    for (index, outcome) in outcomes.enumerated() {
      if index > 0, outcome.report != nil, isForReading { console.write("\n") }
      runner.show([outcome], interrupt)
    }
  }

  private mutating func begin(_ missed: [Outcome]) -> [Outcome] {
    let outcomes = missed + walk.arrive(at: Moment.now)
    save()
    return outcomes
  }

  private mutating func evaluate(_ text: String) -> [Outcome] {
    let outcomes = walk.evaluate(text, at: Moment.now)
    save()
    return outcomes
  }

  private mutating func save() {
    guard !progressHasFailed else { return }
    do throws(Diagnostic) {
      try progress?.save(LessonProgress(walk))
    } catch {
      progressHasFailed = true
      var diagnostic = error
      diagnostic.notes.append("what you do in this lesson is not kept for another day")
      console.report(diagnostic)
    }
  }
}
