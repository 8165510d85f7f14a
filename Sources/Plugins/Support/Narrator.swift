import ParleyCore

/// Tells what a judgement holds, sentence by sentence, each with where it comes from. It never says
/// more than the statements do.
struct Narrator {
  let judgement: Judgement

  var dossier: Dossier { judgement.dossier }

  // MARK: Citations

  /// Where a statement comes from: one citation for each source that counts; its own place where it
  /// is supposed.
  func citations(_ id: StatementID) -> [Citation] {
    let statement = dossier[id]
    let counting = statement.citations.filter { judgement.counts($0.source) }
    let cited = counting.isEmpty ? statement.citations : counting
    guard !cited.isEmpty else {
      return [Citation(source: nil, paragraphs: "", place: "\(statement.place)")]
    }
    return cited.map {
      Citation(
        source: dossier[$0.source].id, paragraphs: $0.paragraphWords, place: "\(statement.place)")
    }
  }

  /// Where several statements come from.
  func citations(_ ids: [StatementID]) -> [Citation] { ids.flatMap { citations($0) } }

  /// The citation of a declaration.
  func citation(_ subject: Subject) -> Citation { .declaration(at: "\(dossier.place(subject))") }

  // MARK: Names

  func name(_ actor: ActorID) -> Inline { .text(dossier[actor].name) }

  /// `providing GUARANTEE`, or the guarantee alone, as one would type it.
  func object(_ role: Role, _ guarantee: GuaranteeID) -> Inline {
    .code((role == .provide ? "providing " : "") + dossier[guarantee].id)
  }

  /// Several actors in a sentence.
  func names(_ actors: [ActorID]) -> Inline { .text(joined(actors.map { dossier[$0].name })) }

  /// Who says it, and when: `Emmanuel Macron, 2025-09-02`.
  func voice(_ statement: Statement) -> String {
    var voices = statement.speakers.map { speaker in
      switch speaker {
      case .actor(let id): dossier[id].name
      case .unnamed(let description): description
      }
    }
    if !statement.accordingTo.isEmpty {
      voices = ["according to " + joined(statement.accordingTo.map { dossier[$0].name })]
    }
    if voices.isEmpty { voices = ["as reported"] }
    return joined(voices) + ", \(statement.date)"
  }

  // MARK: Positions

  /// A current position in a sentence: what, on what condition, by whom, how it reads now, and the
  /// gist.
  func position(_ position: CurrentPosition, withGist: Bool = true) -> Sentence {
    let key = position.key
    guard position.standing == .contested else {
      guard let reading = position.readings.first else {
        return Sentence(text: [
          name(key.actor), " on ", object(key.role, key.guarantee), ": not documented.",
        ])
      }
      return self.reading(reading, of: key, withGist: withGist)
    }
    var text: [Inline] = [
      name(key.actor), " on ", object(key.role, key.guarantee), " is told differently: ",
    ]
    for (index, reading) in position.readings.enumerated() {
      if index > 0 { text.append("; ") }
      text += [.text(reading.verb.rawValue)] + condition(reading.condition)
      text.append(.text(" (" + voice(dossier[reading.statements[0]]) + ")"))
    }
    return Sentence(text: text + ["."], citations: citations(position.statements))
  }

  private func reading(
    _ reading: CurrentPosition.Reading, of key: PositionKey, withGist: Bool
  ) -> Sentence {
    let statement = dossier[reading.statements[0]]
    var text: [Inline] =
      [name(key.actor), .text(" \(reading.verb.rawValue) "), object(key.role, key.guarantee)]
      + condition(reading.condition)
    text.append(.text(" (\(voice(statement))): "))
    text += [.strong([.text(standing(judgement.position(key)))]), "."]
    if withGist, let gist = statement.gist { text.append(.text(" " + gist.ended)) }
    return Sentence(text: text, citations: citations(reading.statements))
  }

  /// A condition as part of a sentence; nothing where there is none.
  func condition(_ condition: Expression?) -> [Inline] {
    condition.map { [" if ", .code(dossier.text($0))] } ?? []
  }

  /// How a position reads now. One whose condition is unmet is no refusal.
  func standing(_ position: CurrentPosition) -> String {
    guard let reading = position.readings.first, position.readings.count == 1 else {
      return position.readings.isEmpty ? "not documented" : "contested"
    }
    let side: String =
      switch reading.stance {
      case .for: "for"
      case .against: "against"
      case .undecided: "undecided"
      }
    guard let condition = reading.condition else { return side }
    switch judgement.verdict(condition) {
    case .yes: return side + ", condition met"
    case .no: return side + ", condition unmet"
    case .open: return side + ", condition open"
    }
  }

  // MARK: Verdicts

  /// What a guarantee comes to, and what it is open on or decided by.
  func verdict(_ id: GuaranteeID) -> Sentence {
    let expression = Expression.guarantee(id)
    let verdict = judgement.verdict(expression)
    var text: [Inline] = [.code(dossier[id].id)]
    if verdict == .open {
      let causes = judgement.causes(expression).filter { $0 != .undocumentedGuarantee(id) }
      text += [" is ", .verdict(.open), ": "]
      text +=
        causes.isEmpty
        ? ["what it needs is not documented."]
        : ["it hangs on ", .code(joined(causes.map(spelling))), "."]
    } else {
      let deciding = judgement.deciding(expression).filter { $0 != .guarantee(id) }
      text += [" reads ", .verdict(verdict)]
      text.append(
        verdict == .yes ? ": no documented need of it is missing" : ": a documented need is missing"
      )
      text.append(.text(deciding.isEmpty ? "." : ", because of "))
      if !deciding.isEmpty { text += [.code(joined(deciding.map { dossier.id($0) })), "."] }
    }
    return Sentence(text: text, citations: needs(of: id) + [citation(.guarantee(id))])
  }

  /// A cause as its lever is spelled.
  func spelling(_ cause: Cause) -> String {
    switch cause {
    case .factor(let id), .contestedFactor(let id): dossier[id].id
    case .undocumented(let key), .undecided(let key), .contested(let key): dossier.spelling(key)
    case .disputed(let id): dossier.spelling(.account(id))
    case .undocumentedGuarantee(let id): dossier[id].id
    case .emptyGroup(let id), .undeclaredMembers(let id): "members of " + dossier[id].id
    case .mutualWait(let levers):
      "the mutual wait of " + joined(levers.map { dossier.spelling($0) })
    }
  }

  /// Where what a guarantee needs comes from.
  private func needs(of id: GuaranteeID) -> [Citation] {
    dossier.requirements(of: id).flatMap { requirement in
      (dossier[requirement].claims + dossier[requirement].denials)
        .filter { judgement.counts($0) }.flatMap { citations($0) }
    }
  }
}

extension String {
  /// The text with a full stop at its end.
  var ended: String { last.map { ".!?".contains($0) } == true ? self : self + "." }
}
