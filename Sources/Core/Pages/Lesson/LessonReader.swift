/// Reads a lesson off its page.
struct LessonReader {
  private var lesson: Lesson
  private var page: MarkdownPage { lesson.page }
  /// The lines of prose since the last block or heading.
  private var prose: [String] = []
  private var hasTitle = false

  /// Creates a reader of a lesson that has nothing but its page.
  init(_ lesson: Lesson) { self.lesson = lesson }

  /// Reads the whole page.
  mutating func read() -> Lesson {
    var fences = page.fences[...]
    var index = 0
    while index < page.lines.count {
      if let fence = fences.first, fence.opening == index {
        take(fence)
        fences.removeFirst()
        index = fence.extent.upperBound
      } else {
        take(line: index)
        index += 1
      }
    }
    endProse()
    finish()
    return lesson
  }

  private mutating func take(line index: Int) {
    let line = page.lines[index]
    switch Prose.heading(line) {
    case (1, let title)? where lesson.steps.isEmpty:
      if !hasTitle { lesson.title = title }
      hasTitle = true
    case (2, let title)?:
      endProse()
      if lesson.steps.contains(where: { $0.title == title }) {
        lesson.diagnostics.append(
          Diagnostic(
            .badLesson, "another step has this title", expected: "a title of its own",
            place: page.place(ofLine: index)))
      }
      lesson.steps.append(LessonStep(title: title, line: index + 1))
    default: prose.append(line)
    }
  }

  private mutating func endProse() {
    show(Prose.blocks(prose))
    prose = []
  }

  private mutating func show(_ blocks: [Block]) {
    if lesson.steps.isEmpty {
      lesson.introduction += blocks
    } else if lesson.steps[lesson.steps.count - 1].debrief != nil {
      lesson.steps[lesson.steps.count - 1].afterword += blocks
    } else {
      lesson.steps[lesson.steps.count - 1].body += blocks
    }
  }

  private mutating func take(_ fence: MarkdownPage.Fence) {
    guard fence.words.first == "parley", fence.words.count > 1 else {
      endProse()
      let lines = page.lines[fence.content].map { $0.replacing("[..]", with: "…") }
      show([.code(lines.joined(separator: "\n"))])
      return
    }
    let known = LessonBlock.allCases.map(\.rawValue)
    guard let block = LessonBlock(rawValue: fence.words[1]) else {
      return report(
        fence, "'\(fence.words[1])' is no block of a lesson",
        expected: known.joined(separator: ", "),
        suggestion: NearestWord.to(fence.words[1], among: known))
    }
    guard fence.isClosed else { return lesson.diagnostics.append(page.unclosed(fence)) }
    guard fence.words.count == (block.takesRole ? 3 : 2) else {
      return report(
        fence, "this is not how a block '\(block.rawValue)' begins",
        expected: block.takesRole ? "parley \(block.rawValue) ACTOR" : "parley \(block.rawValue)")
    }
    do throws(Diagnostic) {
      if block.isPreface {
        try takePreface(block, fence)
      } else {
        try take(block, fence)
      }
    } catch {
      lesson.diagnostics.append(error)
    }
  }

  // MARK: Blocks

  private mutating func takePreface(
    _ block: LessonBlock, _ fence: MarkdownPage.Fence
  ) throws(Diagnostic) {
    guard lesson.steps.isEmpty else {
      throw failure(
        fence, "a block '\(block.rawValue)' stands in a step", expected: "it above the first step")
    }
    if block == .role {
      guard lesson.sheets[fence.words[2]] == nil else {
        throw failure(
          fence, "'\(fence.words[2])' has a sheet already", expected: "one sheet for each role")
      }
      lesson.actors.append((fence.words[2], page.place(ofLine: fence.opening)))
      lesson.sheets[fence.words[2]] = Prose.blocks(page.lines[fence.content])
    } else {
      takeSwitches(page.text(of: fence))
    }
  }

  private mutating func take(_ block: LessonBlock, _ fence: MarkdownPage.Fence) throws(Diagnostic) {
    if block == .debrief { endProse() }
    guard let last = lesson.steps.indices.last else {
      throw failure(
        fence, "a block '\(block.rawValue)' stands before the first step",
        expected: "a heading '## …' above it")
    }
    var step = lesson.steps[last]
    let text = page.text(of: fence)
    let isSecond =
      switch block {
      case .task: step.task != nil
      case .solution: step.solution != nil
      case .round: step.round != nil
      case .debrief: step.debrief != nil
      case .move: step.round?.moves[fence.words[2]] != nil
      default: false
      }
    guard !isSecond else {
      throw failure(
        fence, "this is the step's second block '\(block.rawValue)'",
        expected: "one, or a heading '## …' that begins another step")
    }
    switch block {
    case .task:
      lesson.diagnostics += misplaced(text) { if case .expect = $0 { true } else { false } }
      step.task = text
    case .hint: step.hints.append(Prose.blocks(page.lines[fence.content]))
    case .solution:
      lesson.diagnostics += Parser.parse(text, as: .script).diagnostics
      step.solution = text
    case .debrief:
      lesson.diagnostics += Parser.parse(text, as: .script).diagnostics
      step.debrief = text
    case .round: step.round = try round(text)
    case .move:
      guard step.round?.roles.contains(where: { $0.value == fence.words[2] }) == true else {
        throw failure(
          fence, "'\(fence.words[2])' has no move in this step",
          expected: "a role of a block 'round' above",
          suggestion: NearestWord.to(
            fence.words[2], among: step.round?.roles.map(\.value) ?? []))
      }
      lesson.diagnostics += Parser.parse(text, as: .script).diagnostics
      step.round?.moves[fence.words[2]] = text
    case .lesson, .role: break
    }
    lesson.steps[last] = step
  }

