/// Role-play: sheets, and rounds in which several roles' moves are entered apart and judged together.
extension LessonWalk {
  /// The roles that are played here: those chosen, else all of the lesson's.
  var played: [String] { roles.isEmpty ? lesson.roles.map(\.value) : roles }

  /// The sheets of roles: what the lesson tells them, and where they stand as documented.
  func sheets(of roles: [String]) -> [Block] {
    guard !roles.isEmpty else {
      return [
        .paragraph(["Nobody plays a role in this lesson. 'parley walk --role ACTOR' chooses one."])
      ]
    }
    return roles.flatMap { role -> [Block] in
      var documented = session.fresh
      let positions = documented.evaluate("positions \(role)").compactMap(\.report)
        .flatMap { $0.blocks.dropFirst() }
      return [.heading(3, [.text("Your role: \(name(role))")])]
        + Prose.quoted(lesson.sheets[role] ?? [])
        + positions
    }
  }

  /// An actor's name and id.
  private func name(_ role: String) -> String {
    let dossier = session.view.dossier
    guard let actor = dossier.actors.first(where: { $0.id == role }) else { return role }
    return "\(actor.name) (\(role))"
  }

  /// Says whose turn it is.
  func announceMover() -> [Outcome] {
    guard let mover, let moves else { return [] }
    var blocks: [Block] = [
      .heading(3, [.text("\(name(mover)) moves, \(moves.turn + 1) of \(moves.roles.count)")]),
      .paragraph([
        .text(
          "Enter what \(mover) does: 'assume \(mover) supports GUARANTEE', or a dated statement, "),
        "which may have a condition. 'undo' takes a move back, 'done' ends them; without any, the ",
        "documented positions stand.",
      ]),
    ]
    if roles.isEmpty { blocks += sheets(of: [mover]) }
    return [outcome(blocks)]
  }

  /// Takes something typed in a round: a move, or a question on top of the mover's own moves.
  mutating func enterMove(_ typed: String) -> [Outcome] {
    guard let moves else { return [] }
    if typed.split(whereSeparator: \.isWhitespace) == ["undo"] {
      let taken = self.moves?.takeBack() == true
      return [outcome([.paragraph([taken ? "The move is taken back." : "There is no move yet."])])]
    }
    var trial = session
    for move in moves.current { _ = trial.evaluate(move) }
    guard Parser.isLanguage(typed) else {
      let outcomes = trial.evaluate(typed)
      guard outcomes.contains(where: \.changedSession) else { return outcomes }
      return [
        outcome([.paragraph(["In a round only moves change anything; 'done' ends them."])])
      ]
    }
    let foreign = LessonMove.check(typed, of: moves.mover ?? "")
    guard foreign.isEmpty else {
      var refused = Outcome(number: session.count)
      refused.diagnostics = foreign
      return [refused]
    }
    let outcomes = trial.evaluate(typed)
    if !outcomes.contains(where: \.failed) { self.moves?.add(typed) }
    return outcomes
  }

  /// Ends a role's moves; after the last, all are judged together.
  mutating func endMoves(at moment: String) -> [Outcome] {
    moves?.endTurn()
    if mover != nil { return announceMover() }
    guard let moves, let round = step.round else { return [] }
    self.moves = nil
    var outcomes: [Outcome] = []
    for move in moves.typed.joined() {
      let taken = session.evaluate(move)
      log.append(LessonEntry(step: step.title, typed: move))
      outcomes += taken.filter { $0.failed || !$0.effects.isEmpty }
    }
    outcomes.append(outcome([.heading(3, ["What comes of it"])] + moveList(moves)))
    outcomes += run(round.questions)
    if step.task == nil {
      records[position].met = moment
      outcomes.append(outcome([.paragraph(["'next' goes on."])]))
    } else {
      let verdict = check(at: moment, countsAsTry: true)
      outcomes += verdict
      if verdict.isEmpty {
        outcomes.append(
          outcome([
            .paragraph([
              "The task is not met. 'reset' plays the round again, 'next' goes on."
            ])
          ]))
      }
    }
    return outcomes
  }

  private func moveList(_ moves: LessonMoves) -> [Block] {
    [
      .list(
        zip(moves.roles, moves.typed).map { role, typed in
          typed.isEmpty
            ? [.paragraph([.code(role), ": as documented"])]
            : [.paragraph([.code(role), ":"]), .code(typed.joined(separator: "\n"))]
        })
    ]
  }
}
