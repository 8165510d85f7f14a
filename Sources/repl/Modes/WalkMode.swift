import ParleyCore
import ParleyTerminal

/// Takes a learner through a lesson: at a terminal, or with what standard input holds.
struct WalkMode: Mode {
  let console: Console
  let paths: [String]

  init(_ console: Console, paths: [String]) {
    self.console = console
    self.paths = paths
  }

  func run() -> ExitStatus {
    guard let path = paths.first, paths.count == 1 else {
      return UsageMode(
        console, "'walk' takes one lesson, not \(paths.count)",
        "a lesson's file, or a folder to list the lessons in"
      ).run()
    }
    do throws(Diagnostic) {
      if Folder.kind(of: path) == .folder { return try list(path) }
      return try walk(path)
    } catch {
      console.abandonOutput()
      console.report(error)
      return ExitStatus(error)
    }
  }

  // MARK: A folder

  /// Lists a folder's lessons with what they are called and how long they take.
  private func list(_ folder: String) throws(Diagnostic) -> ExitStatus {
    let prefix = folder.hasSuffix("/") ? folder : folder + "/"
    var lessons: [Lesson] = []
    var problems: [Diagnostic] = []
    let guest = console.guestDisk()
    let names = try guest.files(in: folder, ending: [".md"]) { (_, problem) throws(Diagnostic) in
      throw problem
    }
    for name in names {
      do throws(Diagnostic) {
        let bytes = try guest.read(prefix + name)
        let page = MarkdownPage(SourceText(name: prefix + name, bytes: bytes))
        if Lesson.isLesson(page) { lessons.append(Lesson(page)) }
      } catch {
        problems.append(error)
      }
    }
    problems += lessons.flatMap(\.diagnostics)
    if lessons.isEmpty, problems.isEmpty {
      problems.append(
        Diagnostic(
          .usage, "there is no lesson in '\(folder)'",
          expected: "pages with blocks fenced 'parley task' or the like"))
    }
    console.report(problems)
    if lessons.isEmpty {
      console.abandonOutput()
    } else {
      console.write(Lesson.list(lessons), command: 1)
    }
    return problems.map { ExitStatus($0) }.max() ?? .success
  }

  // MARK: A lesson

  private func walk(_ path: String) throws(Diagnostic) -> ExitStatus {
    if console.isInteractive, console.options.output != nil {
      throw Diagnostic(
        .usage, "with '-o' nothing of the lesson would be seen",
        expected: "'--report FILE' for what was met, '--handout FILE' for paper")
    }
    let guest = console.guestDisk(keepingScratch: true)
    let lesson = Lesson(SourceText(name: path, bytes: try guest.read(path)))
    guard lesson.diagnostics.isEmpty else { return refuse(lesson.diagnostics) }
    guard let dossier = try console.openDossier(on: guest) else {
      console.abandonOutput()
      return .unreadableInput
    }
    let interrupt = console.isInteractive ? Interrupt.watch() : nil
    console.interrupt = interrupt
    // What a lesson does, and what it has its learner type, may be a stranger's.
    console.rights = .stranger
    var session = try console.session(dossier, files: guest)
    session.reportsEffects = console.format == .text
    let unknown = lesson.diagnostics(in: session.with(guest.apart))
    guard unknown.isEmpty else { return refuse(unknown) }
    var roles: [String] = []
    for role in console.options.roles where !roles.contains(role) { roles.append(role) }
    for role in roles { try lesson.check(role: role, in: session) }
    var walk = LessonWalk(lesson, in: session, roles: roles)
    if let file = console.options.handout {
      try console.disk.write(walk.handout, to: file)
      return .success
    }
    var progress = ProgressFile(of: lesson, roles: roles, disk: Disk())
    if progress == nil {
      console.report(
        Diagnostic(
          .unwritable, "there is no home to keep progress in: HOME and XDG_STATE_HOME are not set",
          notes: ["what you do in this lesson is not kept for another day"]))
    }
    let missed = takeUp(&progress, &walk)
    var loop = WalkLoop(console: console, walk: walk, progress: progress)
    let status: ExitStatus
    if let interrupt {
      status = try loop.run(interrupt, after: missed)
    } else {
      status = loop.run(try console.disk.readStandardInput(), after: missed)
    }
    if let file = console.options.report {
      let text = loop.walk.report.rendered(
        as: console.format, command: 1, options: RenderOptions())
      try console.disk.write(text, to: file)
    }
    console.tellScratch(of: guest)
    return status
  }

  /// Says what is wrong with a lesson, which is then not begun.
  private func refuse(_ diagnostics: [Diagnostic]) -> ExitStatus {
    console.report(diagnostics)
    console.abandonOutput()
    return diagnostics.map { ExitStatus($0) }.max() ?? .success
  }

  /// Goes on where the learner was. What cannot be used is said, and kept aside.
  private func takeUp(_ file: inout ProgressFile?, _ walk: inout LessonWalk) -> [Outcome] {
    do throws(Diagnostic) {
      guard let progress = try file?.load() else { return [] }
      return walk.take(up: progress)
    } catch {
      var diagnostic = error
      if error.id == .badProgress, let kept = file?.setAside() {
        diagnostic.notes.append("it was kept as \(kept)")
      } else {
        // What is there is nobody's to write over.
        diagnostic.notes.append("what you do in this lesson is not kept for another day")
        file = nil
      }
      console.report(diagnostic)
      return []
    }
  }
}
