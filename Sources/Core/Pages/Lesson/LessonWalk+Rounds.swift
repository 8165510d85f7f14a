/// Role-play: sheets, and rounds in which several roles' moves are entered apart and judged together.
extension LessonWalk {
  /// The roles that are played here: those chosen, else all of the lesson's.
  var played: [String] { roles.isEmpty ? lesson.playable : roles }

  /// Who moves in a round here: of its roles those that the learner plays.
  func movers(in round: LessonRound) -> [String] {
    round.roles.map(\.value).filter { roles.isEmpty || roles.contains($0) }
  }

  /// The sheet of the one role that is played, or what each of several is told.
  var roleBlocks: [Block] {
    guard played.count > 1 else { return sheets(of: played) }
    return played.flatMap {
      [.heading(3, [.text(name($0))])] + Prose.quoted(lesson.sheets[$0] ?? [])
    }
      + [.paragraph(["'role ACTOR' shows where one of them stands, as documented."])]
  }

  /// The sheet of an actor that was asked for.
  func sheet(of role: String) -> Outcome {
    do throws(Diagnostic) {
      try lesson.check(role: role, in: session)
      return outcome(sheets(of: [role]))
    } catch {
      var refused = Outcome(number: session.count)
      refused.diagnostics = [error]
      return refused
    }
  }

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
        .flatMap { $0.blocks.dropFirst() }.map(Self.compact)
      return [.heading(3, [.text("\(name(role)): the sheet")])]
        + Prose.quoted(lesson.sheets[role] ?? [])
        + positions
    }
  }

  /// A block as it stands on a sheet: a line for each row of a table, and headings below the sheet's own.
  private static func compact(_ block: Block) -> Block {
    switch block {
    case .heading(_, let title): return .heading(4, title)
    case .table(let table):
      let rows = table.rows.map { row -> [Block] in
        var line = row.first ?? []
        for (index, cell) in row.dropFirst().filter({ !$0.isEmpty }).enumerated() {
          line.append(.text(index == 0 ? ": " : "; "))
          line += cell
        }
        return [.paragraph(line)]
      }
      return .list(rows)
    default: return block
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
    var blocks = sheets(of: [mover])
    if step.task != nil { blocks += taskBlocks }
    blocks += [
      .heading(3, [.text("\(name(mover)) moves, \(moves.turn + 1) of \(moves.roles.count)")]),
      .paragraph([
        .text(
          "Enter what \(mover) does: 'assume \(mover) supports GUARANTEE', or a dated statement, "),
        "which may have a condition. 'undo' takes a move back, 'done' ends them; without any, what ",
        "was in force before stands.",
      ]),
    ]
    if !moves.current.isEmpty {
      blocks += [.paragraph(["So far:"]), .code(moves.current.joined(separator: "\n"))]
    }
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
    if moves.roles.isEmpty { return judge(round, nobody, at: moment) }
    var outcomes: [Outcome] = []
    for move in moves.typed.joined() {
      outcomes += session.evaluate(move).filter { $0.failed || !$0.effects.isEmpty }
    }
    noteEntries()
    return outcomes + judge(round, moveList(moves), at: moment)
  }

  private var nobody: [Block] { [.paragraph(["None of your roles moves in this round."])] }

  /// Runs a round's questions over the moves that are in.
  private mutating func judge(
    _ round: LessonRound, _ moves: [Block], at moment: String
  ) -> [Outcome] {
    var outcomes = [outcome([.heading(3, ["What comes of it"])] + moves)] + run(round.questions)
    if step.task == nil {
      records[position].met = moment
      outcomes.append(outcome([.paragraph([.text(goingOn)])]))
    } else {
      outcomes += check(at: moment, countsAsTry: true)
      if records[position].met == nil {
        let isFree = lesson.skip.isGiven(after: records[position].tries)
        let further =
          isFree ? "'reset' plays the round again; \(goingOn)" : "'reset' plays it again."
        outcomes.append(outcome([.paragraph([.text("The round's task is not met. \(further)")])]))
      }
    }
    return outcomes
  }

  private func moveList(_ moves: LessonMoves) -> [Block] {
    [
      .list(
        zip(moves.roles, moves.typed).map { role, typed in
          typed.isEmpty
            ? [.paragraph([.code(role), ": no move"])]
            : typed.map { .paragraph([.code(role), ": ", .code($0)]) }
        })
    ]
  }
}