  /// What is wrong with a task: all that it may hold are expectations.
  private func misplaced(
    _ text: SourceText, _ isAllowed: (Entry.Kind) -> Bool
  ) -> [Diagnostic] {
    let file = Parser.parse(text, as: .script)
    if file.entries.isEmpty, file.diagnostics.isEmpty {
      return [
        Diagnostic(
          .badLesson, "the task asks for nothing", expected: "lines that begin with 'expect'",
          place: page.place(ofLine: text.firstLine - 2))
      ]
    }
    return file.diagnostics
      + file.entries.filter { !isAllowed($0.kind) }.map {
        Diagnostic(
          .badLesson, "a task asks for a state of the session", expected: "expect …",
          place: Diagnostic.Place($0.range, in: text))
      }
  }

  /// A round: who moves, where that is not everybody, then the questions.
  private mutating func round(_ text: SourceText) throws(Diagnostic) -> LessonRound {
    var lines = LineReader(text)
    var reader = TokenReader(text)
    var roles = lesson.roles
    var questions = text
    if lines.next(into: &reader) != nil, reader.accept("roles") {
      roles = try names(&reader, text)
      try reader.expectEnd()
      let rest = text.bytes.drop { $0 != ASCII.lineFeed }.dropFirst()
      questions = SourceText(name: text.name, bytes: Array(rest), firstLine: text.firstLine + 1)
    }
    guard !roles.isEmpty else {
      throw Diagnostic(
        .badLesson, "nobody moves in this round",
        expected: "'roles ACTOR, …' as its first line, or in the lesson's own block",
        place: page.place(ofLine: text.firstLine - 2))
    }
    lesson.diagnostics += Parser.parse(questions, as: .script).diagnostics
    return LessonRound(roles: roles, questions: questions)
  }

  /// A list of actors, each of whom is named once.
  private mutating func names(
    _ reader: inout TokenReader, _ text: SourceText
  ) throws(Diagnostic) -> [Name] {
    let names = try reader.names("an actor's id", .actor)
    for (index, name) in names.enumerated() {
      let place = Diagnostic.Place(name.range, in: text)
      if names[..<index].contains(where: { $0.value == name.value }) {
        throw Diagnostic(
          .badLesson, "'\(name.value)' is named twice", expected: "each role once", place: place)
      }
      lesson.actors.append((name.value, place))
    }
    return names
  }

  // MARK: Switches

  private mutating func takeSwitches(_ text: SourceText) {
    var lines = LineReader(text)
    var reader = TokenReader(text)
    while let line = lines.next(into: &reader) {
      // A switch that is wrong hides none of the others.
      do throws(Diagnostic) {
        if line.hasError, let problem = lines.lexer.diagnostics.last { throw problem }
        if !reader.tokens.isEmpty { try takeSwitch(&reader, text) }
      } catch {
        lesson.diagnostics.append(error)
      }
    }
  }

  private mutating func takeSwitch(
    _ reader: inout TokenReader, _ text: SourceText
  ) throws(Diagnostic) {
    if reader.accept("title") {
      lesson.title = try reader.string("a title in quotes")
      hasTitle = true
    } else if reader.accept("minutes") {
      lesson.minutes = try reader.number("a number of minutes")
    } else if reader.accept("skip") {
      lesson.skip = try permission(&reader)
    } else if reader.accept("solution") {
      lesson.solution = try permission(&reader)
    } else if reader.accept("roles") {
      lesson.roles = try names(&reader, text)
    } else {
      throw reader.unexpected(
        "title \"…\", minutes N, skip or solution with never, always or after N, or roles",
        ["title", "minutes", "skip", "solution", "roles"])
    }
    try reader.expectEnd()
  }

  private func permission(_ reader: inout TokenReader) throws(Diagnostic) -> LessonPermission {
    if reader.accept("never") { return .never }
    if reader.accept("always") { return .always }
    guard reader.accept("after") else {
      throw reader.unexpected("never, always or 'after N'", ["never", "always", "after"])
    }
    return .after(try reader.number("a number of tries"))
  }

  // MARK: The whole

  private mutating func finish() {
    if lesson.steps.isEmpty {
      lesson.diagnostics.append(
        Diagnostic(
          .badLesson, "the lesson has no step", expected: "a heading '## …' for each step",
          place: page.lines.isEmpty ? nil : page.place(ofLine: 0)))
    }
    for step in lesson.steps where step.task != nil && step.solution == nil && step.round == nil {
      lesson.diagnostics.append(
        Diagnostic(
          .badLesson, "the task of '\(step.title)' has no solution",
          expected: "a block 'parley solution' in the same step",
          place: page.place(ofLine: step.line - 1)))
    }
    lesson.diagnostics.sort()
  }

  private func failure(
    _ fence: MarkdownPage.Fence, _ message: String, expected: String, suggestion: String? = nil
  ) -> Diagnostic {
    Diagnostic(
      .badLesson, message, expected: expected, suggestion: suggestion,
      place: page.place(ofLine: fence.opening))
  }

  private mutating func report(
    _ fence: MarkdownPage.Fence, _ message: String, expected: String, suggestion: String? = nil
  ) {
    lesson.diagnostics.append(
      failure(fence, message, expected: expected, suggestion: suggestion))
  }
}
