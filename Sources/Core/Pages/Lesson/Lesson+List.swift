extension Lesson {
  /// Lessons with their titles, how long they take and what they ask for, in the order given.
  public static func list(_ lessons: [Lesson]) -> Report {
    let rows = lessons.map { lesson in
      [
        [Inline.code(lesson.page.name)], [.text(lesson.title)],
        [.text(lesson.minutes.map(String.init) ?? "")], [.text("\(lesson.taskCount)")],
        [.text(lesson.roles.map(\.value).joined(separator: ", "))],
      ]
    }
    let header: [[Inline]] = [["lesson"], ["title"], ["minutes"], ["tasks"], ["roles"]]
    return Report(
      "lessons", blocks: [.table(Table(header: header, rows: rows))],
      data: [
        .init(
          "lessons",
          .array(
            lessons.map { lesson in
              .object([
                .init("file", .string(lesson.page.name)), .init("title", .string(lesson.title)),
                .init("minutes", lesson.minutes.map { .int($0) } ?? nil),
                .init("tasks", .int(lesson.taskCount)),
                .init("roles", .strings(lesson.roles.map(\.value))),
              ])
            }))
      ])
  }

  /// Holds an actor to be one that can be played: a role of the lesson's or, where it names none, any
  /// actor of the dossier.
  ///
  /// - Throws: A `usage` diagnostic with the nearest role.
  public func check(role: String, in session: Session) throws(Diagnostic) {
    let dossier = session.view.documented
    let known = playable.isEmpty ? dossier.actors.map(\.id) : playable
    guard !known.contains(role) else { return }
    throw Diagnostic(
      .usage, "nobody plays '\(role)' in this lesson",
      expected: playable.isEmpty ? "an actor of the dossier" : known.joined(separator: ", "),
      suggestion: NearestWord.to(role, among: known))
  }
}
