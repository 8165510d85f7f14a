/// What a role may enter in a round: assumptions and statements on its own positions. What follows
/// for others is for the round to show.
enum LessonMove {
  /// What is wrong with something typed as a role's move, in the order typed.
  static func check(_ typed: String, of role: String) -> [Diagnostic] {
    check(SourceText(name: "session", typed), of: role)
  }

  /// What is wrong with a text of a role's moves.
  static func check(_ text: SourceText, of role: String) -> [Diagnostic] {
    Parser.parse(text, as: .script).entries.filter { !isOwn($0.kind, role) }.map {
      Diagnostic(
        .notYourMove, "this is not for '\(role)' to decide",
        expected: "'assume \(role) …', or a dated statement of \(role)'s position",
        place: Diagnostic.Place($0.range, in: text))
    }
  }

  private static func isOwn(_ kind: Entry.Kind, _ role: String) -> Bool {
    switch kind {
    case .assume(.position(let actor, _, _, _)): actor.value == role
    case .assume(.lever(.position(let actor, _, _), _)): actor.value == role
    case .statement(_, .position(let subjects, _, _, _, _)):
      subjects.allSatisfy { $0.value == role }
    default: false
    }
  }
}
