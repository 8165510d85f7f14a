import ParleyCore

/// Lessons over a small dossier, and sessions without plugins to take them in.
enum LessonSupport {
  static let dossier = """
    source wire "A wire report"
      published 2031-05-03
    actor norland state "Norland"
    actor sudmark state "Sudmark"
    guarantee monitors force "Monitoring mission"
      needs truce >= full
    guarantee airlift aid "Airlift"
      needs sudmark supports providing airlift and norland supports providing airlift
    factor truce "How far the guns are silent"
      levels none, partial, full
    2031-05-02 norland supports monitors if truce >= full
      in wire para 3

    """

  static func session() -> Session {
    let file = Parser.parse(SourceText(name: "a.parley", dossier), as: .dossier)
    guard let dossier = Dossier.check([file]).dossier else {
      fatalError("the dossier has an error")
    }
    return Session(dossier, registry: Registry([]), files: NoDisk())
  }

  /// A fenced block.
  static func block(_ kind: String, _ content: String) -> String {
    "```parley \(kind)\n\(content)\n```\n"
  }

  /// A step with a task and its solution.
  static func step(_ title: String, task: String, solution: String, _ more: String = "") -> String {
    "## \(title)\n" + block("task", task) + block("solution", solution) + more
  }

  static func walk(_ page: String, roles: [String] = []) -> LessonWalk {
    let lesson = Lesson(SourceText(name: "lesson.md", page))
    precondition(lesson.diagnostics.isEmpty, "\(lesson.diagnostics)")
    return LessonWalk(lesson, in: session(), roles: roles)
  }
}

/// A disk on which there is nothing.
private struct NoDisk: FileAccess {
  func read(_ path: String) throws(Diagnostic) -> [UInt8] {
    throw Diagnostic(.unreadable, "there is no file '\(path)'")
  }
  func dossierFiles(in folder: String) throws(Diagnostic) -> [String] { [] }
  func exists(_ path: String) -> Bool { false }
  func confined(to paths: [String]) -> any FileAccess { self }
  func write(_ files: [FileWrite]) throws(Diagnostic) {
    throw Diagnostic(.unwritable, "'\(files[0].path)' cannot be written")
  }
}

extension LessonWalk {
  /// Types a line and gives all that is printed, diagnostics with their ids.
  @discardableResult
  mutating func type(_ line: String) -> String {
    evaluate(line, at: "now").map { $0.printed }.joined()
  }

  /// Arrives at the step and gives what is printed.
  mutating func begin() -> String { arrive(at: "now").map { $0.printed }.joined() }
}

extension Outcome {
  /// What is printed of it, without colour.
  var printed: String {
    (report?.rendered(as: .text, command: number) ?? "")
      + diagnostics.map { $0.picture() }.joined()
  }
}
